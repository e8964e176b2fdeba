import { cardOf } from '../../__tests__/support/cards';
import { words } from '../../__tests__/support/look';
import { clearPage, mount } from '../../__tests__/support/mount';
import TreatyReviewOutcome from '../treatyReviewOutcome';

const now = Date.parse('2026-11-24T15:00:00.000Z');
const show = async (name: string): Promise<string> => {
  const { handoff, recycling } = cardOf(name);
  const element = await mount(TreatyReviewOutcome, { decisions: handoff?.verdicts, recycling, now });
  await expect(element).toBeAccessible();
  return words(element);
};

afterEach(clearPage);

test('a decision made in HubSpot takes effect in a few seconds', async () => {
  expect(await show('settling')).toMatch(
    /^Accepted by Grace Okafor in HubSpot, Tue,? 06:59\sAM\. Takes effect in a few seconds/,
  );
});

test('of two decisions it is shown which one counts', async () => {
  const text = await show('superseded');
  expect(text).toMatch(
    /Rejected by Tom Ashworth in Salesforce, Tue,? 06:58\sAM: Wrong company size \(12\)\./,
  );
  expect(text).toContain('Does not count: an earlier decision was made in Salesforce.');
});

test('after a rejection the panel shows when the lead may return and what marketing does until then', async () => {
  const text = await show('returned');
  expect(text).toContain('Returns from the given date. Not before Jan 31, 2027. Nurture track: Timing.');
});

test('a return without date and track needs neither', async () => {
  const element = await mount(TreatyReviewOutcome, {
    recycling: { track: null, returns: 'Does not return.', earliest: null },
    now,
  });
  expect(words(element)).toBe('Does not return.');
});
