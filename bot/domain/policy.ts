import type { ParticipantKind } from './facts/roster-fact.ts';
import type { RequirementId, RoleName } from './ids.ts';
import type { RenewedLines } from './renewed-lines.ts';
import type { SettingDemands } from './meeting-settings.ts';
import type { LevelGround } from './level-ground.ts';
import type { Locale } from './person.ts';
import type { FindingKind } from './subject/finding.ts';

const MINUTE = 60_000;

/** A text in both languages. */
export type Text = Readonly<Record<Locale, string>>;

export const LEVELS = [0, 1, 2, 3, 4] as const;
/** Security level. Cumulative: level n demands everything of the levels below it. */
export type Level = (typeof LEVELS)[number];

/** A must blocks unless its own row names an exception; a should warns and takes a reason; the rest informs. */
export type Strength = 'must' | 'should' | 'recommended' | 'can';

/** What the product itself checks or asks when a meeting is booked. */
export type BookingCheck =
  | 'subject'
  | 'adjacency'
  | 'calendar-sharing'
  | 'documents-link'
  /** B5 at levels 3 and 4: the link goes to the document portal, never to a file. */
  | 'document-portal'
  | 'anonymised-matter'
  | 'department-routine';

/** `consent-information`: the party has been told of the risks; `consent`: and has said yes (V12). */
export type Procedure =
  'two-factor-authentication' | 'consent-information' | 'consent' | 'level-choice';

/** How a requirement is met. */
export type Control =
  | { readonly kind: 'booking'; readonly check: BookingCheck }
  /** Set on the Teams meeting through Graph, and read back. */
  | { readonly kind: 'graph'; readonly settings: SettingDemands }
  /** True for the whole organisation: attested by a holder of the role, with date, evidence and expiry. */
  | { readonly kind: 'tenant'; readonly attestedBy: RoleName; readonly validForMonths: number }
  | { readonly kind: 'host' }
  /** Confirmed for each participant; unmet again for anyone who joins later or comes back. */
  | {
      readonly kind: 'participant';
      readonly answeredBy: 'host' | 'participant' | 'either';
      /** Whom it cannot be asked of: nobody is seen who phones in. */
      readonly notFor?: readonly ParticipantKind[];
    }
  | { readonly kind: 'procedure'; readonly procedure: Procedure }
  /** Not booked and not opened; `opensOn` names what an organisation accepts instead, if anything. */
  | {
      readonly kind: 'refuse';
      readonly opensOn?: RefusalOpening;
    };

export interface RefusalOpening {
  readonly role: RoleName;
  /** An assessment is dated; of a decision the reference is enough. */
  readonly needs: 'assessment' | 'decision-reference';
}

/** Document code and section, such as `P` and `Generella förhållningssätt`. */
export interface Source {
  readonly document: string;
  readonly section: string;
}

export interface Requirement {
  readonly id: RequirementId;
  /** Demanded from this level and up. */
  readonly level: Level;
  readonly strength: Strength;
  /** One line, as it stands in a checklist: what is to be so. */
  readonly title: Text;
  /** What it means and why, in plain words. */
  readonly text: Text;
  readonly source: Source;
  readonly control: Control;
  /** Asked anew before each matter, or after each break too (M1, V13). */
  readonly renewed?: 'each-matter' | 'each-break';
  /** For a must that can be set aside with a reason (B2, B4): at which levels. */
  readonly exception?: { readonly levels: readonly Level[]; readonly text: Text };
}

/** What the subject check's findings lead to. Kinds not named in `block` are asked about: keeping one takes a press. */
export interface SubjectRules {
  /** Cannot be kept: the subject has to change. */
  readonly block: readonly FindingKind[];
  /** Initials, alone or with a case number, in a subject that somebody typed. */
  readonly initials: 'accept' | 'ask';
  /** Systems, rooms, units and places that are never people. */
  readonly allowList: readonly string[];
}

export interface AdjacencyRules {
  /** Shortest gap to another participant's earlier booking, in minutes; 0 accepts wall to wall. */
  readonly minimumGapMinutes: number;
  /** How much of a meeting a cure may cut, in minutes. */
  readonly maximumShorteningMinutes: number;
  /** How far ahead other slots are looked for, in days. */
  readonly searchDays: number;
  /** How far from its first occurrence a series is checked, in days. */
  readonly horizonDays: number;
}

/** How whoever booked elsewhere than here is told (B1, B2): never at night, and not again and again. */
export interface AlertRules {
  /** Swedish clock times, `HH:mm`; nothing is sent from the first to the second. Equal times: always. */
  readonly quietFrom: string;
  readonly quietTo: string;
  /** Most reminders of one booking, after its card. */
  readonly mostReminders: number;
  readonly hoursBetween: number;
}
/**
 * What the organisation's documents say of choosing a level (V1), by what the level depends on. The levels themselves are
 * the same for all; only for what is in no level does the pack decide one.
 */
export type LevelChoiceRules = {
  readonly [Ground in Exclude<LevelGround, 'security-classified'>]?: {
    readonly level?: Level;
    readonly source: Source;
  };
};

export interface LevelDescription {
  readonly level: Level;
  readonly name: Text;
  readonly forum: Text;
  readonly purpose: Text;
  readonly concerns: Text;
}

/** When a gate stands before a matter, and what a break does to it (M1). */
export interface GateRules {
  /** At lower levels the same list informs and never blocks. */
  readonly fromLevel: Level;
  /** A break up to this long asks for a look only. */
  readonly shortBreakMinutes: number;
}
/** Left out of a pack: levels 2 to 4, and every break asks for everything. */
const GATE_RULES: GateRules = { fromLevel: 2, shortBreakMinutes: 0 };

/** What a party is told and asked before their data are processed in a remote meeting (V12). */
export interface ConsentText {
  /** Recorded with each answer. */
  readonly version: string;
  readonly sv: string;
  readonly en: string;
  /** Easy-to-read Swedish. */
  readonly easy: string;
}

/** One organisation's rules. No code knows an organisation: it asks the pack. */
export interface PolicyPack {
  readonly id: string;
  /** Begins with the id, so that an event made under it says which pack it was: `pitea@2026-11-25+…`. */
  readonly version: string;
  readonly organisation: Text;
  /** Set in a department's overlay (B9). */
  readonly department?: string;
  readonly documents: readonly {
    readonly code: string;
    readonly title: Text;
    readonly adopted?: string;
    readonly note?: Text;
  }[];
  /** Where "get help" leads (B7). */
  readonly contact: { readonly name: Text; readonly address: string; readonly phone?: string };
  readonly roles: readonly { readonly name: RoleName; readonly title: Text }[];
  readonly levels: readonly LevelDescription[];
  readonly levelChoice?: LevelChoiceRules;
  /** Where documents of levels 3 and 4 are read, with sign-in; subdomains count. Without hosts only files are refused. */
  readonly documentPortal?: { readonly hosts: readonly string[] };
  readonly subject: SubjectRules;
  readonly adjacency: AdjacencyRules;
  readonly retention: { readonly recordDays: number; readonly draftDays: number };
  /** Left out: evenings, nights and weekends are quiet, and one reminder comes a day later. */
  readonly alerts?: AlertRules;
  readonly gate?: GateRules;
  readonly consent?: ConsentText;
  /** A2: the tenant-wide line by which an e-identification service is attested; without it none is accepted. */
  readonly eIdentification?: RequirementId;
  readonly requirements: readonly Requirement[];
}

/** Everything demanded at a level, from level 0 up, in the pack's order within each level. */
export function requirementsAt(pack: PolicyPack, level: Level): Requirement[] {
  return LEVELS.flatMap((each) =>
    pack.requirements.filter((r) => r.level === each && each <= level),
  );
}

export const gateRules = (pack: PolicyPack): GateRules => pack.gate ?? GATE_RULES;

/** What a new matter or a break asks anew under this pack. */
export function renewedBy(pack: PolicyPack): RenewedLines {
  const asked = (when: readonly Requirement['renewed'][]) =>
    pack.requirements.filter(({ renewed }) => when.includes(renewed)).map(({ id }) => id);
  return {
    eachMatter: asked(['each-matter', 'each-break']),
    eachBreak: asked(['each-break']),
    shortBreak: gateRules(pack).shortBreakMinutes * MINUTE,
  };
}

/** B4 at its own levels, and every should: with a reason the line may be set aside. */
export const mayBeSetAside = ({ strength, exception }: Requirement, level: Level): boolean =>
  strength === 'should' || (strength === 'must' && (exception?.levels.includes(level) ?? false));

/** All settings demanded at a level; a higher level's demand on the same setting replaces a lower one's. */
export function settingsAt(pack: PolicyPack, level: Level): SettingDemands {
  return requirementsAt(pack, level).reduce<SettingDemands>(
    (all, { control }) => (control.kind === 'graph' ? { ...all, ...control.settings } : all),
    {},
  );
}

/** The pack's own line about something that is checked at booking, if it has one. */
export const bookingRule = (pack: PolicyPack, check: BookingCheck): Requirement | undefined =>
  pack.requirements.find(({ control }) => control.kind === 'booking' && control.check === check);

/** V2: what is neither booked nor opened, if the pack says. */
export const refusalRule = (pack: PolicyPack): Requirement | undefined =>
  pack.requirements.find(({ control }) => control.kind === 'refuse');

/** What the pack accepts instead of refusing security-classified information, if anything. */
export function opensOn(pack: PolicyPack): RefusalOpening | undefined {
  const control = refusalRule(pack)?.control;
  return control?.kind === 'refuse' ? control.opensOn : undefined;
}

export type Consequence = 'blocks' | 'takes-reason' | 'informs';

/**
 * What it means at a level that a booking breaks a rule: a must blocks unless its own row names an exception there, a should
 * takes a reason, and a recommendation, or a pack without such a line, only informs.
 */
export function consequenceOf(pack: PolicyPack, check: BookingCheck, level: Level): Consequence {
  const rule = bookingRule(pack, check);
  if (!rule || rule.level > level) return 'informs';
  switch (rule.strength) {
    case 'must':
      return rule.exception?.levels.includes(level) ? 'takes-reason' : 'blocks';
    case 'should':
      return 'takes-reason';
    case 'recommended':
    case 'can':
      return 'informs';
  }
}

export const isLevel = (value: unknown): value is Level => LEVELS.some((level) => level === value);
