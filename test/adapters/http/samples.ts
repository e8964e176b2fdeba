import type { RouteName } from '@treaty/contract/routes';

export interface Sample {
  readonly path: string;
  readonly body?: unknown;
}

const lead = '0198c5a0-7a4e-7c3a-9d5e-2f1b6a8c4e10';
const at = '2026-11-23T09:00:00.000Z';

/** A request that is right, for every route. */
export const samples: Readonly<Record<RouteName, Sample>> = {
  health: { path: '/healthz' },
  readiness: { path: '/readyz' },
  openapi: { path: '/openapi.json' },
  activeDefinitions: { path: '/v1/definitions/active' },
  checkDefinitions: {
    path: '/v1/definitions/check',
    body: { files: [{ name: 'scoring.yaml', text: 'threshold: 50' }] },
  },
  definitionsPage: { path: '/definitions.html' },
  recordActivity: { path: '/v1/activities', body: { email: 'ada@example.com', type: 'pricing_page_visit' } },
  previewScore: { path: '/v1/scores/preview', body: { traits: {}, activities: [], at } },
  previewClock: {
    path: '/v1/clocks/preview',
    body: {
      calendar: { timeZone: 'America/New_York', week: { mon: [['09:00', '17:00']] }, holidays: [] },
      start: at,
      hours: 1,
    },
  },
  findLeads: { path: '/v1/leads?email=ada@example.com' },
  leadCard: { path: `/v1/leads/${lead}/card` },
  moveLead: {
    path: `/v1/leads/${lead}/moves`,
    body: { to: 'mql', reason: 'decided_by_mistake', by: 'ines.carvalho@fernbank.example' },
  },
  leadTrace: { path: `/v1/leads/${lead}/trace` },
  leadScore: { path: `/v1/leads/${lead}/score?before=201` },
  rescoring: { path: '/v1/rescoring' },
  unreadable: { path: '/v1/unreadable' },
  importHistory: {
    path: '/v1/import',
    body: { kind: 'leads', rows: [{ email: 'ada@example.com', fields: { company_size: '400' } }] },
  },
  calibration: { path: '/v1/calibration' },
  parity: { path: '/v1/parity' },
  startParity: { path: '/v1/parity', body: {} },
  parityDifferences: { path: '/v1/parity/differences?cause=waiting&after=100&limit=50' },
  deadLetters: { path: '/v1/queue/dead-letters' },
  retryDeadLetters: { path: '/v1/queue/retries', body: { ids: [lead] } },
  hubspotWebhooks: {
    path: '/hubspot/webhooks',
    body: [
      { subscriptionType: 'object.creation', portalId: 12345, objectId: 7, occurredAt: 1_795_410_405_948 },
    ],
  },
  hubspotRecordActivity: {
    path: '/hubspot/actions/record-activity',
    body: {
      callbackId: 'ap-1',
      origin: { portalId: 12345 },
      object: { objectId: 7, objectType: 'CONTACT' },
      inputFields: { type: 'pricing_page_visit' },
    },
  },
  hubspotCard: {
    path: '/hubspot/cards/contacts/101?userEmail=rep%40example.com&userId=7&portalId=12345&appId=9',
  },
  hubspotVerdict: {
    path: '/hubspot/cards/contacts/101?userEmail=rep%40example.com&userId=7&portalId=12345&appId=9',
    body: { idempotencyKey: 'key-0001', cycle: 1, verdict: 'accepted' },
  },
};
