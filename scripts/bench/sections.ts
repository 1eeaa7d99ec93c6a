import { benchAdjacency } from './adjacency.ts';
import { benchDerive } from './derive.ts';
import { benchEngines } from './engines.ts';
import { benchIntake } from './intake.ts';
import { benchMunicipality } from './municipality.ts';
import { measurePanel } from './panel-size.ts';
import { panelFigures } from './report.ts';
import type { Section } from './rig.ts';
import { benchSubjects } from './subjects.ts';

/** Every part of the bench, in the order in which they run: what needs an idle machine most comes first. */
export const sections: readonly Section[] = [
  { name: 'panel', run: async () => panelFigures(await measurePanel()) },
  { name: 'adjacency', run: () => Promise.resolve(benchAdjacency()) },
  { name: 'derive', run: () => Promise.resolve(benchDerive()) },
  { name: 'subjects', run: ({ folder }) => benchSubjects(folder) },
  { name: 'turns', run: benchEngines },
  { name: 'intake', run: benchIntake },
  { name: 'municipality', run: benchMunicipality },
];
