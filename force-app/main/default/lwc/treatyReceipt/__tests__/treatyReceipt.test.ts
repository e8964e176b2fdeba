import { cardNames, cardOf } from '../../__tests__/support/cards';
import { all, one, words } from '../../__tests__/support/look';
import { clearPage, mount } from '../../__tests__/support/mount';
import TreatyReceipt from '../treatyReceipt';

const rows = (node: ParentNode): string[] => all(node, 'tr').map((row) => words(row));

afterEach(clearPage);

test('every line is under its group, and the groups sum to the total', async () => {
  const element = await mount(TreatyReceipt, { score: cardOf('awaiting-review').score });
  expect(rows(element)).toEqual([
    'Reason Points',
    'Behaviour (at most 80) +65',
    'Whitepaper download Nov 12, 2026 +5',
    'Pricing page visit Nov 17, 2026 · Nov 19, 2026 +30',
    'Demo request Nov 24, 2026 +30',
    'Fit (at most 50) +50',
    'Company size +20',
    'Industry +10',
    'Headquarters region +10',
    'Senior position +15',
    'Job function +5',
    'Fit: no more than 50 -10',
    'Negative points 0',
    'Total 115',
  ]);
  expect(words(one(element, 'caption'))).toBe('Scoring model 3.2, as of Nov 24, 2026');
});

test.each(cardNames)('the receipt of %s shows all its lines and is accessible', async (name) => {
  const { score } = cardOf(name);
  const element = await mount(TreatyReceipt, { score });
  expect(rows(element)).toHaveLength((score?.lines.length ?? 0) + (score?.groups.length ?? 0) + 2);
  await expect(element).toBeAccessible();
});

test('a note and an activity of another name are shown with the line', async () => {
  const score = cardOf('awaiting-review').score;
  const line = {
    group: 'Behaviour',
    label: 'Web visits',
    points: 4,
    note: 'half-life 30 days',
    activities: [{ label: 'Pricing page visit', occurredAt: '2026-11-17T13:40:00.000Z' }],
  };
  const element = await mount(TreatyReceipt, { score: { ...score, lines: [line] } });
  expect(words(element)).toContain('Web visits half-life 30 days · Pricing page visit, Nov 17, 2026 +4');
});
