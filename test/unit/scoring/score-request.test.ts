import { describe, expect, test } from '@jest/globals';
import { Instant } from '@treaty/contract/instant';
import { ScorePreviewRequest } from '@treaty/contract/score';

describe('an instant as we write it', () => {
  test.each(['2026-01-15T09:00:00.000Z', '2028-02-29T23:59:59.999Z'])('%s is one', (text) => {
    expect(Instant.safeParse(text).success).toBe(true);
  });

  test.each([
    '2026-02-29T09:00:00.000Z',
    '2026-13-01T09:00:00.000Z',
    '2026-01-15T24:00:00.000Z',
    '2026-01-15T09:00:00Z',
    '2026-01-15T09:00:00.000+00:00',
    '2026-01-15T09:00:00.000',
    '2026-01-15T09:00:00.000000Z',
    ' 2026-01-15T09:00:00.000Z',
    '2026-01-15',
    1768467600000,
  ])('%s is none', (value) => {
    expect(Instant.safeParse(value).success).toBe(false);
  });
});

describe('a score preview', () => {
  const activity = { id: 'a1', type: 'page_view', occurredAt: '2026-01-15T09:00:00.000Z' };
  const request = {
    traits: { email: 'x@acme.example', companySize: null },
    activities: [activity],
    at: activity.occurredAt,
  };
  const path = (given: object): string | undefined =>
    ScorePreviewRequest.safeParse({ ...request, ...given })
      .error?.issues[0]?.path.map(String)
      .join('.');

  test('takes traits, activities and an instant', () => {
    expect(path({})).toBeUndefined();
    expect(
      path({ activities: [{ ...activity, properties: { path: '/docs', visits: 2, first: true } }] }),
    ).toBeUndefined();
  });

  test.each([
    [{ at: 'now' }, 'at'],
    [{ traits: { email: ['x'] } }, 'traits.email'],
    [{ activities: [{ ...activity, id: '' }] }, 'activities.0.id'],
    [{ activities: [{ ...activity, occurredAt: '2026-01-15' }] }, 'activities.0.occurredAt'],
    [{ activities: [{ ...activity, when: 1 }] }, 'activities.0'],
    [{ model: '3.2' }, ''],
  ])('refuses %j at %s', (given, place) => {
    expect(path(given)).toBe(place);
  });
});
