import type { Messages } from '../../bot/app/ports/messages.ts';
import { ServiceFault } from '../../bot/app/ports/fault.ts';

interface FakeMessages extends Messages {
  canSend: boolean;
  /** Taken by the service, oldest first. */
  readonly sent: { readonly to: string; readonly code: string }[];
  /** From now on the service takes nothing. */
  refuse(): void;
}

/** A service that takes every message, until a test says otherwise. */
export function makeFakeMessages(): FakeMessages {
  let isRefusing = false;
  const sent: { readonly to: string; readonly code: string }[] = [];
  return {
    canSend: true,
    sent,
    refuse: () => {
      isRefusing = true;
    },
    sendCode: ({ to, code }) => {
      if (isRefusing) return Promise.reject(new ServiceFault('unreachable', 'messages'));
      sent.push({ to, code });
      return Promise.resolve();
    },
  };
}
