import { benchAdjacency } from './adjacency.ts';
import { benchColdStart } from './cold-start.ts';
import { benchConfirmations } from './confirmations.ts';
import { benchDerive } from './derive.ts';
import { benchEngines } from './engines.ts';
import { benchFeeds } from './feeds.ts';
import { benchFirstChecklist } from './first-checklist.ts';
import { benchIntake } from './intake.ts';
import { benchMunicipality } from './municipality.ts';
import { measurePanel } from './panel-size.ts';
import { panelFigures } from './report.ts';
import type { Section } from './rig.ts';
import { benchSlowGraph } from './slow-graph.ts';
import { benchSteady } from './steady.ts';
import { benchSubjects } from './subjects.ts';

/** Every part of the bench, in the order in which they run: what needs an idle machine most comes first. */
export const sections: readonly Section[] = [
  { name: 'panel', run: async () => panelFigures(await measurePanel()) },
  { name: 'checklist', run: benchFirstChecklist },
  { name: 'adjacency', run: () => Promise.resolve(benchAdjacency()) },
  { name: 'derive', run: () => Promise.resolve(benchDerive()) },
  { name: 'subjects', run: ({ folder }) => benchSubjects(folder) },
  { name: 'turns', run: benchEngines },
  { name: 'intake', run: benchIntake },
  { name: 'feeds', run: benchFeeds },
  { name: 'confirmations', run: benchConfirmations },
  { name: 'start', run: benchColdStart },
  { name: 'memory', run: benchSteady },
  { name: 'slow-graph', run: benchSlowGraph },
  { name: 'municipality', run: benchMunicipality },
];
