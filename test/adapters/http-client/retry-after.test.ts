import { describe, expect, test } from '@jest/globals';
import { readRetryAfter } from '../../../middleware/src/adapters/http-client/retry-after.ts';

const now = Date.parse('2026-03-02T09:00:00Z');

describe('Retry-After', () => {
  test.each([
    ['120', 120_000],
    ['0', 0],
    ['Mon, 02 Mar 2026 09:01:30 GMT', 90_000],
    ['Mon, 02 Mar 2026 08:00:00 GMT', 0],
    ['soon', null],
    ['', null],
    [null, null],
  ])('%p means a wait of %p milliseconds', (header, wait) => {
    expect(readRetryAfter(header, now)).toBe(wait);
  });
});
