import js from '@eslint/js';
import { config as hubspotCards } from '@hubspot/eslint-config-ui-extensions';
import lwc from '@salesforce/eslint-config-lwc/recommended-ts.js';
import * as regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const seams = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Take the instant from the Clock.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Take the instant from the Clock.',
  },
  {
    selector: "CallExpression[callee.object.object.name='Temporal'][callee.object.property.name='Now']",
    message: 'Take the instant from the Clock.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Take randomness from Ids.',
  },
  {
    selector: 'CallExpression[callee.name=/^(setTimeout|setInterval|fetch)$/]',
    message: 'Timers and outside HTTP live in adapters/system and adapters/http-client.',
  },
];

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      '.cache/',
      '.treaty/',
      'coverage/',
      '**/lib/',
      'force-app/**/*.js',
      'middleware/src/domain/scoring/kept-lists/free-mail-*.ts',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    // A regular expression that takes more than the length of a text blocks every other request.
    plugins: { regexp },
    rules: { 'regexp/no-super-linear-backtracking': 'error', 'regexp/no-super-linear-move': 'error' },
  },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-invalid-void-type': ['error', { allowAsThisParameter: true }],
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  {
    files: [
      'middleware/src/**/*.ts',
      'contract/src/**/*.ts',
      'simulators/src/**/*.ts',
      'sandbox/src/**/*.ts',
      'verify-org/src/**/*.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', ...seams] },
  },
  {
    // The only places that may touch real time, real randomness and the network.
    files: [
      'middleware/src/adapters/system/**/*.ts',
      'middleware/src/adapters/http-client/**/*.ts',
      'simulators/src/system/**/*.ts',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // Salesforce's own rules for the bundles; the parser stays that of the house, which knows the types.
    files: ['force-app/**/lwc/**/*.ts'],
    extends: [lwc],
    languageOptions: { parser: tseslint.parser },
    rules: {
      'no-undef': 'off',
      'no-unused-vars': 'off',
      'no-use-before-define': ['error', { functions: false, variables: false }],
      'no-void': ['error', { allowAsStatement: true }],
    },
  },
  {
    // The only bundle that may hold timers.
    files: ['force-app/**/lwc/treatyClock/*.ts'],
    rules: { '@lwc/lwc/no-async-operation': 'off' },
  },
  {
    // Tests play the platform: they feed wire adapters and fire the browser's events.
    files: ['force-app/**/lwc/**/__tests__/**/*.ts'],
    rules: {
      '@lwc/lwc/no-unexpected-wire-adapter-usages': 'off',
      '@lwc/lwc/prefer-custom-event': 'off',
      'no-await-in-loop': 'off',
    },
  },
  {
    // HubSpot's own rules for what runs in its worker; the last part of its configuration is the one for cards.
    files: ['hubspot-project/src/app/cards/**/*.{ts,tsx}'],
    extends: hubspotCards.slice(-1),
    rules: { 'no-restricted-syntax': ['error', ...seams] },
  },
  {
    files: ['hubspot-project/src/app/cards/session/platform.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  { files: ['**/*.mjs', '**/*.cjs', '**/*.js'], extends: [tseslint.configs.disableTypeChecked] },
  {
    files: ['**/*.cjs', '**/*.mjs'],
    languageOptions: {
      globals: {
        require: 'readonly',
        module: 'writable',
        __dirname: 'readonly',
        process: 'readonly',
        console: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
