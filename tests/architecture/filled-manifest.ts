import { readFileSync } from 'node:fs';
import { fillVariables, readManifestValues } from '../../scripts/app-package.ts';

const at = (file: string) => new URL(`../../${file}`, import.meta.url);
/** A file of the repository, by its path from the root. */
export const bytesOf = (file: string) => readFileSync(at(file));
export const textOf = (file: string) => readFileSync(at(file), 'utf8');

export const manifestEnv = {
  TEAMS_APP_ID: '44444444-4444-4444-8444-444444444444',
  CLIENT_ID: '22222222-2222-4222-8222-222222222222',
  PUBLIC_URL: 'https://motesvakt.example.org',
  DEVELOPER_NAME: 'Älvsunda kommun',
  SUPPORT_URL: 'https://example.org/help',
  PRIVACY_URL: 'https://example.org/privacy',
  TERMS_URL: 'https://example.org/terms',
};

/** The manifest as it goes into the package for that environment. */
export function filledManifest(): string {
  const read = readManifestValues(manifestEnv);
  if (!read.ok) throw new Error('the variables were refused');
  return fillVariables(textOf('manifest/manifest.json'), read.values);
}
