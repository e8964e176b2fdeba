import TreatyReviewStatus from '../treatyReviewStatus';
import { one, words } from '../../__tests__/support/look';
import { clearPage, mount, settle } from '../../__tests__/support/mount';

const now = Date.parse('2026-11-24T17:00:00.000Z');
const due = {
  at: '2026-11-24T22:20:00.000Z',
  openIntervals: [['2026-11-24T10:00:00.000Z', '2026-11-25T22:20:00.000Z']],
};
const show = (properties: Record<string, unknown>): Promise<HTMLElement> =>
  mount(TreatyReviewStatus, { status: 'MQL: Awaiting Review', now, due, ...properties });
const announced = (element: HTMLElement): string => one(element, '[aria-live="polite"]').textContent;

afterEach(clearPage);

test('the status is shown with the due time and the business time left', async () => {
  const element = await show({});
  expect(words(element)).toMatch(
    /^MQL: Awaiting Review Due Tue,? 02:20\sPM, 5 h 20 min of business time left/,
  );
  expect(one(element, 'lightning-icon')).toMatchObject({ variant: 'success' });
  await expect(element).toBeAccessible();
});

test('the last quarter is said in words too, not only by colour', async () => {
  const element = await show({ now: Date.parse('2026-11-24T21:00:00.000Z') });
  expect(one(element, 'lightning-icon')).toMatchObject({ variant: 'warning' });
  expect(announced(element)).toMatch(/less than a quarter of the time left$/);
});

test('an overdue review says since when and by how much', async () => {
  const element = await show({ now: Date.parse('2026-11-25T00:20:00.000Z') });
  expect(words(element)).toMatch(/Overdue since Tue,? 02:20\sPM, by 2 h of business time/);
  expect(one(element, 'lightning-icon')).toMatchObject({ variant: 'error' });
});

test('outside business hours it says when the clock resumes', async () => {
  const openIntervals = [
    ['2026-11-24T10:00:00.000Z', '2026-11-24T16:00:00.000Z'],
    ['2026-11-24T21:20:00.000Z', '2026-11-24T22:20:00.000Z'],
  ];
  const element = await show({ due: { ...due, openIntervals } });
  expect(words(element)).toMatch(/1 h of business time left \(the clock resumes Tue,? 01:20\sPM\)/);
});

test('screen readers hear a change of urgency, not every minute', async () => {
  const element = await show({});
  const before = announced(element);
  const minuteLater = Object.assign(element, { now: now + 60_000 });
  await settle();
  expect(words(minuteLater)).toContain('5 h 19 min');
  expect(announced(element)).toBe(before);
  Object.assign(element, { now: now + 6 * 3_600_000 });
  await settle();
  expect(announced(element)).toMatch(/^Overdue since/);
});

test('without an awaited review there is no countdown', async () => {
  const element = await show({ status: 'Accepted', due: null });
  expect(words(element)).toBe('Accepted');
});
