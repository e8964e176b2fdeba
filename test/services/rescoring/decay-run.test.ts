import { beforeAll, expect, test } from '@jest/globals';
import { atOnce } from '../../../middleware/src/services/rescoring/in-batches.ts';
import { updateDueScores } from '../../../middleware/src/services/rescoring/update-due-scores.ts';
import { describeOnScoreHouses } from '../scoring/describe-on-score-houses.ts';
import type { ScoreHouse } from '../scoring/score-house.ts';

const day = 86_400_000;

describeOnScoreHouses('scores decay while leads are idle', (houseOf) => {
  let house: ScoreHouse;
  const pass = async (days: number): Promise<void> => {
    house.clock.offset += days * day;
    await updateDueScores(house.deps);
  };
  beforeAll(() => {
    house = houseOf();
  });

  test('after 30 idle days half is left, after 60 a quarter, and no activity is read for it', async () => {
    const { id } = await house.meet();
    await house.act(id, 'contact_form');
    await house.run(`delete from activity where lead_id = '${id}'`);
    await pass(29);
    expect(await house.score(id)).toMatchObject({ total: 10 });
    await pass(1);
    expect(await house.score(id)).toMatchObject({ total: 5 });
    await pass(30);
    expect(await house.score(id)).toMatchObject({ total: 2.5 });
    const steps = (await house.history(id)).map(({ cause, after }) => [cause, after.total]);
    expect(steps.slice(-3)).toEqual([
      ['activity', 10],
      ['decay', 5],
      ['decay', 2.5],
    ]);
  });

  test('only leads whose step is due are touched, and the CRMs are told of no other', async () => {
    const idle = await house.meet();
    await house.act(idle.id, 'contact_form');
    await pass(15);
    const fresh = await house.meet();
    await house.act(fresh.id, 'contact_form');
    const before = await house.lead(fresh.id);
    await house.takeJobs();
    await pass(15);
    expect(await house.lead(fresh.id)).toEqual(before);
    expect(await house.takeJobs()).toContain(`sync-hubspot ${idle.id}`);
    await updateDueScores(house.deps);
    expect(await house.takeJobs()).toEqual([]);
  });

  test('a step that changes nothing leaves the lead as it was', async () => {
    const { id } = await house.meet();
    const { occurredAt } = await house.act(id, 'contact_form');
    const before = await house.lead(id);
    await house.takeJobs();
    await house.run(`update deadline set due_at = '2020-01-01' where lead_id = '${id}'`);
    await pass(1);
    expect(await house.lead(id)).toEqual(before);
    expect(await house.takeJobs()).toEqual([]);
    const [deadline] = await house.run(`select due_at from deadline where lead_id = '${id}'`);
    expect(deadline).toMatchObject({ due_at: new Date(occurredAt + 30 * day) });
  });

  test('more leads than go into one batch, stored before fold states were kept, are all renewed', async () => {
    await house.run(`
      with many as (
        insert into lead (id, facts, traits, enriched_traits, stage, status, cycle, created_at, updated_at)
        select gen_random_uuid(), '{}', '{}', '{}', 'lead', 'open', 0, now(), now() from generate_series(1, ${atOnce + 100})
        returning id
      ), done as (
        insert into activity (id, lead_id, type, occurred_at, occurred_at_assumed, properties, received_at)
        select id::text, id, 'contact_form', '2026-01-01', false, '{}', now() from many
      )
      insert into deadline (kind, lead_id, due_at) select 'decay_due', id, '2026-02-01' from many`);
    await updateDueScores(house.deps);
    const [left] = await house.run(`select count(*) as leads from deadline where due_at = '2026-02-01'`);
    expect(left).toEqual({ leads: 0 });
    const [scored] = await house.run(
      `select count(*) as leads from score_state join lead on id = lead_id where hubspot_contact_id is null and receipt is not null`,
    );
    expect(scored).toEqual({ leads: atOnce + 100 });
  });

  test('a lead that makes trouble stays due and keeps no other from its turn', async () => {
    const [broken, sound] = [await house.meet(), await house.meet()];
    await house.act(broken.id, 'contact_form');
    await house.act(sound.id, 'contact_form');
    await house.run(`update score_state set fold = '{}' where lead_id = '${broken.id}'`);
    await pass(30);
    expect(await house.score(sound.id)).toMatchObject({ total: 5 });
    expect(await house.score(broken.id)).toMatchObject({ total: 10 });
    const due = await house.deps.store.reads.dueScores(house.clock.now(), null, 10);
    expect(due.map(({ leadId }) => leadId)).toEqual([broken.id]);
  });

  test('a step that was due before an activity came is in the history as a step of its own', async () => {
    const { id } = await house.meet();
    await house.act(id, 'contact_form');
    house.clock.offset += 31 * day;
    await house.act(id, 'whitepaper_download');
    const changes = (await house.history(id)).map(({ cause, before, after }) => [
      cause,
      before?.total,
      after.total,
    ]);
    expect(changes.slice(-2)).toEqual([
      ['decay', 10, 5],
      ['activity', 5, 10],
    ]);
  });
});
