import type { PolicyPack, Requirement, Strength } from '../../domain/policy.ts';
import { additionProblems } from './cross-check.ts';
import type { PackProblem } from './pack-problem.ts';
import type { ChangeSource, OverlaySource } from './pack-source.ts';
import { requirementOf, roleOf } from './pack-parts.ts';

const weakestFirst: readonly Strength[] = ['can', 'recommended', 'should', 'must'];

/**
 * B9: a department may add lines, raise a strength, change words and contact, and add to the allow list.
 * Anything that takes from the organisation's pack is a problem.
 */
export function overlayProblems(overlay: OverlaySource, base: PolicyPack): PackProblem[] {
  const changes = overlay.changes ?? [];
  return [
    ...additionProblems(overlay, base),
    ...changes.flatMap((change, index) => [
      ...changeProblems(change, index, base),
      ...(changes.findIndex(({ id }) => id === change.id) < index
        ? [{ path: ['changes', index, 'id'], key: 'taken', values: { name: change.id } } as const]
        : []),
    ]),
  ];
}

function changeProblems(change: ChangeSource, index: number, base: PolicyPack): PackProblem[] {
  const line = base.requirements.find(({ id }) => id === change.id);
  if (!line)
    return [
      {
        path: ['changes', index, 'id'],
        key: 'unknownLine',
        values: { name: change.id, base: base.id },
      },
    ];
  const { strength } = change;
  if (!strength || weakestFirst.indexOf(strength) >= weakestFirst.indexOf(line.strength)) return [];
  return [
    {
      path: ['changes', index, 'strength'],
      key: 'weakened',
      values: { name: change.id, from: line.strength, to: strength },
    },
  ];
}

/** The organisation's pack with the department's additions, without a version. Expects an overlay free of problems. */
export function applyOverlay(
  base: PolicyPack,
  overlay: OverlaySource,
): Omit<PolicyPack, 'version'> {
  const changed = (line: Requirement): Requirement => {
    const change = overlay.changes?.find(({ id }) => id === line.id);
    if (!change) return line;
    const { strength = line.strength, title = line.title, text = line.text } = change;
    return { ...line, strength, title, text };
  };
  return {
    ...base,
    id: overlay.id,
    department: overlay.department,
    documents: [...base.documents, ...(overlay.documents ?? [])],
    contact: overlay.contact ?? base.contact,
    roles: [...base.roles, ...(overlay.roles ?? []).map(roleOf)],
    subject: {
      ...base.subject,
      allowList: [...new Set([...base.subject.allowList, ...(overlay.subject?.allowList ?? [])])],
    },
    requirements: [
      ...base.requirements.map(changed),
      ...(overlay.requirements ?? []).map(requirementOf),
    ],
  };
}
