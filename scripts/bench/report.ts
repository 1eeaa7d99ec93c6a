import type { Figure } from './figures.ts';
import { atLeast, atMost } from './figures.ts';
import type { BookingTurns, Turns } from './measure-turns.ts';
import type { PanelSize } from './panel-size.ts';
import { percentile } from './statistics.ts';

/** The limits that the product has set itself, none of them dependent on the machine but the milliseconds. */
const LEAST_RATIO = 0.2;
const LEAST_SCHEDULES = 1;
const MOST_PANEL_KB = 200;
const MOST_CONFIRMATION_MS = 300;
const GET_SCHEDULE = /getSchedule$/u;

/** A product's engine, and how much more memory than the echo bot the product may hold on it. */
export interface Engine {
  readonly name: string;
  readonly mostMemory: number;
}

export const echoFigures = (echo: Turns): readonly Figure[] => [
  { what: 'echo bot: turns', measured: speedOf(echo) },
  { what: 'echo bot: memory', measured: `${echo.memory.toFixed(0)} MB` },
];

export const productFigures = (
  { name, mostMemory }: Engine,
  turns: BookingTurns,
  echo: Turns,
): readonly Figure[] => [
  { what: `booking on ${name}: turns`, measured: speedOf(turns) },
  atLeast(`booking on ${name}: rate by the echo bot's`, turns.ratio, LEAST_RATIO, 3),
  { what: `booking on ${name}: Graph calls a turn`, measured: callsOf(turns.graphCalls) },
  atLeast(
    `booking on ${name}: getSchedule calls a turn`,
    sumOf([...turns.graphCalls].filter(([operation]) => GET_SCHEDULE.test(operation))),
    LEAST_SCHEDULES,
    2,
  ),
  atMost(`booking on ${name}: memory by the echo bot's`, turns.memory / echo.memory, mostMemory, {
    unit: '',
    digits: 2,
    note: ` (${turns.memory.toFixed(0)} MB)`,
  }),
];

export const confirmationFigure = ({ name }: Engine, times: readonly number[]): Figure =>
  atMost(
    `confirmation on ${name} to another panel: p95`,
    percentile(times, 0.95),
    MOST_CONFIRMATION_MS,
    {
      unit: ' ms',
      digits: 0,
      note: ` (p50 ${percentile(times, 0.5).toFixed(0)} ms, ${times.length} samples)`,
    },
  );

export const panelFigures = ({ firstLoad, everything }: PanelSize): readonly Figure[] => [
  atMost("panel's JavaScript, gzip: first load", firstLoad, MOST_PANEL_KB, {
    unit: ' kB',
    digits: 0,
  }),
  { what: "panel's JavaScript, gzip: everything", measured: `${everything.toFixed(0)} kB` },
];

const speedOf = ({ rate, p50, p95, processorTime }: Turns): string =>
  `${rate.toFixed(0)}/s, p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, ${processorTime.toFixed(1)} ms of processor each`;

const sumOf = (calls: readonly (readonly [string, number])[]): number =>
  calls.reduce((sum, [, each]) => sum + each, 0);

const callsOf = (calls: ReadonlyMap<string, number>): string => {
  const all = [...calls];
  const parts = all.map(([operation, each]) => `${each.toFixed(2)} ${operation}`);
  return `${sumOf(all).toFixed(2)}: ${parts.join(', ')}`;
};
