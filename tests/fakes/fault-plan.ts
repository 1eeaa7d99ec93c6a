/** Lets a test decide that a coming call fails: before anything was done, or after it was done but before the answer came. */
export interface FaultPlan<Call extends string> {
  failNext(call: Call, fault: Error): void;
  loseAnswerOfNext(call: Call, fault: Error): void;
  /** Fails until `recover` is called. */
  failAlways(call: Call, fault: Error): void;
  recover(): void;
}

export function makeFaultPlan<Call extends string>() {
  const before = new Map<Call, Error[]>();
  const after = new Map<Call, Error[]>();
  const always = new Map<Call, Error>();
  const queue = (line: Map<Call, Error[]>, call: Call, fault: Error) =>
    void line.set(call, [...(line.get(call) ?? []), fault]);
  const plan: FaultPlan<Call> = {
    failNext: (call, fault) => queue(before, call, fault),
    loseAnswerOfNext: (call, fault) => queue(after, call, fault),
    failAlways: (call, fault) => void always.set(call, fault),
    recover: () => {
      before.clear();
      after.clear();
      always.clear();
    },
  };
  /** Runs the call as the plan says. */
  async function during<T>(call: Call, work: () => T | Promise<T>): Promise<T> {
    const refused = before.get(call)?.shift() ?? always.get(call);
    if (refused) throw refused;
    const value = await work();
    const lost = after.get(call)?.shift();
    if (lost) throw lost;
    return value;
  }
  return { plan, during };
}
