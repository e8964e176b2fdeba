/** The LWC bundles in jsdom, with the platform's modules as Salesforce's own jest stubs play them. */
const { jestConfig } = require('@salesforce/sfdx-lwc-jest/config');

module.exports = {
  ...jestConfig,
  displayName: 'lwc',
  rootDir: __dirname,
  roots: ['<rootDir>/force-app'],
  testMatch: ['**/__tests__/**/*.test.ts'],
  // TypeScript first: the emitted .js beside it is the same code.
  moduleFileExtensions: ['ts', 'js', 'html', 'json'],
  setupFiles: ['<rootDir>/test/lwc/support/show-labels.cjs'],
  setupFilesAfterEnv: [...jestConfig.setupFilesAfterEnv, '<rootDir>/test/lwc/support/accessibility.cjs'],
};
