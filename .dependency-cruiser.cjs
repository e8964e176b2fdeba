/** The arrows of the house: definitions → domain → services → adapters → main; an arrow means “is used by”. */
const inside = (folder) => `^middleware/src/${folder}/`;
const above = { definitions: 'domain|services|adapters', domain: 'services|adapters', services: 'adapters' };

/** The folders of services, low to high: each may use those before it. docs/architecture.md says what each is for. */
const features = [
  'ports',
  'audit',
  'definitions',
  'scoring',
  'lead-card',
  'handoff',
  'rescoring',
  'recycling',
  'review',
  'sync',
  'identity',
  'intake',
  'import',
  'service-levels',
  'parity',
  'calibration',
  'monitoring',
];

const featureRules = features.slice(0, -1).map((feature, position) => ({
  name: `feature-${feature}-uses-earlier-ones-only`,
  severity: 'error',
  from: { path: inside(`services/${feature}`) },
  to: { path: inside(`services/(${features.slice(position + 1).join('|')})`) },
}));

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'all-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...Object.entries(above).map(([folder, higher]) => ({
      name: `${folder}-knows-nothing-above`,
      severity: 'error',
      from: { path: inside(folder) },
      to: { path: `^middleware/src/((${higher})/|[^/]+\\.ts$)` },
    })),
    ...featureRules,
    {
      name: 'every-service-lies-in-a-feature',
      severity: 'error',
      from: {},
      to: { path: inside('services'), pathNot: inside(`services/(${features.join('|')})`) },
    },
    {
      name: 'pure-inside',
      comment:
        'Definitions and domain take everything as arguments; of the platform they may use hashes only.',
      severity: 'error',
      from: { path: '^middleware/src/(definitions|domain)/' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'adapters-do-not-know-each-other',
      comment: 'http-client and system are the seams they stand on; the job queue lives in the database.',
      severity: 'error',
      from: { path: '^middleware/src/adapters/([^/]+)/' },
      to: {
        path: '^middleware/src/adapters/',
        pathNot: [
          '^middleware/src/adapters/($1|http-client|system)/',
          '^middleware/src/adapters/postgres/(engine|schema|store)\\.ts$',
        ],
      },
    },
    {
      name: 'adapters-do-not-know-main',
      severity: 'error',
      from: { path: '^middleware/src/adapters/' },
      to: { path: '^middleware/src/[^/]+\\.ts$' },
    },
    {
      name: 'middleware-is-not-a-library',
      comment: 'Nothing outside imports from it, tests and benchmarks excepted.',
      severity: 'error',
      from: { pathNot: '^(middleware|test|benchmarks)/' },
      to: { path: '^middleware/' },
    },
    {
      name: 'contract-is-a-leaf',
      severity: 'error',
      from: { path: '^contract/' },
      to: { path: '^(middleware|simulators|sandbox|verify-org|sf-plugin|test)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // The workbench page is put together by Vite and the LWC compiler, which find their modules in their own ways.
    exclude: { path: '^sandbox/workbench/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};
