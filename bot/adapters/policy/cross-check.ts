import type { PolicyPack } from '../../domain/policy.ts';
import type { PackProblem } from './pack-problem.ts';
import type { OverlaySource, PackSource, RequirementSource } from './pack-source.ts';

type Parts = Pick<PackSource, 'documents' | 'roles' | 'requirements'>;

/** What the schema cannot see in an organisation's pack: levels in order, and everything that points at something. */
export function packProblems(source: PackSource): PackProblem[] {
  return [
    ...source.levels.flatMap(({ level }, index): PackProblem[] =>
      level === index
        ? []
        : [{ path: ['levels', index, 'level'], key: 'levelOrder', values: { expected: index } }],
    ),
    ...partProblems(source),
    ...levelChoiceProblems(source),
    ...eIdentificationProblems(source),
  ];
}

/** What is pointed at has to be something that the organisation attests. */
function eIdentificationProblems({ eIdentification, requirements }: PackSource): PackProblem[] {
  if (eIdentification === undefined) return [];
  const attested = requirements.filter(({ control }) => control.kind === 'tenant');
  if (attested.some(({ id }) => id === eIdentification)) return [];
  const known = attested.map(({ id }) => id).join(', ');
  return [
    { path: ['eIdentification'], key: 'notAttested', values: { name: eIdentification, known } },
  ];
}

function levelChoiceProblems({ documents, levelChoice = {} }: PackSource): PackProblem[] {
  const known = documents.map(({ code }) => code);
  return Object.entries(levelChoice).flatMap(([ground, { source }]): PackProblem[] =>
    known.includes(source.document)
      ? []
      : [unknownDocument(['levelChoice', ground], source.document, known)],
  );
}

const unknownDocument = (
  path: PackProblem['path'],
  name: string,
  known: readonly string[],
): PackProblem => ({
  path: [...path, 'source', 'document'],
  key: 'unknownDocument',
  values: { name, known: known.join(', ') },
});

/** The same for what an overlay adds, seen together with the pack it extends. */
export const additionProblems = (overlay: OverlaySource, base: PolicyPack): PackProblem[] =>
  partProblems(
    {
      documents: overlay.documents ?? [],
      roles: overlay.roles ?? [],
      requirements: overlay.requirements ?? [],
    },
    base,
  );

function partProblems(parts: Parts, base?: PolicyPack): PackProblem[] {
  const documents = [...(base?.documents ?? []), ...parts.documents].map(({ code }) => code);
  const roles = [...(base?.roles ?? []), ...parts.roles].map(({ name }) => String(name));
  const lines = [...(base?.requirements ?? []), ...parts.requirements];
  const first = base?.requirements.length ?? 0;
  return [
    ...repeated(documents, base?.documents.length ?? 0, (index) => ['documents', index, 'code']),
    ...repeated(roles, base?.roles.length ?? 0, (index) => ['roles', index, 'name']),
    ...repeated(
      lines.map(({ id }) => String(id)),
      first,
      (index) => ['requirements', index, 'id'],
    ),
    ...parts.requirements.flatMap((line, index) => [
      ...referenceProblems(line, index, documents, roles),
      ...exceptionProblems(line, index),
    ]),
    ...settingProblems(lines, first),
  ];
}

function repeated(
  names: readonly string[],
  first: number,
  path: (index: number) => PackProblem['path'],
): PackProblem[] {
  return names.flatMap((name, index) =>
    index >= first && names.indexOf(name) < index
      ? [{ path: path(index - first), key: 'taken', values: { name } }]
      : [],
  );
}

function referenceProblems(
  { source, control }: RequirementSource,
  index: number,
  documents: readonly string[],
  roles: readonly string[],
): PackProblem[] {
  const path = ['requirements', index];
  const problems: PackProblem[] = [];
  if (!documents.includes(source.document))
    problems.push(unknownDocument(path, source.document, documents));
  const unknownRole = (name: string, ...at: string[]) =>
    problems.push({
      path: [...path, 'control', ...at],
      key: 'unknownRole',
      values: { name, known: roles.join(', ') || '–' },
    });
  if (control.kind === 'tenant' && !roles.includes(control.attestedBy))
    unknownRole(control.attestedBy, 'attestedBy');
  if (control.kind === 'refuse' && control.opensOn && !roles.includes(control.opensOn.role))
    unknownRole(control.opensOn.role, 'opensOn', 'role');
  return problems;
}

function exceptionProblems(line: RequirementSource, index: number): PackProblem[] {
  if (!line.exception) return [];
  const path = ['requirements', index, 'exception'];
  if (line.strength !== 'must') return [{ path, at: 'key', key: 'exceptionWithoutMust' }];
  return line.exception.levels.flatMap((level, nth): PackProblem[] =>
    level < line.level
      ? [
          {
            path: [...path, 'levels', nth],
            key: 'exceptionBelowLevel',
            values: { level: line.level },
          },
        ]
      : [],
  );
}

/** Levels are cumulative: two lines that want different values of one setting could never both be met. */
function settingProblems(
  lines: readonly Pick<PolicyPack['requirements'][number] | RequirementSource, 'id' | 'control'>[],
  first: number,
): PackProblem[] {
  const demanded = new Map<string, { value: unknown; id: string }>();
  return lines.flatMap(({ id, control }, index): PackProblem[] => {
    if (control.kind !== 'graph') return [];
    return Object.entries(control.settings).flatMap(([setting, value]): PackProblem[] => {
      const earlier = demanded.get(setting);
      if (!earlier) demanded.set(setting, { value, id });
      if (!earlier || earlier.value === value || index < first) return [];
      const path = ['requirements', index - first, 'control', 'settings', setting];
      const values = { setting, other: earlier.id, value: String(earlier.value) };
      return [{ path, key: 'settingConflict', values }];
    });
  });
}
