import fc from 'fast-check';
import type { z } from 'zod';

/**
 * Values that a zod schema takes, or nearly: lengths and ranges are kept to, and where it asks for text there is often
 * one of `words`, so that what is made gets past the door.
 */
export function arbitraryOf(
  schema: z.core.$ZodType,
  words: fc.Arbitrary<string>,
): fc.Arbitrary<unknown> {
  const inner = (each: z.core.$ZodType) => arbitraryOf(each, words);
  // Narrowed by `type`, which every kind of schema has.
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(Object.entries(def.shape).map(([key, each]) => [key, inner(each)])),
        {
          requiredKeys: Object.entries(def.shape)
            .filter(([, each]) => each._zod.optin !== 'optional')
            .map(([key]) => key),
        },
      );
    case 'string':
      return textOf(schema, words);
    case 'number':
      return fc.oneof(fc.nat(100), fc.integer(), fc.double());
    case 'boolean':
      return fc.boolean();
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'array':
      return fc.array(inner(def.element), { maxLength: 4 });
    case 'union':
      return fc.oneof(...def.options.map(inner));
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'readonly':
      return inner(def.innerType);
    case 'pipe':
      return inner(def.in);
    case 'record':
      return fc.dictionary(words, fc.jsonValue({ maxDepth: 2 }), { maxKeys: 4 });
    case 'unknown':
    case 'any':
      return fc.jsonValue({ maxDepth: 3 });
    case 'bigint':
    case 'catch':
    case 'custom':
    case 'date':
    case 'file':
    case 'function':
    case 'intersection':
    case 'lazy':
    case 'map':
    case 'nan':
    case 'never':
    case 'nonoptional':
    case 'null':
    case 'promise':
    case 'set':
    case 'success':
    case 'symbol':
    case 'template_literal':
    case 'transform':
    case 'tuple':
    case 'undefined':
    case 'void':
      throw new Error(`no values are made for ${def.type}`);
  }
}

function textOf(schema: z.core.$ZodType, words: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const { format, minimum = 0, maximum = 2_000 } = schema._zod.bag;
  const least = typeof minimum === 'number' ? minimum : 0;
  const most = typeof maximum === 'number' ? maximum : 2_000;
  const free = fc.oneof(
    { weight: 3, arbitrary: words.map((word) => word.slice(0, most)) },
    {
      weight: 1,
      arbitrary: fc.string({ minLength: least, maxLength: Math.min(most, 60), unit: 'binary' }),
    },
    // Just as long as it may be.
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('å', 'a ', '👩‍👩‍👧', '9')
        .map((each) => each.repeat(most).slice(0, most)),
    },
  );
  if (format === 'uuid')
    return fc.oneof(
      words.filter((each) => UUID.test(each)),
      fc.uuid(),
    );
  if (format === 'datetime')
    return fc
      .date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-12-31') })
      .map((each) => each.toISOString());
  return free;
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u;
