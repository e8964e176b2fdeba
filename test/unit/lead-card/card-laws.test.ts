import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LeadCard } from '@treaty/contract/lead-card';
import { snapshot, exampleHandoff, exampleLead } from '../../../middleware/generate/example-lead.ts';
import { composeLeadCard } from '../../../middleware/src/domain/lead-card/compose-lead-card.ts';
import type { LeadSnapshot } from '../../../middleware/src/domain/lead-card/snapshot.ts';
import { compileModel } from '../../../middleware/src/domain/scoring/compile-model.ts';
import { scoreLead } from '../../../middleware/src/domain/scoring/score-lead.ts';
import { shippedDefinitions } from '../definitions/shipped-files.ts';
import { aRejection, noon } from '../support/a-lead.ts';
import { propertyRuns } from '../../support/property-runs.ts';
import { modelSettings } from '../../../middleware/src/domain/scoring/model-settings.ts';

const definitions = shippedDefinitions();
const worked = exampleLead(definitions);
const base: LeadSnapshot = {
  ...snapshot(definitions, { ...worked, handoffs: [exampleHandoff(worked.lead)] }),
};
const card = (change: Partial<LeadSnapshot> = {}): LeadCard => composeLeadCard({ ...base, ...change });
const contentOf = ({ score, ...rest }: LeadCard): string =>
  JSON.stringify({ ...rest, version: null, score: score === null ? null : { ...score, at: null } });

const texts = fc.constantFrom('Routed.', 'Changed: title.', 'Held back: Email is missing.');
const changes = fc.record(
  {
    stage: fc.constantFrom(...definitions.lifecycle.stages.map(({ key }) => key)),
    state: fc.constantFrom('open', 'awaiting', 'accepted', 'closed'),
    size: fc.integer({ min: 1, max: 3 }),
    overdueAt: fc.option(fc.constant(noon)),
    told: fc.array(texts, { maxLength: 2 }),
    scoredAt: fc.constantFrom('2026-11-24T12:00:00.000Z', '2026-11-25T12:00:00.000Z'),
  },
  { requiredKeys: [] },
);
type Changes = typeof changes extends fc.Arbitrary<infer T> ? T : never;

const changed = ({ stage, state, size, overdueAt, told = [], scoredAt }: Changes): LeadCard => {
  const { lead, handoffs, trail } = base;
  const receipt =
    lead.receipt === null || scoredAt === undefined ? lead.receipt : { ...lead.receipt, at: scoredAt };
  return card({
    lead: {
      ...lead,
      receipt,
      stage: stage ?? lead.stage,
      traits: { ...lead.traits, ...(size === undefined ? {} : { companySize: size }) },
    },
    handoffs: handoffs.map((handoff) => ({
      ...handoff,
      state: state ?? handoff.state,
      overdueAt: overdueAt ?? handoff.overdueAt,
    })),
    trail: [...trail, ...told.map((text) => ({ at: noon, actor: 'Treaty', action: 'updated', text }))],
  });
};

test('the version changes exactly when what the card says changes', () => {
  fc.assert(
    fc.property(changes, changes, (one, other) => {
      const [a, b] = [changed(one), changed(other)];
      expect(a.version === b.version).toBe(contentOf(a) === contentOf(b));
    }),
    propertyRuns(300),
  );
});

test('every card has the shape of the contract, whatever state the lead is in', () => {
  fc.assert(
    fc.property(changes, (change) => {
      expect(LeadCard.safeParse(changed(change)).error).toBeUndefined();
    }),
    propertyRuns(100),
  );
});

test('a lead that did thousands of things still fits into Salesforce’s field', () => {
  const types = definitions.picklists.activityTypes.map(({ key }) => key);
  const activities = Array.from({ length: 5000 }, (_, index) => ({
    id: `activity-${index}`,
    type: types[index % types.length] ?? '',
    occurredAt: noon - index * 3_600_000,
  }));
  const trail = activities.map(({ occurredAt }) => ({
    at: occurredAt,
    actor: 'Treaty',
    action: 'updated',
    text: 'Changed: company, title, phone, industry and everything else that there is to change.',
  }));
  const { receipt } = scoreLead(compileModel(definitions.scoring, modelSettings(definitions)), {
    traits: base.lead.traits,
    activities,
    at: noon,
  });
  const full = card({
    lead: { ...base.lead, receipt },
    handoffs: [aRejection({ leadId: base.lead.id }), ...base.handoffs.map((each) => ({ ...each, cycle: 2 }))],
    activities,
    trail,
  });
  expect(JSON.stringify(full).length).toBeLessThan(100_000);
});

test('a lead that was refused for good is shown as closed, with nothing to decide', () => {
  const closed = card({
    lead: { ...base.lead, stage: definitions.lifecycle.roles.refusedForGood },
    handoffs: [aRejection({ leadId: base.lead.id })],
  });
  expect(closed).toMatchObject({ situation: 'closed', choices: { accept: null, reject: [] } });
});
