import type { Source } from '../../../domain/policy.ts';

/** Such as `P, Nivå 4`. */
export const sourceText = ({ document, section }: Source): string => `${document}, ${section}`;
