import { expect, test } from '@jest/globals';
import { settingsReference } from '../../../middleware/generate/settings-reference.ts';
import { Environment, settingTexts } from '../../../middleware/src/settings.ts';
import { middlewareEnvironment } from '../../../sandbox/src/supervisor/middleware-environment.ts';

const rowOf = (name: string): string | undefined =>
  settingsReference()
    .split('\n')
    .find((line) => line.startsWith(`| \`${name}\` |`));

test('every setting is explained once, and no two share a text', () => {
  const meanings = Object.values(Environment.shape).map((schema) => settingTexts.get(schema)?.meaning);
  expect(new Set(meanings).size).toBe(Object.keys(Environment.shape).length);
});

test('a default is the one that is used, and a folder is named from the root of the project', () => {
  expect(rowOf('TREATY_POLL_SECONDS')).toContain('| 15 |');
  expect(rowOf('TREATY_DATA')).toContain('| `.treaty` |');
  expect(Environment.shape.TREATY_POLL_SECONDS.parse(undefined)).toBe(15);
});

test('what has no default and is not optional is always required', () => {
  const required = Object.entries(Environment.shape)
    .filter(([, schema]) => !schema.safeParse(undefined).success)
    .map(([name]) => name);
  const always = Object.entries(Environment.shape)
    .filter(([, schema]) => settingTexts.get(schema)?.neededWhen === 'always')
    .map(([name]) => name);
  expect(always).toEqual(required);
});

test('the demo chooses exactly what is said to be its choice', () => {
  const nowhere = 'http://127.0.0.1:9';
  const chosen = middlewareEnvironment({
    settings: {
      given: {},
      port: 4000,
      host: '127.0.0.1',
      dataFolder: '/data',
      definitionsFolder: '/definitions',
    },
    secrets: {
      apiToken: 'token',
      hubspotClientSecret: 'secret',
      hubspotAccessToken: 'token',
      hubspotPortalId: '1',
      salesforceClientId: 'id',
      salesforceUsername: 'user',
      salesforceKeyFile: '/key',
      salesforcePublicKey: 'key',
    },
    controlToken: 'token',
    addresses: { control: nowhere, middleware: nowhere, salesforce: nowhere, hubspot: nowhere },
    firstPort: 4000,
    clockOffset: 0,
  });
  const handedOn = ['TREATY_PORT', 'TREATY_HOST', 'TREATY_DATA', 'TREATY_DEFINITIONS', 'TREATY_CLOCK_OFFSET'];
  const documented = Object.entries(Environment.shape)
    .filter(([, schema]) => settingTexts.get(schema)?.demo !== undefined)
    .map(([name]) => name);
  expect(documented.toSorted()).toEqual(
    Object.keys(chosen)
      .filter((name) => !handedOn.includes(name))
      .toSorted(),
  );
});
