const { dirname } = require('node:path');

/** The HubSpot card. It runs on the one copy of React that HubSpot's SDK brings along; another one is at the root. */
const sdk = require.resolve('@hubspot/ui-extensions');
const card = {
  displayName: 'card',
  rootDir: __dirname,
  roots: ['<rootDir>/hubspot-project/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: {
    '^(react|react/.*|react-reconciler|@remote-ui/react)$': [`${dirname(sdk)}/../node_modules/$1`, '$1'],
    '^@hubspot/ui-extensions$': sdk,
    '^@hubspot/ui-extensions/testing$': `${dirname(sdk)}/testing/index.js`,
  },
  transform: {
    '^.+\\.tsx?$': [
      require.resolve('@swc/jest'),
      {
        module: { type: 'es6' },
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/'],
};

/** One jest for the whole house; each project says what kind of code it runs. */
module.exports = {
  reporters: [
    'default',
    ...['slowest-files', 'left-out', 'closing-line'].map((name) => `<rootDir>/test/support/${name}.cjs`),
  ],
  // Twice the cores of a small machine: half of the time a test waits for a database, a browser or a process.
  maxWorkers: 4,
  // Real databases and servers on a busy machine: a test that hangs still ends, one that is slow does not fail.
  testTimeout: 60_000,
  projects: [
    {
      displayName: 'node',
      // Node reads TypeScript itself, and test files of one process share its modules: a third of jest's own time.
      runner: 'jest-light-runner',
      setupFiles: ['<rootDir>/test/support/runner/resolve-globals.mjs'],
      setupFilesAfterEnv: ['<rootDir>/test/support/runner/limit-time.mjs'],
      rootDir: __dirname,
      roots: ['<rootDir>/test'],
      testMatch: ['**/*.test.ts'],
      testPathIgnorePatterns: [
        '/node_modules/',
        ...(process.env.TREATY_LONG === '1' ? [] : ['<rootDir>/test/long/']),
      ],
      globalSetup: '<rootDir>/test/support/shared/start-shared.cjs',
      globalTeardown: '<rootDir>/test/support/shared/stop-shared.cjs',
    },
    card,
    '<rootDir>/jest.lwc.cjs',
  ],
};
