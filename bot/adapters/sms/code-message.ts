import type { Text } from '../../domain/policy.ts';
import english from '../../texts/message.en.json' with { type: 'json' };
import swedish from '../../texts/message.sv.json' with { type: 'json' };

const fill = (sentence: string, values: Readonly<Record<string, string>>) =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

/** Nobody knows what language the receiver reads: Swedish first, then English. Nothing of the meeting or its matter. */
export const codeMessage = (code: string, organisation: Text): string =>
  [
    fill(swedish.code, { code, organisation: organisation.sv }),
    fill(english.code, { code, organisation: organisation.en }),
  ].join('\n');
