import type { AttestationsView } from '../../bot/contract/admin.ts';

/** One requirement that is attested for the whole organisation, as the viewer may see it. */
export type AttestationLine = AttestationsView['lines'][number];
