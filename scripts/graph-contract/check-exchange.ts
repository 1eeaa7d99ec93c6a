import { z } from 'zod';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import type { Exchange } from './exchange.ts';
import type { OpenApi, Operation, Parameter } from './open-api.ts';

export interface Contract {
  /** Open types closed, so that a misspelt property of ours is caught. */
  readonly requests: OpenApi;
  readonly answers: OpenApi;
}

/** What is wrong, with the contract's name of the place; never a value that was sent. */
export type Problem = string;

/** The path as the contract names it; undefined when the contract lacks it. */
export const templateOf = (contract: OpenApi, { path }: Exchange): string | undefined =>
  contract.find(barePath(path))?.template;

/** What of a request does not follow the contract. Nothing for a path that it lacks: those are listed apart. */
export function checkRequest(contract: OpenApi, exchange: Exchange): readonly Problem[] {
  const found = contract.find(barePath(exchange.path));
  if (!found) return [];
  const operation = found.operation(exchange.method.toLowerCase());
  if (!operation) return [`${exchange.method} is not allowed`];
  const query = new URLSearchParams(exchange.path.split('?')[1] ?? '');
  return [
    ...checkParameters(contract, operation, query, exchange.headers),
    ...checkSelect(contract, operation, query.get('$select')),
    ...checkBody(contract, operation, exchange.requestBody),
  ];
}

/** What of an answer does not follow the contract. */
export function checkAnswer(contract: OpenApi, exchange: Exchange): readonly Problem[] {
  const { method, path, status, responseBody } = exchange;
  const operation = contract.find(barePath(path))?.operation(method.toLowerCase());
  if (!operation) return [];
  const schema = contract.schemaOfAnswer(operation, status);
  if (schema === undefined) return [`status ${status} is not in the contract`];
  if (schema === null) return responseBody === undefined ? [] : [`${status} has no body`];
  return problemsOf(contract.validator(schema), responseBody, 'answer');
}

function checkParameters(
  contract: OpenApi,
  operation: Operation,
  query: URLSearchParams,
  headers: Exchange['headers'],
): readonly Problem[] {
  const declared = contract.parametersOf(operation);
  const inQuery = declared.filter((each) => each.in === 'query');
  const given = (parameter: Parameter): string | undefined =>
    parameter.in === 'query'
      ? (query.get(parameter.name) ?? undefined)
      : headers[parameter.name.toLowerCase()];
  const unknown = [...query.keys()].filter((name) => !inQuery.some((each) => each.name === name));
  return [
    ...unknown.map((name) => `query: ${name} is not in the contract`),
    ...declared
      .filter((each) => each.in !== 'path')
      .flatMap((parameter) => {
        const value = given(parameter);
        const place = `${parameter.in} ${parameter.name}`;
        if (value === undefined) return parameter.required ? [`${place} is missing`] : [];
        return problemsOf(contract.validator(parameter.schema), typed(parameter, value), place);
      }),
  ];
}

/** The text of a parameter as the type that its schema asks for. */
function typed({ schema }: Parameter, value: string): unknown {
  if (schema['type'] === 'integer') return /^-?\d+$/.test(value) ? Number(value) : value;
  if (schema['type'] === 'boolean') return value === 'true' || (value === 'false' ? false : value);
  return value;
}

const Entity = z.object({ properties: z.record(z.string(), z.unknown()) });
const Collection = z.object({
  properties: z.object({ value: z.object({ items: z.looseObject({}) }) }),
});

/** Graph leaves out a property that it does not know, or refuses: a misspelt name has to be found here. */
function checkSelect(
  contract: OpenApi,
  operation: Operation,
  selected: string | null,
): readonly Problem[] {
  if (selected === null) return [];
  const schema = contract.resolve(contract.schemaOfAnswer(operation, 200) ?? {});
  const items = Collection.safeParse(schema).data?.properties.value.items;
  const known = Entity.safeParse(items ? contract.resolve(items) : schema).data?.properties;
  if (!known) return ['$select: the answer has no properties'];
  return selected
    .split(',')
    .filter((name) => !(name in known))
    .map((name) => `$select: ${name} is not in the contract`);
}

function checkBody(contract: OpenApi, operation: Operation, body: unknown): readonly Problem[] {
  const schema = contract.schemaOfBody(operation);
  if (!schema) return body === undefined ? [] : ['request: there is no body in the contract'];
  if (body === undefined) return operation.requestBody?.required ? ['request: no body'] : [];
  return problemsOf(contract.validator(schema), body, 'request');
}

function problemsOf(validate: ValidateFunction, value: unknown, what: string): readonly Problem[] {
  if (validate(value)) return [];
  const errors = validate.errors ?? [];
  return [
    ...new Set(
      errors.map(({ instancePath, message, params, keyword }) => {
        const detail = keyword === 'additionalProperties' ? ` (${JSON.stringify(params)})` : '';
        return `${what}${instancePath.replaceAll(/\/\d+/g, '/*')}: ${message ?? keyword}${detail}`;
      }),
    ),
  ];
}

export const barePath = (path: string): string =>
  (path.split('?')[0] ?? '').split('/').map(decodedPart).join('/');

function decodedPart(part: string): string {
  try {
    return decodeURIComponent(part).replaceAll('/', '%2F');
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
}
