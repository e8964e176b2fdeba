import { beforeAll, expect, test } from '@jest/globals';
import { ScoreHistory } from '@treaty/contract/score-history';
import { readScoreHistory } from '../../../middleware/src/services/scoring/read-score-history.ts';
import { describeOnScoreHouses } from './describe-on-score-houses.ts';
import type { ScoreHouse } from './score-house.ts';

const unknown = '01a20000-0000-7000-8000-000000000001';

describeOnScoreHouses('the history of a score', (houseOf) => {
  let house: ScoreHouse;
  const read = async (leadId: string, before?: string): Promise<ScoreHistory> =>
    ScoreHistory.parse(await readScoreHistory(house.deps, leadId, before));
  beforeAll(() => {
    house = houseOf();
  });

  test('names each change of the total or the verdict with its cause, the newest first', async () => {
    const { id } = await house.meet();
    await house.act(id, 'demo_request');
    await house.change(id, { companySize: 400 });
    const { receipt, changes, earlier, heldBack } = await read(id);
    expect(changes.map(({ n, cause, before, after }) => [n, cause, before, after])).toEqual([
      [3, 'data', { total: 30, qualified: false }, { total: 50, qualified: true }],
      [2, 'activity', { total: 0, qualified: false }, { total: 30, qualified: false }],
      [1, 'data', null, { total: 0, qualified: false }],
    ]);
    expect(receipt).toMatchObject({ total: 50, qualified: true });
    expect({ earlier, heldBack }).toEqual({ earlier: false, heldBack: false });
  });

  test('says when time alone changes the score next', async () => {
    const { id } = await house.meet();
    expect((await read(id)).nextChangeAt).toBeNull();
    const { occurredAt } = await house.act(id, 'contact_form');
    expect((await read(id)).nextChangeAt).toBe(new Date(occurredAt + 30 * 86_400_000).toISOString());
  });

  test('what leaves total and verdict alone is no entry', async () => {
    const { id } = await house.meet();
    await house.act(id, 'careers_page_visit');
    await house.act(id, 'careers_page_visit');
    await house.change(id, { industry: 'mining' });
    expect((await read(id)).changes).toHaveLength(1);
  });

  test('a long one is told piece by piece', async () => {
    const { id } = await house.meet();
    await house.run(
      `insert into score_change (lead_id, n, at, cause, total_after, qualified_after, model_version)
       select '${id}', n, now(), 'decay', 500 - n, false, '3.2' from generate_series(2, 450) as n`,
    );
    const pieces = [await read(id), await read(id, '251'), await read(id, '51')];
    expect(pieces.map(({ changes, earlier }) => [changes.at(0)?.n, changes.at(-1)?.n, earlier])).toEqual([
      [450, 251, true],
      [250, 51, true],
      [50, 1, false],
    ]);
  });

  test('holds nothing personal', async () => {
    const columns = await house.run(
      `select string_agg(column_name, ' ' order by column_name) as names
       from information_schema.columns where table_name = 'score_change'`,
    );
    const names =
      'at cause lead_id model_version n qualified_after qualified_before total_after total_before';
    expect(columns).toEqual([{ names }]);
  });

  test('of a lead that nobody knows is refused', async () => {
    await expect(read(unknown)).rejects.toMatchObject({ code: 'not_found' });
  });
});
