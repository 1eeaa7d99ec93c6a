/**
 * `npm run -s sbom`: the bill of materials of what the server needs, CycloneDX. npm's own `--omit=dev` also leaves out what a
 * tool and the server both need (zod, pg), so the whole is asked for, and what the lock file marks as a tool's alone is taken out.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const Bill = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  components: z.array(z.looseObject({ 'bom-ref': z.string() })),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
});
const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), dev: z.boolean().optional() }),
  ),
});

/** Made from the lock file alone: what happens to be installed does not matter. */
export function billOfMaterials(): z.infer<typeof Bill> {
  const root = new URL('../', import.meta.url);
  const asked = [
    'sbom',
    '--package-lock-only',
    '--sbom-format=cyclonedx',
    '--sbom-type=application',
  ];
  const printed = execFileSync('npm', asked, {
    cwd: fileURLToPath(root),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    // npm is a script on Windows.
    shell: process.platform === 'win32',
  });
  const whole = Bill.parse(JSON.parse(printed));
  const { packages } = Lock.parse(
    JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8')),
  );
  const needed = new Set(
    Object.entries(packages)
      .filter(([, { dev }]) => !dev)
      .map(([path, { version = '' }]) => `${path.split('node_modules/').at(-1) ?? ''}@${version}`),
  );
  const known = new Set(whole.components.map((each) => each['bom-ref']));
  const isKept = (ref: string) => needed.has(ref) || !known.has(ref);
  return {
    ...whole,
    components: whole.components.filter((each) => isKept(each['bom-ref'])),
    dependencies: whole.dependencies
      .filter(({ ref }) => isKept(ref))
      .map((each) => ({ ...each, dependsOn: each.dependsOn.filter(isKept) })),
  };
}

if (import.meta.main) console.log(JSON.stringify(billOfMaterials(), null, 2));
