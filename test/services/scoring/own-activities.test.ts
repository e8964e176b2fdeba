import { beforeAll, expect, test } from '@jest/globals';
import type { Handoff } from '../../../middleware/src/domain/handoff/handoff.ts';
import { activateDefinitions } from '../../../middleware/src/services/definitions/activate-definitions.ts';
import { ingestDecision } from '../../../middleware/src/services/review/ingest-decision.ts';
import { rescore } from '../../../middleware/src/services/rescoring/rescore.ts';
import { exampleFiles } from '../../unit/scoring/example-models.ts';
import { describeOnScoreHouses } from './describe-on-score-houses.ts';
import type { ScoreHouse } from './score-house.ts';

const day = 86_400_000;
const ideal = { companySize: 400, industry: 'technology', region: 'EMEA', seniority: 'vp' };

describeOnScoreHouses('what happens to a lead on its way counts for its score', (houseOf) => {
  let house: ScoreHouse;
  beforeAll(() => {
    house = houseOf();
  });
  const handoffsOf = (leadId: string): Promise<readonly Handoff[]> =>
    house.deps.store.reads.handoffs.ofLead(leadId);
  const typesOf = async (leadId: string): Promise<readonly string[]> =>
    (await house.deps.store.reads.activities.ofLead(leadId)).map(({ type }) => type);
  /** The cycle under way reaches a rep, who hands the lead back. */
  const handBack = async (leadId: string): Promise<void> => {
    const handoff = (await handoffsOf(leadId)).at(-1);
    if (handoff === undefined) throw new Error(`lead ${leadId} is in no cycle`);
    const now = house.clock.now();
    await house.deps.store.transaction(async (tx) => {
      const lead = await tx.leads.lock(leadId);
      if (lead !== null) await tx.leads.save({ ...lead, stage: 'mql', status: 'awaiting_review' });
      await tx.handoffs.save({
        ...handoff,
        state: 'awaiting',
        lastStep: 'clock',
        deliveredAt: now,
        routing: { owner: 'tom.ashworth@fernbank.example', territory: 'emea', because: 'Next in turn.' },
      });
    });
    await ingestDecision(house.deps, {
      id: 'a00',
      key: handoff.key,
      status: 'Recycled',
      reason: 'insufficient_engagement',
      detail: null,
      decisionId: null,
      decidedBy: null,
      lastModifiedByName: 'Tom Ashworth',
      lastModifiedByUsername: 'tom.ashworth@fernbank.example',
      closed: false,
      systemModstamp: now,
    });
  };

  test('the model that ships gives nothing for it: score and trail are as before', async () => {
    const { id } = await house.meet(ideal);
    await house.act(id, 'demo_request', day);
    const before = await house.score(id);
    await handBack(id);
    expect(await house.score(id)).toEqual(before);
    expect(await typesOf(id)).toEqual(['demo_request', 'handed_back']);
    const actions = (await house.deps.store.reads.audit.ofLead(id)).map(({ action }) => action);
    expect(actions.filter((action) => action === 'activity')).toHaveLength(1);
  });

  test('a model that starts anew with a lead handed back knows it of the past as well, and rewards who comes again', async () => {
    const { id } = await house.meet(ideal);
    await house.act(id, 'demo_request', day);
    await handBack(id);
    await activateDefinitions({ ...house.deps, isDemo: true }, exampleFiles('hundred-points'), {
      handOff: true,
    });
    const rescoring = await house.deps.store.reads.rescorings.newest();
    await rescore(house.deps, rescoring?.id ?? '');
    expect(await house.score(id)).toMatchObject({ behavioural: 0, fit: 70, qualified: false });

    house.clock.offset += day;
    await house.act(id, 'demo_request');
    expect(await handoffsOf(id)).toHaveLength(2);
    expect(await typesOf(id)).toEqual(['demo_request', 'handed_back', 'demo_request', 'requalified']);
    expect(await house.score(id)).toMatchObject({ behavioural: 120, qualified: true });

    await handBack(id);
    expect(await house.score(id)).toMatchObject({ behavioural: 0, qualified: false });
    house.clock.offset += day;
    await house.act(id, 'demo_request');
    expect(await house.score(id)).toMatchObject({ behavioural: 100 });
    expect((await house.history(id)).map(({ cause }) => cause).slice(-3)).toEqual([
      'activity',
      'reset',
      'activity',
    ]);
  });
});
