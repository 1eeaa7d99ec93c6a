import type { PolicyPack } from '../../domain/policy.ts';

/** What colleagues see of one's calendar (B3). */
export interface SharingView {
  readonly state: 'enough' | 'less' | 'unknown';
  readonly pack: PolicyPack;
}
