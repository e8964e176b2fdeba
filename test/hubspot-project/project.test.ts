import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { getAllHsProfiles } from '@hubspot/project-parsing-lib/profiles';
import { z } from 'zod';
import { shippedProject, translateProject, withChange } from './support/translate-project.ts';

const source = join(shippedProject, 'src');
const profiles = await getAllHsProfiles(source);
const Profile = z.strictObject({
  accountId: z.int().positive(),
  variables: z.strictObject({ API_ORIGIN: z.url({ protocol: /^https$/ }), SUPPORT_EMAIL: z.email() }),
});
const variablesOf = (profile: string) =>
  Profile.parse(JSON.parse(readFileSync(join(source, `hsprofile.${profile}.json`), 'utf8'))).variables;

const componentsOf = async (profile: string) => {
  const { intermediateRepresentation } = await translateProject(shippedProject, profile);
  return Object.values(intermediateRepresentation.intermediateNodesIndexedByUid);
};
const configsOf = async <T extends z.ZodType>(type: string, shape: T): Promise<readonly z.infer<T>[]> =>
  (await componentsOf('production'))
    .filter(({ componentType }) => componentType === type)
    .map(({ config }) => shape.parse(config));

describe('HubSpot’s own parser and validator', () => {
  test('there is a profile for production and one for a test account', () => {
    expect(profiles.toSorted()).toEqual(['production', 'test']);
  });

  test.each(profiles)(
    'takes the project with the profile “%s”, and leaves no component out',
    async (profile) => {
      const { skippedHsMetaFiles } = await translateProject(shippedProject, profile);
      expect(skippedHsMetaFiles).toEqual([]);
      expect((await componentsOf(profile)).map(({ uid }) => uid).toSorted()).toEqual([
        'treaty_app',
        'treaty_lead_card_sidebar',
        'treaty_lead_card_tab',
        'treaty_record_activity',
        'treaty_webhooks',
      ]);
    },
  );

  test.each([
    {
      fault: 'a place that HubSpot does not have',
      path: 'src/app/cards/lead-card-tab-hsmeta.json',
      change: ['crm.record.tab', 'crm.record.top'],
      says: 'config.location: must be equal to one of the allowed values',
    },
    {
      fault: 'an address that is not https',
      path: 'src/hsprofile.production.json',
      change: ['https:', 'http:'],
      says: 'config.permittedUrls.fetch.0: must match pattern',
    },
    {
      fault: 'an unknown property',
      path: 'src/app/app-hsmeta.json',
      change: ['"name"', '"nmae"'],
      says: 'additionalProperty: nmae',
    },
    {
      fault: 'a platform that does not exist',
      path: 'hsproject.json',
      change: ['2026.09', '2026.13'],
      says: 'Unsupported platform version',
    },
    {
      fault: 'two components of one name',
      path: 'src/app/cards/lead-card-tab-hsmeta.json',
      change: ['card_tab', 'card_sidebar'],
      says: 'Duplicate uid',
    },
  ] as const)('refuses $fault', async ({ path, change: [from, to], says }) => {
    await withChange(
      path,
      (text) => text.replace(from, to),
      async (folder) => {
        await expect(translateProject(folder, 'production')).rejects.toThrow(says);
      },
    );
  });
});

describe('the cards', () => {
  const Card = z.looseObject({
    entrypoint: z.string(),
    location: z.string(),
    objectTypes: z.array(z.string()),
  });

  test('stand in a tab of the contact and beside it', async () => {
    const cards = await configsOf('CARD', Card);
    expect(cards.map(({ location }) => location).toSorted()).toEqual([
      'crm.record.sidebar',
      'crm.record.tab',
    ]);
    expect(cards.flatMap(({ objectTypes }) => objectTypes)).toEqual(['contacts', 'contacts']);
  });

  test('have an entry point that exists', async () => {
    for (const { entrypoint } of await configsOf('CARD', Card))
      expect(existsSync(join(source, entrypoint))).toBe(true);
  });

  test('are installed from a lock file that fits, with the SDK and its React alone', () => {
    const read = (name: string) => readFileSync(join(source, 'app/cards', name), 'utf8');
    const { dependencies } = z
      .looseObject({ dependencies: z.unknown() })
      .parse(JSON.parse(read('package.json')));
    const { packages } = z
      .looseObject({
        packages: z.record(z.string(), z.looseObject({ dependencies: z.unknown().optional() })),
      })
      .parse(JSON.parse(read('package-lock.json')));
    expect(dependencies).toEqual({ '@hubspot/ui-extensions': '0.17.0', react: '18.3.1' });
    expect(packages['']?.dependencies).toEqual(dependencies);
    expect(read('package-lock.json')).not.toContain('"resolved"');
  });
});

describe('every address that is called', () => {
  test.each(profiles)('is at the origin of the profile “%s”, and the app may call it', async (profile) => {
    const { API_ORIGIN } = variablesOf(profile);
    const components = JSON.stringify(await componentsOf(profile));
    const origins = [...components.matchAll(/https:\/\/[^/"]+/g)].map(([origin]) => origin);
    expect(new Set(origins)).toEqual(new Set([API_ORIGIN]));
    expect(new URL(API_ORIGIN).hostname).not.toMatch(/^(localhost|127\.|\[)/);
  });

  test('the card calls nothing but the origin that it is told', async () => {
    const App = z.looseObject({ permittedUrls: z.looseObject({ fetch: z.array(z.string()) }) });
    const [app] = await configsOf('APPLICATION', App);
    expect(app?.permittedUrls.fetch).toEqual([variablesOf('production').API_ORIGIN]);
  });

  test('the local proxy stands for the test profile’s origin', () => {
    const local: unknown = JSON.parse(readFileSync(join(source, 'app/local.json'), 'utf8'));
    const { proxy } = z.strictObject({ proxy: z.record(z.string(), z.url()) }).parse(local);
    expect(Object.keys(proxy)).toEqual([variablesOf('test').API_ORIGIN]);
  });
});
