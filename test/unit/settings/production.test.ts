import { expect, test } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../../middleware/src/config.ts';

const key = join(mkdtempSync(join(tmpdir(), 'treaty-key-')), 'salesforce.key');
writeFileSync(key, 'a key');

const fit = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://treaty:secret@database:5432/treaty',
  TREATY_PUBLIC_URL: 'https://treaty.fernbank.example',
  TREATY_API_TOKEN: 'treaty_0123456789abcdef',
  HUBSPOT_CLIENT_SECRET: '0123456789abcdef-client',
  HUBSPOT_ACCESS_TOKEN: 'pat-na1-0123456789abcdef',
  HUBSPOT_PORTAL_ID: '4711',
  SALESFORCE_CLIENT_ID: 'treaty',
  SALESFORCE_USERNAME: 'integration@fernbank.example',
  SALESFORCE_PRIVATE_KEY_FILE: key,
};

test('settings that are fit for production are taken', () => {
  expect(readConfig(fit)).toMatchObject({ publicUrl: 'https://treaty.fernbank.example', isDemo: false });
});

test('everything that is not fit for production is refused at once', () => {
  const unfit = {
    ...fit,
    DATABASE_URL: '',
    HUBSPOT_PORTAL_ID: '',
    TREATY_DEMO: '1',
    TREATY_FAULT: 'hand-off.crm.placed',
    TREATY_PUBLIC_URL: 'http://treaty.fernbank.example',
    TREATY_API_TOKEN: 'short',
    HUBSPOT_CLIENT_SECRET: '0123456789abcdef-client,old',
    HUBSPOT_API_URL: 'https://10.0.0.7',
  };
  const faults =
    /DATABASE_URL[^]*TREATY_DEMO[^]*TREATY_FAULT[^]*HUBSPOT_PORTAL_ID[^]*TREATY_PUBLIC_URL[^]*HUBSPOT_API_URL[^]*HUBSPOT_CLIENT_SECRET[^]*TREATY_API_TOKEN/;
  expect(() => readConfig(unfit)).toThrow(faults);
  expect(readConfig({ ...unfit, TREATY_ALLOW_INSECURE: '1' }).isDemo).toBe(true);
});

test.each([
  'https://localhost',
  'https://127.0.0.1',
  'https://192.168.1.4',
  'https://172.20.0.2',
  'https://169.254.169.254',
  'https://[::1]',
  'https://[::ffff:10.0.0.1]',
  'https://[fe80::1]',
  'https://[fd00::1]',
  'https://2130706433',
  'https://crm.internal',
  'https://internal',
  'https://hubspot-proxy:8443',
  'https://localhost.',
  'https://crm.corp',
  'https://crm.home.arpa',
])('%s is no public address', (address) => {
  expect(() => readConfig({ ...fit, SLACK_WEBHOOK_URL: address })).toThrow(
    /SLACK_WEBHOOK_URL: expected a public/,
  );
});
