import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { z } from 'zod';

const Schema = z.looseObject({});
const Parameter = z.object({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  required: z.boolean().default(false),
  schema: Schema,
});
export type Parameter = z.infer<typeof Parameter>;
const Referred = z.object({ $ref: z.string() });
const Content = z.object({ 'application/json': z.object({ schema: Schema }) }).optional();
const Response = z.union([Referred, z.object({ content: Content })]);
const Operation = z.object({
  parameters: z.array(z.union([Referred, Parameter])).default([]),
  requestBody: z.object({ required: z.boolean().default(false), content: Content }).optional(),
  responses: z.record(z.string(), Response),
});
export type Operation = z.infer<typeof Operation>;
const Document = z.looseObject({
  paths: z.record(z.string(), z.looseObject({ parameters: z.array(Parameter).default([]) })),
  components: z.looseObject({
    parameters: z.record(z.string(), Parameter),
    responses: z.record(z.string(), z.object({ content: Content })),
    schemas: z.record(z.string(), Schema),
  }),
});

export interface FoundPath {
  readonly template: string;
  /** By method in small letters. */
  operation(method: string): Operation | undefined;
}

/** An OpenAPI 3.1 document: its schemas are JSON Schema 2020-12 as they stand, so nothing is translated. */
export interface OpenApi {
  find(path: string): FoundPath | undefined;
  parametersOf(operation: Operation): readonly Parameter[];
  schemaOfBody(operation: Operation): object | undefined;
  /**
   * Null: an answer without a body; undefined: the contract has no such status. Which 2xx it is was not taken from
   * Microsoft, so every success is held to the one that is there.
   */
  schemaOfAnswer(operation: Operation, status: number): object | null | undefined;
  /** Follows references to a schema of the document. */
  resolve(schema: object): object;
  validator(schema: object): ValidateFunction;
}

export function readOpenApi(yaml: string): OpenApi {
  const document = Document.parse(parse(yaml));
  const { paths, components } = document;
  const ajv = makeAjv(document);
  const compiled = new Map<object, ValidateFunction>();
  const templates = Object.keys(paths).map((template) => ({ template, parts: partsOf(template) }));

  const contentOf = (content: z.infer<typeof Content>): object | undefined =>
    content?.['application/json'].schema;

  return {
    find(path) {
      const parts = partsOf(path);
      const fitting = templates.filter((each) => fits(each.parts, parts));
      // A word of the contract is meant before an id is: `events/delta` is no event.
      const [best] = fitting.toSorted((a, b) => openParts(a.parts) - openParts(b.parts));
      if (!best) return undefined;
      return {
        template: best.template,
        operation: (method) => {
          const found = paths[best.template]?.[method];
          return found === undefined ? undefined : Operation.parse(found);
        },
      };
    },
    parametersOf: ({ parameters }) =>
      parameters.flatMap((each) =>
        '$ref' in each ? (components.parameters[lastOf(each.$ref)] ?? []) : each,
      ),
    schemaOfBody: ({ requestBody }) => contentOf(requestBody?.content),
    schemaOfAnswer({ responses }, status) {
      const kind = String(status).charAt(0);
      const found =
        responses[String(status)] ??
        responses[`${kind}XX`] ??
        (kind === '2' ? responses[successOf(responses)] : undefined);
      if (!found) return undefined;
      const response = '$ref' in found ? components.responses[lastOf(found.$ref)] : found;
      return contentOf(response?.content) ?? null;
    },
    resolve: (schema) => {
      const referred = Referred.safeParse(schema).data;
      return referred ? (components.schemas[lastOf(referred.$ref)] ?? {}) : schema;
    },
    validator(schema) {
      const known = compiled.get(schema);
      if (known) return known;
      const made = ajv.compile(withRoot(schema));
      compiled.set(schema, made);
      return made;
    },
  };
}

const successOf = (responses: Operation['responses']): string =>
  Object.keys(responses).find((status) => status.startsWith('2')) ?? '';

const ROOT = 'graph';

function makeAjv(document: object): Ajv2020 {
  const ajv = new Ajv2020({ allErrors: true, strict: false, coerceTypes: false });
  const isInstant = (text: string) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text) &&
    !Number.isNaN(Date.parse(text));
  ajv.addFormat('date-time', isInstant);
  ajv.addFormat('date', /^\d{4}-\d\d-\d\d$/);
  ajv.addFormat('uuid', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i);
  ajv.addFormat('int32', { type: 'number', validate: (value) => Math.abs(value) <= 2 ** 31 });
  ajv.addFormat('double', { type: 'number', validate: () => true });
  ajv.addSchema(document, ROOT);
  return ajv;
}

/** References inside a part of the document are to the document. */
const withRoot = (schema: object): object => {
  const written = JSON.stringify(schema).replaceAll('"$ref":"#/', `"$ref":"${ROOT}#/`);
  return Schema.parse(JSON.parse(written));
};

const partsOf = (path: string): readonly string[] => path.split('/').filter((part) => part !== '');
const isOpen = (part: string): boolean => part.startsWith('{');
const openParts = (parts: readonly string[]): number => parts.filter(isOpen).length;
const fits = (template: readonly string[], path: readonly string[]): boolean =>
  template.length === path.length &&
  // `$count` and its like are words of OData, never an id.
  template.every((part, at) => (isOpen(part) ? !path[at]?.startsWith('$') : part === path[at]));
const lastOf = (reference: string): string => reference.split('/').at(-1) ?? '';
