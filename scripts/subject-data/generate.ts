/** `node scripts/subject-data/generate.ts`: writes bot/domain/subject/data/*.ts from sources/*.txt. Needs no network. */
import { writeFileSync } from 'node:fs';
import { checkOverlap } from './check-overlap.ts';
import { dataFiles } from './data-files.ts';

checkOverlap();
for (const { file, text } of dataFiles())
  writeFileSync(new URL(`../../bot/domain/subject/data/${file}`, import.meta.url), text);
