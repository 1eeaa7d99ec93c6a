export type ViewName = 'panel' | 'personal' | 'config' | 'consented';

/** What `?view=` asks for; the panel when it asks for nothing known. */
export const viewNamed = (asked: string | null): ViewName =>
  asked === 'personal' || asked === 'config' || asked === 'consented' ? asked : 'panel';
