import { beforeAll, expect, test } from '@jest/globals';
import { activateDefinitions } from '../../../middleware/src/services/definitions/activate-definitions.ts';
import { rescore } from '../../../middleware/src/services/rescoring/rescore.ts';
import { describeOnScoreHouses } from '../scoring/describe-on-score-houses.ts';
import type { ScoreHouse } from '../scoring/score-house.ts';
import { otherVersion } from './other-version.ts';

describeOnScoreHouses('another version of the agreement', (houseOf) => {
  let house: ScoreHouse;
  beforeAll(() => {
    house = houseOf();
  });

  test('a value that nobody understood is read anew: an alias explains it, and the trail tells since when', async () => {
    const { id } = await house.meet({ country: 'DE' });
    const given = { industry: 'Martech', companySize: 'about 500', email: 'ada at x' };
    const lead = await house.lead(id);
    await house.deps.store.transaction((tx) => tx.leads.save({ ...lead, notUnderstood: given }));
    const alias = ['aliases: [SaaS,', 'aliases: [SaaS, Martech,'] as const;
    const files = otherVersion('3.3', { 'picklists.yaml': [alias] });
    await activateDefinitions({ ...house.deps, isDemo: true }, files, { handOff: false });
    await rescore(house.deps, (await house.deps.store.reads.rescorings.newest())?.id ?? '');
    const explained = await house.lead(id);
    expect(explained.traits).toMatchObject({ industry: 'b2b_saas' });
    expect(explained.notUnderstood).toEqual({ companySize: 'about 500', email: 'ada at x' });
    expect(explained.receipt).toMatchObject({ modelVersion: '3.3' });
    expect(explained.receipt?.lines.map(({ rule }) => rule)).toContain('industry');
    const trail = await house.deps.store.reads.audit.ofLead(id);
    expect(trail.map(({ text }) => text)).toContain('Understood since version 3.3: Industry.');
  });
});
