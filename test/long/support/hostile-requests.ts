import { createHmac } from 'node:crypto';
import { routes, type RouteName } from '@treaty/contract/routes';
import { samples } from '../../adapters/http/samples.ts';
import { apiToken } from '../../support/crms.ts';
import type { House } from '../../support/house.ts';
import { broken, brokenBytes, brokenPath, type Dice } from './hostile-values.ts';

/** One request that no client of ours would send. */
export interface HostileRequest {
  readonly name: RouteName;
  readonly method: string;
  readonly path: string;
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** The house that is asked, and a lead that it knows. */
export interface Target extends Pick<House, 'url' | 'environment'> {
  readonly contactId: string;
  readonly leadId: string;
}

const email = 'target@company.example';
const occurredAt = '2026-01-15T09:00:00Z';
const activity = {
  email,
  type: 'pricing_page_visit',
  occurredAt,
  sourceKey: 'k1',
  properties: { path: '/a' },
};

/** Where a body may hold more than the sample of its route does. */
const fuller: Partial<Record<RouteName, readonly [unknown, ...unknown[]]>> = {
  recordActivity: [activity, { ...activity, email: undefined, hubspotContactId: '0101' }],
  importHistory: [
    {
      kind: 'leads',
      rows: [{ email, stage: 'mql', fields: { company_size: '400', industry: 'Technology' } }],
    },
    { kind: 'activities', rows: [activity, activity] },
    { kind: 'outcomes', rows: [{ email, outcome: 'won', at: occurredAt, passedAt: occurredAt }] },
  ],
  previewScore: [
    { traits: { industry: 'x', companySize: 4 }, activities: [{ id: 'a', ...activity }], at: occurredAt },
  ],
};

const names = Object.keys(routes).filter((name): name is RouteName => name in routes);

/** Checking definitions takes a thread for a while: seldom enough to leave time for the others. */
const chooseRoute = (dice: Dice): RouteName => {
  const [first = 'health', ...others] = names;
  const chosen = dice.pick([first, ...others]);
  return chosen === 'checkDefinitions' && dice.chance(0.9) ? 'hubspotWebhooks' : chosen;
};

/** Ids of the samples become ids that there are. */
const withIds = (text: string, { environment, contactId, leadId }: Target): string =>
  text
    .replaceAll('12345', environment['HUBSPOT_PORTAL_ID'] ?? '')
    .replaceAll('contacts/101', `contacts/${contactId}`)
    .replaceAll('0198c5a0-7a4e-7c3a-9d5e-2f1b6a8c4e10', leadId);

/** A request to any route, with a fault in its body, its path or its query. */
export const hostileRequest = (dice: Dice, target: Target): HostileRequest => {
  const name = chooseRoute(dice);
  const { authentication } = routes[name];
  const method = routes[name].method.toUpperCase();
  const rightPath = withIds(samples[name].path, target);
  const path = dice.chance(method === 'GET' ? 0.9 : 0.15) ? brokenPath(dice, rightPath) : rightPath;
  const body = method === 'GET' ? Buffer.of() : hostileBody(dice, name, target);
  const headers = {
    'content-length': String(body.length),
    'content-type': dice.chance(0.97) ? 'application/json' : dice.pick(['text/plain', '']),
    ...identify(dice, authentication.kind, { method, path, body }, target),
  };
  return { name, method, path, body, headers };
};

const hostileBody = (dice: Dice, name: RouteName, target: Target): Buffer => {
  const [first, ...others] = fuller[name] ?? [samples[name].body];
  const right: unknown = JSON.parse(withIds(JSON.stringify(dice.pick([first, ...others])), target));
  return brokenBytes(dice, JSON.stringify(dice.chance(0.1) ? right : broken(dice, right)));
};

const decodedBeforeSigning = /%(?:3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)/gi;

/** Nearly all say rightly who they are: what they send is what is tried. */
const identify = (
  dice: Dice,
  kind: string,
  { method, path, body }: Pick<HostileRequest, 'method' | 'path' | 'body'>,
  { url, environment }: Target,
): Record<string, string> => {
  if (kind !== 'hubspot' || dice.chance(0.01)) return { authorization: `Bearer ${apiToken}` };
  const timestamp = String(Date.now());
  const uri = (url + path).replace(decodedBeforeSigning, (escape) => decodeURIComponent(escape));
  const hmac = createHmac('sha256', environment['HUBSPOT_CLIENT_SECRET'] ?? '').update(method + uri);
  const signature = hmac.update(body).update(timestamp).digest('base64');
  return { 'x-hubspot-signature-v3': signature, 'x-hubspot-request-timestamp': timestamp };
};
