import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { HubSpotId } from '@treaty/contract/crm-id';
import { z } from 'zod';

/** The folder that the whole project lies in. */
export const root = resolve(import.meta.dirname, '../..');

/** What docs/settings.md says about a setting besides its name and default. */
export interface SettingText {
  readonly meaning: string;
  /** When it has to be set where there is no demo; missing: never. */
  readonly neededWhen?: string;
  /** What `npm start` chooses when it is not set; missing: the default. */
  readonly demo?: string;
}

/** The texts of all settings. */
export const settingTexts = z.registry<SettingText>();

const Url = z
  .url({ protocol: /^https?$/, error: 'expected an address such as https://example.com' })
  .transform((url) => url.replace(/\/$/, ''));
// A schema has one entry in the registry, so each setting gets a schema of its own.
const flag = () =>
  z
    .enum(['0', '1', ''])
    .default('')
    .transform((set) => set === '1');
const text = () => z.string().min(1);

const subnet = /^[0-9a-f.:]+(?:\/\d{1,3})?$/i;
const isSubnet = (given: string): boolean => {
  const [address = '', bits = '0'] = given.split('/');
  return subnet.test(given) && isIP(address) > 0 && Number(bits) <= (isIP(address) === 4 ? 32 : 128);
};

/** How many proxies stand in front, or which. */
const TrustedProxies = z
  .string()
  .transform((given) => given.split(',').map((part) => part.trim()))
  .refine(
    ([first = '', ...others]) =>
      (others.length === 0 && /^\d$/.test(first)) || [first, ...others].every(isSubnet),
    {
      error:
        'expected a number from 0 to 9, or addresses and subnets such as 10.0.0.0/8, separated by commas',
    },
  )
  .transform((parts) => (/^\d$/.test(parts.join()) ? Number(parts.join()) : parts));

/** Every setting of the middleware: its values, its default, and its texts. docs/settings.md is generated from this table. */
export const Environment = z.object({
  TREATY_PORT: z.coerce.number().int().min(0).max(65_530).default(4000).register(settingTexts, {
    meaning:
      'First of four consecutive ports: workbench, middleware, Salesforce, HubSpot. The middleware alone listens on the second one. 0 picks free ports.',
  }),
  TREATY_HOST: text().default('127.0.0.1').register(settingTexts, { meaning: 'Address to listen on.' }),
  TREATY_ALLOW_REMOTE: flag().register(settingTexts, {
    meaning:
      'For `npm start` alone: 1 lets the demo, its simulated CRMs and its controls listen beyond this machine, where TREATY_HOST says so.',
  }),
  TREATY_PUBLIC_URL: Url.optional().register(settingTexts, {
    meaning:
      'Address at which HubSpot reaches the middleware; its signatures are checked against it. Not set: the address the middleware listens on.',
    neededWhen: 'HubSpot calls a public address',
    demo: 'the address of its middleware',
  }),
  TREATY_TRUST_PROXY: TrustedProxies.default(0).register(settingTexts, {
    meaning:
      'The proxies in front, whose `X-Forwarded-For` names the caller: how many there are, or their addresses and subnets, separated by commas. Refused requests and connections are counted by the address of the caller; without it, everybody behind a proxy is one.',
    neededWhen: 'a proxy or load balancer stands in front',
  }),
  TREATY_API_TOKEN: z.string().optional().register(settingTexts, {
    meaning: 'Token for `/v1`, at least 16 characters outside the demo. Only its hash is stored.',
    neededWhen: 'anything calls `/v1`',
    demo: 'generated',
  }),
  TREATY_DATA: text().default(join(root, '.treaty')).register(settingTexts, {
    meaning: 'Folder of the embedded database and of the simulated CRMs.',
  }),
  TREATY_DEFINITIONS: text().default(join(root, 'definitions')).register(settingTexts, {
    meaning: 'Folder of the agreement. It seeds the first version.',
  }),
  TREATY_DEMO: flag().register(settingTexts, {
    meaning: '1 turns on demo mode: the clock can be moved, unsigned definitions are accepted.',
    demo: '1',
  }),
  TREATY_ALLOW_EMBEDDED: flag().register(settingTexts, {
    meaning:
      '1 lets `NODE_ENV=production` run on the embedded database, which does not survive a power failure.',
    demo: '1',
  }),
  TREATY_ALLOW_INSECURE: flag().register(settingTexts, {
    meaning:
      'For tests: 1 lets `NODE_ENV=production` run with what it refuses otherwise: addresses without https or in a private network, short secrets, a demo, TREATY_FAULT.',
  }),
  TREATY_POLL_SECONDS: z.coerce.number().min(0.2).max(300).default(15).register(settingTexts, {
    meaning: 'Seconds between two polls of Salesforce for changed handoffs.',
    demo: '1',
  }),
  TREATY_FAULT: z.string().optional().register(settingTexts, {
    meaning: 'For tests: the step of a pipeline at which the process ends itself.',
  }),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'expected postgres://user:password@host:port/database')
    .optional()
    .register(settingTexts, {
      meaning:
        '`postgres://…` of a PostgreSQL server, 15 to 18; several middlewares may share it. Not set: the embedded database.',
      neededWhen: '`NODE_ENV` is `production`',
    }),
  HUBSPOT_CLIENT_SECRET: text().register(settingTexts, {
    meaning:
      'Client secret of the HubSpot app, with which HubSpot signs its requests; several, separated by commas, while one replaces another.',
    neededWhen: 'always',
    demo: 'generated',
  }),
  HUBSPOT_ACCESS_TOKEN: text().register(settingTexts, {
    meaning: 'Access token of the HubSpot app.',
    neededWhen: 'always',
    demo: 'generated',
  }),
  HUBSPOT_PORTAL_ID: HubSpotId.optional().register(settingTexts, {
    meaning: 'Id of the only HubSpot account that may call. Not set: any account whose signature is right.',
    demo: 'that of the simulated account',
  }),
  HUBSPOT_API_URL: Url.default('https://api.hubapi.com').register(settingTexts, {
    meaning: "Address of HubSpot's API.",
    demo: 'the simulated account',
  }),
  SALESFORCE_LOGIN_URL: Url.default('https://login.salesforce.com').register(settingTexts, {
    meaning: 'Where the integration user logs in; for a Salesforce sandbox `https://test.salesforce.com`.',
    demo: 'the simulated org',
  }),
  SALESFORCE_CLIENT_ID: text().register(settingTexts, {
    meaning: 'Consumer key of the External Client App.',
    neededWhen: 'always',
    demo: 'that of the simulated org',
  }),
  SALESFORCE_USERNAME: text().register(settingTexts, {
    meaning: 'Username of the integration user.',
    neededWhen: 'always',
    demo: 'that of the simulated org',
  }),
  SALESFORCE_PRIVATE_KEY_FILE: text().register(settingTexts, {
    meaning: 'PEM file of the private key whose certificate the External Client App knows.',
    neededWhen: 'always',
    demo: 'generated',
  }),
  SLACK_WEBHOOK_URL: Url.optional().register(settingTexts, {
    meaning: 'Incoming webhook for messages to reps and managers. Not set: no messages.',
    demo: "the workbench's list of messages",
  }),
  ENRICHMENT_FILE: text().optional().register(settingTexts, {
    meaning: 'Company facts by email domain, YAML or JSON. Not set: no enrichment.',
    demo: 'demo companies',
  }),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info').register(settingTexts, {
    meaning: '`debug`, `info`, `warn`, `error` or `silent`.',
  }),
  NODE_ENV: z.string().default('').register(settingTexts, {
    meaning:
      '`production` refuses, all at once: the embedded database unless TREATY_ALLOW_EMBEDDED is 1, addresses without https or in a private network, secrets of fewer than 16 characters, a demo, TREATY_FAULT, a missing public address or portal id.',
  }),
});
