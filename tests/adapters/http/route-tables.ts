import type { May } from './route-roles.ts';
import { ACTS, MAY, OWN_ACTS, ROLES, ROUTES } from './route-roles.ts';

const BEGIN = '<!-- routes: written by UPDATE_ROUTES=1, see tests/adapters/http/route-roles.ts -->';
const END = '<!-- end of routes -->';

/** The two tables of docs/security.md, as Prettier leaves them. */
export const routeTables = (): string =>
  [
    table(
      'Route',
      ROUTES.map(({ route, may }) => ({ name: route, may })),
    ),
    table(
      'Act (`POST /api/v1/meetings/:id/acts`)',
      Object.entries(ACTS).map(([name, { may }]) => ({ name, may })),
    ),
    `For themselves, everybody in the meeting may also do ${OWN_ACTS.map((each) => `\`${each}\``).join(' and ')}.`,
  ].join('\n\n');

function table(first: string, rows: readonly { readonly name: string; readonly may: May }[]) {
  const lines = [
    [first, 'Who may', ...ROLES],
    ...rows.map(({ name, may }) => [
      `\`${name}\``,
      may,
      ...ROLES.map((role) => (MAY[may].some((each) => each === role) ? 'yes' : '–')),
    ]),
  ];
  const widths = lines[0]?.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  const [head, ...rest] = lines.map(
    (line) => `| ${line.map((cell, at) => cell.padEnd(widths?.[at] ?? 0)).join(' | ')} |`,
  );
  const rule = `| ${(widths ?? []).map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [head, rule, ...rest].join('\n');
}

/** The document with these tables between its marks; throws when it has none. */
export function withTables(document: string, tables: string): string {
  const from = document.indexOf(BEGIN);
  const to = document.indexOf(END);
  if (from < 0 || to < from) throw new Error('docs/security.md has no place for the routes');
  return `${document.slice(0, from)}${BEGIN}\n\n${tables}\n\n${document.slice(to)}`;
}
