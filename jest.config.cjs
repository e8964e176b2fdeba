/** One jest for the whole house; each project says what kind of code it runs. */
const swc = [
  require.resolve('@swc/jest'),
  {
    jsc: { target: 'es2024', parser: { syntax: 'typescript' } },
    module: { type: 'es6' },
  },
];

module.exports = {
  reporters: ['default', '<rootDir>/test/support/closing-line.cjs'],
  // The sandbox and PostgreSQL need cores of their own beside the tests.
  maxWorkers: 2,
  projects: [
    {
      displayName: 'node',
      rootDir: __dirname,
      roots: ['<rootDir>/test'],
      testMatch: ['**/*.test.ts'],
      testPathIgnorePatterns: [
        '/node_modules/',
        ...(process.env.TREATY_LONG === '1' ? [] : ['<rootDir>/test/long/']),
      ],
      testEnvironment: 'node',
      extensionsToTreatAsEsm: ['.ts'],
      transform: { '^.+\\.ts$': swc },
      transformIgnorePatterns: ['/node_modules/'],
    },
  ],
};
