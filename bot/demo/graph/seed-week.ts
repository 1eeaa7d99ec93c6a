import type { ShowAs } from './state.ts';

/** A booking that comes back on some weekdays of some weeks. Clock times in Stockholm. */
export interface WeeklyBooking {
  readonly organiser: string;
  /** 1 (Monday) to 7. */
  readonly days: readonly number[];
  /** From and to, such as `09:00` and `10:00`; none for an all-day entry. */
  readonly clock?: readonly [string, string];
  readonly subject: string;
  readonly invited?: readonly string[];
  readonly showAs?: ShowAs;
  readonly isPrivate?: true;
  /** 0 is the current week. Default: all three. */
  readonly weeks?: readonly number[];
  readonly location?: string;
}

const weekdays = [1, 2, 3, 4, 5];

/**
 * An ordinary week in Älvsunda. On Thursdays Anna Lindgren is booked until 10 and Anna Sjöström from 10.30,
 * Björn Nilsson's Wednesday is wall to wall, and some subjects tell what no subject should: the people and
 * numbers in them are the authorities' own examples or made up.
 */
export const ordinaryWeek: readonly WeeklyBooking[] = [
  {
    organiser: 'karin.holm',
    days: [1],
    clock: ['08:30', '09:00'],
    subject: 'Veckostart kommunledningskontoret',
    invited: ['anna.lindgren', 'mohammed.ali', 'ingrid.wallin'],
  },
  {
    organiser: 'karin.holm',
    days: [2],
    clock: ['13:00', '15:00'],
    subject: 'Kallelser och protokoll',
  },
  {
    organiser: 'karin.holm',
    days: [3],
    clock: ['13:00', '13:30'],
    subject: 'Ring Berit Exempelsson 070-174 06 05',
  },
  {
    organiser: 'karin.holm',
    days: [3],
    clock: ['10:00', '11:00'],
    subject: 'Nämndadministration, avstämning',
    invited: ['lars.ake.eriksson'],
  },
  {
    organiser: 'karin.holm',
    days: [5],
    clock: ['09:00', '09:30'],
    subject: 'Veckoavslut',
    invited: ['anna.lindgren', 'mohammed.ali'],
  },
  {
    organiser: 'anna.lindgren',
    days: [1],
    clock: ['10:00', '11:00'],
    subject: 'Likviditetsplanering',
  },
  { organiser: 'anna.lindgren', days: [1], clock: ['11:00', '12:00'], subject: 'Controllermöte' },
  {
    organiser: 'anna.lindgren',
    days: [2],
    clock: ['09:00', '10:00'],
    subject: 'Budgetdialog skola',
  },
  {
    organiser: 'anna.lindgren',
    days: [2],
    clock: ['10:00', '11:00'],
    subject: 'Budgetdialog omsorg',
  },
  {
    organiser: 'anna.lindgren',
    days: [2],
    clock: ['11:00', '12:00'],
    subject: 'Budgetdialog teknik',
  },
  {
    organiser: 'anna.lindgren',
    days: [3],
    clock: ['15:00', '16:00'],
    subject: 'Tandläkare',
    isPrivate: true,
  },
  {
    organiser: 'anna.lindgren',
    days: [4],
    clock: ['09:00', '10:00'],
    subject: 'Avstämning delårsbokslut',
  },
  {
    organiser: 'anna.lindgren',
    days: [4],
    clock: ['13:00', '14:30'],
    subject: 'Upphandling revision',
  },
  {
    organiser: 'anna.lindgren',
    days: [5],
    clock: ['13:00', '16:00'],
    subject: 'Prognosarbete',
    showAs: 'tentative',
  },
  {
    organiser: 'anna.sjostrom',
    days: [4],
    clock: ['10:30', '11:30'],
    subject: 'Detaljplan Norra hamnen',
    invited: ['pekka.korhonen'],
  },
  {
    organiser: 'anna.sjostrom',
    days: [3],
    clock: ['08:00', '12:00'],
    subject: 'Platsbesök industriområdet',
    showAs: 'workingElsewhere',
    location: 'Industrivägen',
  },
  {
    organiser: 'anna.sjostrom',
    days: [5],
    clock: ['10:00', '11:00'],
    subject: 'Samråd översiktsplan',
    showAs: 'tentative',
  },
  { organiser: 'mohammed.ali', days: weekdays, clock: ['09:00', '09:15'], subject: 'Driftmöte' },
  {
    organiser: 'mohammed.ali',
    days: [2],
    clock: ['13:00', '14:00'],
    subject: 'Informationssäkerhetsforum',
    invited: ['ingrid.wallin'],
  },
  {
    organiser: 'mohammed.ali',
    days: [4],
    clock: ['15:00', '15:30'],
    subject: 'Nytt konto petra.exempelsson@alvsunda.example',
  },
  {
    organiser: 'bjorn.nilsson',
    days: [2],
    clock: ['10:00', '11:00'],
    subject: 'Uppföljning Tolvan Tolvansson 121212-1212',
    invited: ['elsa.marakatt'],
  },
  { organiser: 'bjorn.nilsson', days: [3], clock: ['08:00', '09:00'], subject: 'Enhetsmöte' },
  { organiser: 'bjorn.nilsson', days: [3], clock: ['09:00', '10:30'], subject: 'Resursplanering' },
  { organiser: 'bjorn.nilsson', days: [3], clock: ['10:30', '12:00'], subject: 'Ledningsgrupp' },
  {
    organiser: 'bjorn.nilsson',
    days: [3],
    clock: ['12:00', '13:00'],
    subject: 'Lunchmöte fackliga',
  },
  {
    organiser: 'bjorn.nilsson',
    days: [3],
    clock: ['13:00', '15:00'],
    subject: 'Rekrytering, urval',
  },
  {
    organiser: 'bjorn.nilsson',
    days: [3],
    clock: ['15:00', '17:00'],
    subject: 'Budgetuppföljning',
  },
  {
    organiser: 'elsa.marakatt',
    days: [4],
    clock: ['13:00', '14:00'],
    subject: 'Hembesök hos Ingela Påhittsson',
  },
  { organiser: 'elsa.marakatt', days: [1], clock: ['13:00', '15:00'], subject: 'Mottagning' },
  {
    organiser: 'lars.ake.eriksson',
    days: [2],
    clock: ['09:00', '12:00'],
    subject: 'Kommunstyrelsens arbetsutskott',
    invited: ['karin.holm'],
  },
  {
    organiser: 'lars.ake.eriksson',
    days: [1],
    clock: ['15:00', '16:00'],
    subject: 'Läkarbesök',
    isPrivate: true,
  },
  {
    organiser: 'fatima.hassan',
    days: weekdays,
    clock: ['08:00', '09:30'],
    subject: 'Skolstart och vikarier',
  },
  {
    organiser: 'fatima.hassan',
    days: [3],
    clock: ['14:00', '15:00'],
    subject: 'Elevhälsa: Leo Påhittssons dyslexiutredning',
    invited: ['olena.kovalenko'],
  },
  { organiser: 'fatima.hassan', days: [5], subject: 'Studiedag', showAs: 'busy', weeks: [1] },
  {
    organiser: 'pekka.korhonen',
    days: [2],
    clock: ['08:00', '11:30'],
    subject: 'Tillsyn i fält',
    showAs: 'oof',
  },
  { organiser: 'pekka.korhonen', days: [1], subject: 'Ledig', showAs: 'oof', weeks: [1] },
  {
    organiser: 'ingrid.wallin',
    days: [3],
    clock: ['09:00', '10:00'],
    subject: 'Genomgång av registerförteckning',
  },
  {
    organiser: 'ingrid.wallin',
    days: [4],
    clock: ['13:00', '15:00'],
    subject: 'Utbildning dataskydd',
    showAs: 'tentative',
  },
  { organiser: 'ingrid.wallin', days: [5], subject: 'Arbetar hemifrån', showAs: 'free' },
  {
    organiser: 'olena.kovalenko',
    days: [1, 2, 4],
    clock: ['12:00', '13:00'],
    subject: 'Lektion grupp A',
  },
  {
    organiser: 'olena.kovalenko',
    days: [1, 2, 4],
    clock: ['13:00', '14:00'],
    subject: 'Lektion grupp B',
  },
  {
    organiser: 'olena.kovalenko',
    days: [1, 2, 4],
    clock: ['14:00', '15:00'],
    subject: 'Lektion grupp C',
  },
  {
    organiser: 'siri.dahl',
    days: [2],
    clock: ['08:30', '10:00'],
    subject: 'Förvaltningens ledningsgrupp',
    invited: ['bjorn.nilsson'],
  },
];
