import fc from 'fast-check';

type Path = readonly (string | number)[];

/** What nobody expects in the place of something else. */
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    null,
    true,
    0,
    -1,
    1e308,
    2 ** 53,
    '',
    ' ',
    '\u0000',
    '\ud800',
    '\u202e',
    '../../etc/passwd',
    '%00%2f%2e%2e',
    "'; drop table meetings; --",
    '{{constructor}}',
    '<script>alert(1)</script>',
    'http://169.254.169.254/latest/meta-data',
    '9999-99-99',
    '2026-02-30T25:61:61Z',
    '-271821-04-20T00:00:00.000Z',
    '19:meeting_x@thread.v2',
    '19:meeting_%@thread.v2;messageid=1',
    'a'.repeat(5_000),
    'å'.repeat(999),
    [],
    {},
    [[[[[[]]]]]],
    { __proto__: null, constructor: { prototype: {} } },
    Array.from({ length: 500 }, () => ({})),
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 3 }),
);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (Array.isArray(value))
    return [path, ...value.flatMap((each, at) => pathsIn(each, [...path, at]))];
  if (isObject(value))
    return [path, ...Object.entries(value).flatMap(([key, each]) => pathsIn(each, [...path, key]))];
  return [path];
}

/** `change` answers with undefined for what is to be left out. */
function changedAt(value: unknown, path: Path, change: (old: unknown) => unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((each: unknown, at) => (at === first ? changedAt(each, rest, change) : each));
  if (!isObject(value)) return value;
  return { ...value, [first]: changedAt(value[first], rest, change) };
}

/** A real payload in which one to three places are something else, or gone. */
export const mutated = (payload: unknown): fc.Arbitrary<unknown> =>
  fc
    .array(
      fc.tuple(fc.constantFrom(...pathsIn(payload)), fc.oneof(oddValue, fc.constant(undefined))),
      { minLength: 1, maxLength: 3 },
    )
    .map((changes) =>
      changes.reduce<unknown>((value, [path, odd]) => changedAt(value, path, () => odd), payload),
    );
