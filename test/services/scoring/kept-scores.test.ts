import { beforeAll, expect, test } from '@jest/globals';
import { describeOnScoreHouses } from './describe-on-score-houses.ts';
import type { ScoreHouse } from './score-house.ts';

const day = 86_400_000;

describeOnScoreHouses('scores are kept and folded on', (houseOf) => {
  let house: ScoreHouse;
  beforeAll(() => {
    house = houseOf();
  });

  test('an activity is added to what is kept: the earlier ones are not read again', async () => {
    const { id } = await house.meet();
    await house.act(id, 'whitepaper_download', 2 * day);
    await house.run(`delete from activity where lead_id = '${id}'`);
    await house.act(id, 'pricing_page_visit', day);
    await house.act(id, 'contact_form');
    expect(await house.score(id)).toMatchObject({ behavioural: 30 });
  });

  test('a late activity counts where it belongs, and can lower the score', async () => {
    const { id } = await house.meet();
    await house.act(id, 'webinar_attended', 20 * day);
    await house.act(id, 'event_attended', 10 * day);
    expect(await house.score(id)).toMatchObject({ total: 20 });
    // Neither ends idleness: since this one, 30 days have passed without engagement.
    await house.act(id, 'product_active_day', 31 * day);
    expect(await house.score(id)).toMatchObject({ total: 11.5 });
    expect((await house.history(id)).at(-1)).toMatchObject({
      cause: 'activity',
      before: { total: 20 },
      after: { total: 11.5 },
    });
  });

  test('an activity that is dated ahead counts when its time has come', async () => {
    const { id } = await house.meet();
    await house.act(id, 'contact_form', -day);
    expect(await house.score(id)).toMatchObject({ total: 0 });
    await house.act(id, 'page_view');
    expect(await house.score(id)).toMatchObject({ total: 1 });
    house.clock.offset += 2 * day;
    await house.act(id, 'email_click');
    expect(await house.score(id)).toMatchObject({ total: 13 });
  });

  test('in whatever order activities come, what is kept is what all of them give', async () => {
    const types = ['webinar_attended', 'pricing_page_visit', 'product_active_day', 'careers_page_visit'];
    const ages = [70, 3, 33, 12, 41, 40.5, 2, 90].map((days) => days * day);
    const [one, other] = [await house.meet(), await house.meet()];
    const done = ages.map((ago, index) => ({ ago, type: types[index % types.length] ?? '' }));
    for (const { type, ago } of done) await house.act(one.id, type, ago);
    for (const { type, ago } of done.toSorted((a, b) => b.ago - a.ago)) await house.act(other.id, type, ago);
    expect(await house.score(one.id)).toEqual(await house.score(other.id));
  });

  test('the same activity twice has no effect', async () => {
    const { id } = await house.meet();
    const activity = await house.act(id, 'contact_form');
    const before = await house.lead(id);
    await house.takeJobs();
    await house.store(id, activity);
    expect(await house.lead(id)).toEqual(before);
    expect(await house.history(id)).toHaveLength(2);
    expect(await house.takeJobs()).toEqual([]);
  });
});
