import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundledFluent } from './tests/tab/bundled-fluent.mjs';

// The product is started as a process many times over: what Node compiled for one start serves the next.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'motesvakt-compiled');

/** Jest runs the TypeScript as ES modules, the way Node itself does; `npm test` sets --experimental-vm-modules. */
const swc = (jsx) => [
  '@swc/jest',
  {
    jsc: {
      experimental: { keepImportAttributes: true },
      target: 'es2024',
      parser: { syntax: 'typescript', tsx: jsx },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'es6' },
  },
];
const common = {
  // A release that has been laid out has a package.json of its own.
  modulePathIgnorePatterns: ['<rootDir>/dist/server/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '\\.ts$': swc(false), '\\.tsx$': swc(true) },
};
export default {
  projects: [
    {
      ...common,
      displayName: 'server',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      testPathIgnorePatterns: ['<rootDir>/tests/tab/'],
      setupFiles: ['<rootDir>/tests/plain-wasm.mjs'],
    },
    {
      ...common,
      displayName: 'panel',
      testEnvironment: '<rootDir>/tests/tab/panel-environment.mjs',
      setupFilesAfterEnv: ['<rootDir>/tests/tab/panel-setup.ts'],
      globalSetup: '<rootDir>/tests/tab/bundled-fluent.mjs',
      // It lies outside of the repository, and asks for React.
      modulePaths: ['<rootDir>/node_modules'],
      moduleNameMapper: { '^@fluentui/react-components$': bundledFluent },
      testMatch: ['<rootDir>/tests/tab/**/*.test.{ts,tsx}'],
    },
  ],
  // Ends what hangs; a busy machine is given its time.
  testTimeout: 120_000,
  // Modules that have been loaded once are never let go of: a worker that has grown is slow, and begins anew.
  workerIdleMemoryLimit: '800MB',
  // Jest leaves one core to itself, but the browser tests mostly wait. Three were slower than two on two cores.
  maxWorkers: 2,
};
