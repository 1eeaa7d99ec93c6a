import type {
  AdjacencyRules,
  Control,
  PolicyPack,
  Requirement,
  Strength,
  Text,
} from '../../domain/policy.ts';

/** A pack as its author wrote it, once the schema has accepted it: plain strings where the domain has ids. */
export type PackSource = Omit<
  PolicyPack,
  'requirements' | 'roles' | 'department' | 'adjacency' | 'eIdentification'
> & {
  readonly eIdentification?: string;
  readonly adjacency: Omit<AdjacencyRules, 'horizonDays'> & { readonly horizonDays?: number };
  readonly roles: readonly RoleSource[];
  readonly requirements: readonly RequirementSource[];
};

/** A department's additions to its organisation's pack (B9). */
export interface OverlaySource {
  readonly id: string;
  readonly extends: string;
  readonly version: string;
  readonly department: string;
  readonly documents?: PolicyPack['documents'];
  readonly contact?: PolicyPack['contact'];
  readonly roles?: readonly RoleSource[];
  readonly subject?: { readonly allowList: readonly string[] };
  readonly changes?: readonly ChangeSource[];
  readonly requirements?: readonly RequirementSource[];
}

export interface RoleSource {
  readonly name: string;
  readonly title: Text;
}

/** What an overlay may change in a line of the organisation's: other words, a higher strength. */
export interface ChangeSource {
  readonly id: string;
  readonly strength?: Strength;
  readonly title?: Text;
  readonly text?: Text;
}

export type RequirementSource = Omit<Requirement, 'id' | 'control'> & {
  readonly id: string;
  readonly control: ControlSource;
};

export type ControlSource =
  | Exclude<Control, { kind: 'tenant' | 'refuse' }>
  | { readonly kind: 'tenant'; readonly attestedBy: string; readonly validForMonths: number }
  | {
      readonly kind: 'refuse';
      readonly opensOn?: {
        readonly role: string;
        readonly needs: 'assessment' | 'decision-reference';
      };
    };

export const isOverlay = (source: PackSource | OverlaySource): source is OverlaySource =>
  'extends' in source;
