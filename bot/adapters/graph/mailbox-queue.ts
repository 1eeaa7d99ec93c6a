/** Exchange serves an application at most four requests at a time per mailbox; more are answered 429. */
const mostAtATime = 4;

export interface MailboxQueue {
  /** Runs the work when fewer than four run for the mailbox; first come, first served. */
  run<T>(mailbox: string, work: () => Promise<T>): Promise<T>;
}

export function makeMailboxQueue(): MailboxQueue {
  const lines = new Map<string, { running: number; waiting: (() => void)[] }>();
  return {
    async run(mailbox, work) {
      const line = lines.get(mailbox) ?? { running: 0, waiting: [] };
      lines.set(mailbox, line);
      // Whoever leaves hands its place over, so nobody can slip in between.
      if (line.running >= mostAtATime)
        await new Promise<void>((admit) => {
          line.waiting.push(admit);
        });
      else line.running += 1;
      try {
        return await work();
      } finally {
        const next = line.waiting.shift();
        if (next) next();
        else {
          line.running -= 1;
          if (line.running === 0) lines.delete(mailbox);
        }
      }
    },
  };
}
