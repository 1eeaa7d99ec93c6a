import type { ErrorObject } from 'ajv/dist/2020.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import schema from '../../policies/pack.schema.json' with { type: 'json' };
import type { FieldPath, PackProblem } from './pack-problem.ts';
import type { OverlaySource, PackSource } from './pack-source.ts';

// Compiled at every start and run over a handful of files: what makes the code faster to run costs more than it gives.
const ajv = new Ajv2020({
  allErrors: true,
  discriminator: true,
  inlineRefs: false,
  code: { optimize: false },
});
ajv.addFormat('date', isRealDate);
ajv.addFormat('email', /^[^\s@]+@[^\s@]+\.[^\s@]+$/);
const validate = ajv.compile<PackSource | OverlaySource>(schema);

export type Checked =
  | { readonly ok: true; readonly source: PackSource | OverlaySource }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

/** Holds a parsed file to pack.schema.json. */
export function checkAgainstSchema(value: unknown): Checked {
  if (value === undefined || value === null)
    return { ok: false, problems: [{ path: [], key: 'empty' }] };
  if (validate(value)) return { ok: true, source: value };
  const errors = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if');
  const isOverlay = typeof value === 'object' && 'extends' in value;
  return { ok: false, problems: errors.map((error) => problemOf(error, isOverlay)) };
}

function problemOf(error: ErrorObject, isOverlay: boolean): PackProblem {
  const path = pathOf(error.instancePath);
  const text = (name: string) => valueOf(error, name);
  switch (error.keyword) {
    case 'required':
      return { path, at: 'key', key: 'missing', values: { name: text('missingProperty') } };
    case 'additionalProperties': {
      const name = text('additionalProperty');
      const isOverlayField = isOverlay && (path.length === 0 || path[0] === 'changes');
      const key = isOverlayField ? 'overlayMayNot' : 'unknownField';
      return { path: [...path, name], at: 'key', key, values: { name } };
    }
    case 'enum':
      return { path, key: 'notAllowedValue', values: { allowed: text('allowedValues') } };
    case 'discriminator':
      return error.params['error'] === 'tag'
        ? { path, at: 'key', key: 'missing', values: { name: 'kind' } }
        : { path: [...path, 'kind'], key: 'unknownControl', values: { value: text('tagValue') } };
    case 'type':
      return { path, key: typeKey(text('type')) };
    case 'minimum':
      return { path, key: 'tooLow', values: { limit: text('limit') } };
    case 'maximum':
      return { path, key: 'tooHigh', values: { limit: text('limit') } };
    case 'maxLength':
      return { path, key: 'tooLong', values: { limit: text('limit') } };
    case 'minItems':
      return { path, key: 'tooFew', values: { limit: text('limit') } };
    case 'maxItems':
      return { path, key: 'tooMany', values: { limit: text('limit') } };
    case 'minProperties':
      return { path, key: 'nothingInside' };
    case 'uniqueItems':
      return { path: [...path, Number(text('i'))], key: 'repeated' };
    case 'format':
      return { path, key: text('format') === 'date' ? 'notADate' : 'notAnAddress' };
    case 'pattern':
      return text('pattern') === '\\S'
        ? { path, key: 'blank' }
        : { path, key: 'wrongForm', values: { pattern: text('pattern') } };
    default:
      return { path, key: 'invalid' };
  }
}

function typeKey(type: string) {
  switch (type) {
    case 'string':
      return 'notText';
    case 'integer':
    case 'number':
      return 'notANumber';
    case 'boolean':
      return 'notTrueOrFalse';
    case 'array':
      return 'notAList';
    default:
      return 'notFields';
  }
}

const pathOf = (pointer: string): FieldPath =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));

function valueOf(error: ErrorObject, name: string): string {
  const value: unknown = error.params[name];
  if (Array.isArray(value)) return value.map(String).join(', ');
  return String(value);
}

function isRealDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
