import { requirementId, roleName } from '../../domain/ids.ts';
import type { Control, PolicyPack, Requirement } from '../../domain/policy.ts';
import type { ControlSource, PackSource, RequirementSource, RoleSource } from './pack-source.ts';

/** How far a series is checked when the pack does not say. */
const DEFAULT_HORIZON_DAYS = 90;

/** The author's pack in domain types, without a version. */
export const partsOf = ({
  eIdentification,
  ...source
}: PackSource): Omit<PolicyPack, 'version'> => ({
  ...source,
  ...(eIdentification ? { eIdentification: requirementId(eIdentification) } : {}),
  adjacency: { horizonDays: DEFAULT_HORIZON_DAYS, ...source.adjacency },
  roles: source.roles.map(roleOf),
  requirements: source.requirements.map(requirementOf),
});

export const roleOf = ({ name, title }: RoleSource): PolicyPack['roles'][number] => ({
  name: roleName(name),
  title,
});

export const requirementOf = (line: RequirementSource): Requirement => ({
  ...line,
  id: requirementId(line.id),
  control: controlOf(line.control),
});

function controlOf(control: ControlSource): Control {
  switch (control.kind) {
    case 'tenant':
      return { ...control, attestedBy: roleName(control.attestedBy) };
    case 'refuse':
      return control.opensOn
        ? { kind: 'refuse', opensOn: { ...control.opensOn, role: roleName(control.opensOn.role) } }
        : { kind: 'refuse' };
    case 'booking':
    case 'graph':
    case 'host':
    case 'participant':
    case 'procedure':
      return control;
  }
}
