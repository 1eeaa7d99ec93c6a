import type { FreeBusyStatus } from '@microsoft/microsoft-graph-types';
import type { BusyPeriod } from '../../domain/availability.ts';

const words: Readonly<Record<FreeBusyStatus, BusyPeriod['shownAs']>> = {
  unknown: 'unknown',
  free: 'free',
  tentative: 'tentative',
  busy: 'busy',
  oof: 'out-of-office',
  workingElsewhere: 'working-elsewhere',
};
const known = new Map<string, BusyPeriod['shownAs']>(Object.entries(words));

/** A status we do not know is unknown, never free. */
export const shownAs = (status: string | null | undefined): BusyPeriod['shownAs'] =>
  known.get(status ?? '') ?? 'unknown';
