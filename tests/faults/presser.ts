import { setTimeout as pause } from 'node:timers/promises';
import { demoMeetings } from '../../bot/demo/graph/demo-meetings.ts';
import { personCalled } from '../../bot/demo/town.ts';
import { openFeed } from '../../scripts/bench/live-feed.ts';
import { openLineOf, panelOn, type View } from '../flow/panel-client.ts';
import type { Rig } from './rig.ts';

/** A host at the panel, who confirms a line and takes it back, over and over. */
export interface Presser {
  /** Presses until the server is gone or it is told to stop. */
  press(isOver: () => boolean): Promise<void>;
  /** The same, through anything that makes a press fail; throws when something is lost on the way. */
  pressThrough(isOver: () => boolean): Promise<void>;
  /** What was answered to presses that failed on the way through. */
  readonly troubles: () => readonly string[];
  /** How many presses were acknowledged so far. */
  readonly acknowledged: () => number;
  /** Why something acknowledged is not there, or something is that nobody pressed; undefined: all is as it was. */
  whatIsLost(): Promise<string | undefined>;
}

export async function aPresser(rig: Rig, key: string): Promise<Presser> {
  const meeting = demoMeetings.find((each) => each.key === key);
  const host = personCalled(meeting?.organiser ?? '');
  if (!meeting || !host) throw new Error(`no meeting is called ${key}`);
  const token = await rig.tenant.issuer.userToken(host, { expiresInSeconds: 86_000 });
  const panel = panelOn(rig.url, meeting, token);
  let line: string | undefined;
  const troubles: string[] = [];
  let acknowledged = 0;
  let known: { readonly version: number; readonly isMet: boolean } | undefined;
  const isMet = (view: View) =>
    view.items.find(({ requirementId }) => requirementId === line)?.state.name === 'met';
  const look = async () => {
    const view = await panel.view();
    line ??= openLineOf(view);
    return { version: view.version, isMet: isMet(view) };
  };

  const pressOnce = async () => {
    known ??= await look();
    const wanted = !known.isMet;
    const { version } = await panel.set(line ?? '', known.version, wanted);
    known = { version, isMet: wanted };
    acknowledged += 1;
  };
  const lostSince = async (before: NonNullable<typeof known>) => {
    const now = await look();
    // The press under way when the server went may have been stored without its answer.
    const isAsKnown = now.version === before.version && now.isMet === before.isMet;
    const isOneOn = now.version > before.version && now.isMet !== before.isMet;
    known = now;
    return isAsKnown || isOneOn
      ? undefined
      : `${key}: version ${before.version} was acknowledged, ${now.version} stands`;
  };

  return {
    async press(isOver) {
      try {
        while (!isOver()) await pressOnce();
      } catch (fault) {
        if (!isOver()) throw fault;
      }
    },
    async pressThrough(isOver) {
      while (!isOver())
        try {
          await pressOnce();
        } catch (fault) {
          troubles.push(fault instanceof Error ? fault.message : String(fault));
          await pause(50);
          // Nothing can be told while nobody answers.
          const lost = known && (await lostSince(known).catch(() => undefined));
          if (lost !== undefined) throw new Error(lost);
        }
    },
    troubles: () => troubles,
    acknowledged: () => acknowledged,
    async whatIsLost() {
      if (!known) return undefined;
      const lost = await lostSince(known);
      const feed = await openFeed(panel.feedUrl, token);
      await feed.arrivalOf(known.version).finally(() => feed.close());
      return lost;
    },
  };
}
