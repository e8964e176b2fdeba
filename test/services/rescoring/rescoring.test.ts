import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { RescoringAnswer } from '@treaty/contract/rescoring';
import type { Lead } from '../../../middleware/src/domain/lead.ts';
import { activateDefinitions } from '../../../middleware/src/services/definitions/activate-definitions.ts';
import { evaluateLead } from '../../../middleware/src/services/handoff/evaluate-lead.ts';
import type { Reads } from '../../../middleware/src/services/ports/store.ts';
import type { Dependencies } from '../../../middleware/src/services/ports/dependencies.ts';
import { readRescoring } from '../../../middleware/src/services/rescoring/read-rescoring.ts';
import { readScoreHistory } from '../../../middleware/src/services/scoring/read-score-history.ts';
import { atOnce } from '../../../middleware/src/services/rescoring/in-batches.ts';
import { rescore } from '../../../middleware/src/services/rescoring/rescore.ts';
import { usualEngines } from '../../support/engines.ts';
import { changed, shippedFiles } from '../../unit/definitions/shipped-files.ts';
import { openScoreHouse, type ScoreHouse } from '../scoring/score-house.ts';
import { easier, threshold } from './other-version.ts';
import { versionsOf } from './versions-of.ts';

/** 40 points of fit: 10 more of behaviour are enough for the threshold, not for the minimum of behaviour. */
const ideal = { companySize: 400, industry: 'technology', region: 'EMEA' };

describe.each(usualEngines)('another version of the agreement comes into force, on $name', (engine) => {
  let house: ScoreHouse;
  beforeAll(async () => {
    house = await openScoreHouse(await engine.open());
  }, 60_000);
  beforeEach(async () => {
    await activate('3.2', {});
    await house.takeJobs();
  });
  afterAll(() => house.close());

  const { publish, jobId, activate } = versionsOf(() => house);
  const handoffs = (lead: Lead) => house.deps.store.reads.handoffs.ofLead(lead.id);
  const meetBrowsing = async (): Promise<Lead> => {
    const lead = await house.meet(ideal);
    await house.act(lead.id, 'contact_form');
    return lead;
  };

  test('every lead is scored by its model, in one entry of its history, and both CRMs are told', async () => {
    const lead = await house.meet();
    await house.act(lead.id, 'demo_request');
    await house.takeJobs();
    await activate('3.3', { 'scoring.yaml': [['points: 30', 'points: 20']] });
    expect((await house.lead(lead.id)).receipt).toMatchObject({ modelVersion: '3.3', total: 20 });
    expect((await house.history(lead.id)).at(-1)).toMatchObject({
      cause: 'model',
      before: { total: 30 },
      after: { total: 20 },
      modelVersion: '3.3',
    });
    expect(await house.takeJobs()).toContain(`sync-hubspot ${lead.id}`);
  });

  test('a lead that it alone qualifies is not handed off, until it does something of its own', async () => {
    const lead = await meetBrowsing();
    await activate('3.3', easier);
    expect(await house.score(lead.id)).toMatchObject({ total: 50, qualified: true });
    expect(await readScoreHistory(house.deps, lead.id)).toMatchObject({ heldBack: true });
    await house.change(lead.id, { jobFunction: 'hr' });
    expect(await handoffs(lead)).toEqual([]);

    await house.act(lead.id, 'whitepaper_download');
    expect(await handoffs(lead)).toMatchObject([{ cycle: 1, state: 'open' }]);
    expect(await readScoreHistory(house.deps, lead.id)).toMatchObject({ heldBack: false });
  });

  test('it is handed off when the publisher says so, then or later', async () => {
    const [then, later] = [await meetBrowsing(), await house.meet(ideal)];
    await activate('3.3', easier, true);
    expect(await handoffs(then)).toMatchObject([{ cycle: 1 }]);
    expect(await handoffs(later)).toEqual([]);

    const held = await (async () => {
      await activate('3.2', {});
      const lead = await meetBrowsing();
      await activate('3.4', easier);
      return lead;
    })();
    expect(await handoffs(held)).toEqual([]);
    await activate('3.4', easier, true);
    expect(await handoffs(held)).toMatchObject([{ cycle: 1 }]);
  });

  test('a handoff that was started stands, though the lead would not qualify any more', async () => {
    const lead = await house.meet(ideal);
    await house.act(lead.id, 'demo_request');
    const before = await handoffs(lead);
    expect(before).toMatchObject([{ state: 'open' }]);
    await activate('3.3', { 'scoring.yaml': [threshold(90)] });
    expect((await house.lead(lead.id)).receipt).toMatchObject({ qualified: false, missing: ['threshold'] });
    expect(await handoffs(lead)).toEqual(before);
  });

  test('what happens before a lead has its turn is judged by the new model, each cause for itself', async () => {
    const lead = await meetBrowsing();
    await publish('3.3', easier);
    await house.act(lead.id, 'whitepaper_download');
    const causes = (await house.history(lead.id)).map(({ cause, after }) => [
      cause,
      after.total,
      after.qualified,
    ]);
    expect(causes.slice(-2)).toEqual([
      ['model', 50, true],
      ['activity', 55, true],
    ]);
    expect(await handoffs(lead)).toHaveLength(1);
    await rescore(house.deps, await jobId());
    expect(await house.history(lead.id)).toHaveLength(causes.length);
  });

  describe('with more leads than go into one batch', () => {
    const progress = async () => RescoringAnswer.parse(await readRescoring(house.deps)).rescoring;
    const breakAfter = (batches: number): Dependencies => {
      let left = batches;
      const point = (name: string): void => {
        if (name === 'rescore.batch' && left-- === 0) throw new Error('killed');
      };
      return { ...house.deps, faults: { point } };
    };
    beforeAll(() =>
      house.run(`
        insert into lead (id, facts, traits, enriched_traits, stage, status, cycle, created_at, updated_at)
        select gen_random_uuid(), '{}', '{}', '{}', 'lead', 'open', 0, now(), now() from generate_series(1, ${atOnce + 100})`),
    );
    afterEach(() => house.takeJobs());

    test('a job that was killed goes on where it stopped, and its progress is told', async () => {
      const leads = await house.deps.store.reads.leads.count();
      await publish('3.3', easier);
      expect(await progress()).toMatchObject({ version: '3.3', leads, rescored: 0, finishedAt: null });
      await expect(rescore(breakAfter(1), await jobId())).rejects.toThrow('killed');
      expect(await progress()).toMatchObject({ leads, rescored: atOnce, finishedAt: null });
      await rescore(house.deps, await jobId());
      expect(await progress()).toMatchObject({ leads, rescored: leads, failed: 0 });
      expect((await progress())?.finishedAt).not.toBeNull();
      const [left] = await house.run(
        `select count(*) as leads from lead where receipt ->> 'modelVersion' is distinct from '3.3'`,
      );
      expect(left).toEqual({ leads: 0 });
    });

    test('a job that was taken for dead, and ends after another one, does not open it again', async () => {
      await publish('3.5', easier);
      const id = await jobId();
      const { store } = house.deps;
      let isFirst = true;
      const idsAfter: Reads['leads']['idsAfter'] = async (...given) => {
        const ids = await store.reads.leads.idsAfter(...given);
        if (isFirst) {
          isFirst = false;
          await rescore(house.deps, id);
        }
        return ids;
      };
      const reads: Reads = { ...store.reads, leads: { ...store.reads.leads, idsAfter } };
      await rescore({ ...house.deps, store: { ...store, reads } }, id);
      const leads = await store.reads.leads.count();
      expect(await store.reads.rescorings.newest()).toMatchObject({ rescored: leads });
    });

    test('one that a newer version has replaced ends by itself', async () => {
      await publish('3.3', easier);
      const replaced = await jobId();
      await publish('3.4', easier);
      await rescore(house.deps, replaced);
      expect(await progress()).toMatchObject({ version: '3.4', rescored: 0 });
    });
  });

  test('no score is made under an agreement that another process has replaced', async () => {
    const lead = await house.meet();
    const behind = house.deps;
    await publish('3.3', easier);
    const judge = (deps: Dependencies): Promise<Lead> =>
      deps.store.transaction(async (tx) => {
        await tx.leads.lock(lead.id);
        return evaluateLead(deps, tx, lead, { kind: 'decay' });
      });
    await expect(judge(behind)).rejects.toMatchObject({ code: 'conflict' });
    const renewed = await judge({ ...behind, agreement: await behind.refreshAgreement() });
    expect(renewed).toMatchObject({ receipt: { modelVersion: '3.3' } });
  });

  test('files that are not fit are refused with every fault at its place, and nothing changes', async () => {
    const text = shippedFiles().find(({ name }) => name === 'scoring.yaml')?.text ?? '';
    const files = shippedFiles().map((file) =>
      file.name === 'scoring.yaml' ? { ...file, text: changed(text, 'points: 30', 'points: many') } : file,
    );
    const before = house.deps.agreement;
    await expect(
      activateDefinitions({ ...house.deps, isDemo: true }, files, { handOff: true }),
    ).rejects.toMatchObject({
      code: 'unprocessable',
      faults: [{ path: expect.stringMatching(/^scoring\.yaml:\d+:\d+$/) }],
    });
    expect(await house.deps.refreshAgreement()).toBe(before);
  });
});
