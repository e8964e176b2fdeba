import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { hubspotProperties } from '../../middleware/src/definitions/crm-labels/hubspot-properties.ts';
import { salesforceFiles } from '../../middleware/generate/salesforce-files/salesforce-files.ts';
import { seedHubSpot } from '../../sandbox/src/demo/seed/seed-hubspot.ts';
import { readAgreement } from '../../sandbox/src/demo/seed/read-agreement.ts';
import type { HubSpotAccount } from '../../simulators/src/hubspot/hubspot-account.ts';
import { startHubSpotAccount } from '../../simulators/src/hubspot/start-hubspot-account.ts';
import { metadataFolder, openOrg, type OpenOrg } from '../simulators/salesforce/open-org.ts';
import { rewritten } from '../unit/definitions/rewritten.ts';

const token = 'pat-simulated';
const definitionsFolder = join(metadataFolder, '../definitions');

describe('with a threshold of 60, what is made of the definitions', () => {
  const folder = mkdtempSync(join(tmpdir(), 'treaty-vocabulary-'));
  const { definitions } = rewritten([
    'scoring.yaml',
    'when: { score: total, atLeast: 50 }',
    'when: { score: total, atLeast: 60 }',
  ]);
  let salesforce: OpenOrg;
  let hubspot: HubSpotAccount;

  beforeAll(async () => {
    cpSync(metadataFolder, join(folder, 'force-app'), { recursive: true });
    for (const { path, text } of salesforceFiles(definitions))
      write(join(folder, 'force-app/vocabulary', path), text);
    const properties = join(folder, 'contact-properties.json');
    write(properties, JSON.stringify(hubspotProperties(definitions)));
    salesforce = await openOrg({ metadataFolder: join(folder, 'force-app') });
    hubspot = await startHubSpotAccount({
      port: 0,
      dataFile: ':memory:',
      clock: salesforce.clock,
      accessToken: token,
      clientSecret: 'secret',
      portalId: 1,
      appId: 2,
      subscriptions: [],
      firstRetryDelay: 200,
    });
    seedHubSpot(hubspot, readAgreement(definitionsFolder), properties);
  });
  afterAll(async () => {
    await salesforce.org.close();
    await hubspot.close();
    rmSync(folder, { recursive: true });
  });

  const helpInSalesforce = async (object: string, field: string): Promise<string | null | undefined> => {
    const { fields } = await salesforce.connect().describe(object);
    return fields.find(({ name }) => name === field)?.inlineHelpText;
  };
  const propertyInHubSpot = async (name: string): Promise<Property> => {
    const response = await fetch(`${hubspot.url}/crm/properties/2026-09/contacts/${name}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return (await response.json()) as Property;
  };

  test.each([
    ['Treaty_Stage__c', 'treaty_stage', 'MQL: 60 points or more, awaiting review by a rep.'],
    ['Treaty_Score__c', 'treaty_score', 'To qualify takes 60 points or more.'],
    ['Treaty_Status__c', 'treaty_status', 'accept or reject there, not here.'],
    ['Treaty_Reason__c', 'treaty_reason', 'The code determines what marketing does next'],
  ])('is the same help for %s and %s in both CRMs', async (field, property, says) => {
    const { description } = await propertyInHubSpot(property);
    expect(description).toContain(says);
    for (const object of ['Lead', 'Contact']) expect(await helpInSalesforce(object, field)).toBe(description);
  });

  test('explains each stage where HubSpot lists them', async () => {
    const { options } = await propertyInHubSpot('treaty_stage');
    expect(options.find(({ value }) => value === 'MQL')?.description).toContain(
      'at least 60 points, at least 15 of them',
    );
  });
});

interface Property {
  readonly description: string;
  readonly options: readonly { readonly value: string; readonly description: string }[];
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
