import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { makeMeetingSession } from './meeting-session.ts';
import type {
  MeetingApi,
  MeetingSession,
  MeetingSnapshot,
  SessionPace,
} from './meeting-session.ts';

/** The meeting as it stands, live, and what can be done to it. `pace` is for tests. */
export function useMeeting(
  api: MeetingApi,
  thread: string,
  pace?: SessionPace,
): { readonly meeting: MeetingSnapshot; readonly session: MeetingSession } {
  const session = useMemo(
    () => makeMeetingSession({ api, thread, ...(pace ? { pace } : {}) }),
    [api, thread, pace],
  );
  const meeting = useSyncExternalStore(session.subscribe, session.snapshot);
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') session.wake();
    };
    window.addEventListener('online', session.wake);
    window.addEventListener('offline', session.lostNetwork);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.removeEventListener('online', session.wake);
      window.removeEventListener('offline', session.lostNetwork);
      document.removeEventListener('visibilitychange', look);
    };
  }, [session]);
  return { meeting, session };
}
