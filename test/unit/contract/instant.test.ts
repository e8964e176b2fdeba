import { describe, expect, test } from '@jest/globals';
import { GivenInstant } from '@treaty/contract/instant';

describe('an instant is taken in every usual spelling', () => {
  test.each<[string | number, string]>([
    ['2026-01-15T09:00:00.000Z', '2026-01-15T09:00:00.000Z'],
    ['2026-01-15T09:00:00Z', '2026-01-15T09:00:00.000Z'],
    ['2026-01-15T09:00Z', '2026-01-15T09:00:00.000Z'],
    ['2026-01-15t09:00:00z', '2026-01-15T09:00:00.000Z'],
    ['2026-01-15 09:00:00Z', '2026-01-15T09:00:00.000Z'],
    ['2026-01-15T09:00:00.123456789Z', '2026-01-15T09:00:00.123Z'],
    ['2026-01-15T10:00:00+01:00', '2026-01-15T09:00:00.000Z'],
    ['2026-01-15T09:00:00.000+0000', '2026-01-15T09:00:00.000Z'],
    ['2026-01-14T23:30:00-09:30', '2026-01-15T09:00:00.000Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
    [1_768_467_600_000, '2026-01-15T09:00:00.000Z'],
    ['1768467600000', '2026-01-15T09:00:00.000Z'],
    ['1900-01-01T00:00:00Z', '1900-01-01T00:00:00.000Z'],
    ['2200-12-31T23:59:59.999Z', '2200-12-31T23:59:59.999Z'],
  ])('%s', (given, kept) => {
    expect(GivenInstant.parse(given)).toBe(kept);
  });
});

describe('an instant is refused, saying why', () => {
  const why = (given: unknown): string | undefined => GivenInstant.safeParse(given).error?.issues[0]?.message;

  test.each([1_796_070_561, '1796070561', 0, '0', -1, 9_999_999_999])('%s are seconds', (given) => {
    expect(why(given)).toBe('These are seconds since 1970. Send milliseconds: multiply by 1000.');
  });

  test.each([
    '0000-01-01T00:00:00Z',
    '0001-01-01T00:00:00Z',
    '1899-12-31T23:59:59Z',
    '2201-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
    8_640_000_000_000_000,
    -8_640_000_000_000_000,
    1_796_070_561_000_000,
  ])('%s is beyond all', (given) => {
    expect(why(given)).toBe('Expected an instant between the years 1900 and 2200.');
  });

  test.each([
    '',
    'yesterday',
    '2026-01-15',
    '2026-01-15T09:00:00',
    '2026-02-30T00:00:00Z',
    '2025-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-01-15T24:00:00Z',
    '2026-01-15T09:00:00+24:00',
    '2026-01-15T09:00:00Z[Europe/Berlin]',
    '+012026-01-15T09:00:00Z',
    '15/01/2026 09:00',
    '1e12',
    1.5,
    Number.MAX_VALUE,
    `2026-01-15T09:00:00.${'1'.repeat(100_000)}Z`,
  ])('%s is none', (given) => {
    expect(why(given)).toMatch(/^Expected an instant such as/);
  });

  test.each([null, undefined, {}, [], true, Number.NaN])('%j is none', (given) => {
    expect(GivenInstant.safeParse(given).success).toBe(false);
  });
});
