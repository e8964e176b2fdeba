import { describe, expect, test } from '@jest/globals';
import type { Definitions } from '../../../middleware/src/definitions/definitions.ts';
import type { Person } from '../../../middleware/src/definitions/schema/people.ts';
import type { NamedCalendar } from '../../../middleware/src/definitions/schema/service-levels.ts';
import { openUntilDue, reviewDue } from '../../../middleware/src/domain/service-levels/review-due.ts';
import { shippedDefinitions } from '../definitions/shipped-files.ts';
import { at, calendar, nineToFive, shown } from './build-calendar.ts';

const named = (key: string, timeZone: string): NamedCalendar => ({
  key,
  label: `Calendar ${key}`,
  definition: 'Nine to five on every day.',
  ...calendar(timeZone, nineToFive),
});

/** The definitions that ship, with nine-to-five calendars, a team and a rep of its own. */
const agreement = (
  mode: 'business' | 'clock',
  own: { teamCalendar?: string; repCalendar?: string } = {},
): { definitions: Definitions; rep: Person } => {
  const shipped = shippedDefinitions();
  const [first] = shipped.people.persons;
  const [team] = shipped.people.teams;
  if (first === undefined || team === undefined) throw new Error('nobody ships');
  const rep = { ...first, team: team.key, calendar: own.repCalendar };
  const { serviceLevels } = shipped;
  const definitions: Definitions = {
    ...shipped,
    people: { persons: [rep], teams: [{ ...team, calendar: own.teamCalendar }] },
    serviceLevels: {
      ...serviceLevels,
      review: { ...serviceLevels.review, hours: 10, mode },
      defaultCalendar: 'everybody',
      calendars: [named('everybody', 'UTC'), named('team', 'Asia/Kolkata'), named('own', 'America/New_York')],
    },
  };
  return { definitions, rep };
};

const dueOf = ({ definitions, rep }: ReturnType<typeof agreement>): number =>
  reviewDue(definitions, rep, at('2026-07-06T20:00'));

describe('the review of a lead is due', () => {
  test('by the default calendar when neither rep nor team has one', () => {
    expect(dueOf(agreement('business'))).toBe(at('2026-07-08T11:00'));
  });

  test('by the calendar of the team, unless the rep has one', () => {
    expect(dueOf(agreement('business', { teamCalendar: 'team' }))).toBe(at('2026-07-08T05:30'));
    expect(dueOf(agreement('business', { teamCalendar: 'team', repCalendar: 'own' }))).toBe(
      at('2026-07-08T14:00'),
    );
  });

  test('by the clock alone when every hour counts', () => {
    expect(dueOf(agreement('clock', { repCalendar: 'own' }))).toBe(at('2026-07-07T06:00'));
  });
});

describe('the working time until then', () => {
  const span = { deliveredAt: at('2026-07-06T20:00'), dueAt: at('2026-07-08T11:00') };

  test('goes on for a day after the due instant', () => {
    const { definitions, rep } = agreement('business');
    expect(shown(openUntilDue(definitions, rep, span))).toEqual([
      '2026-07-07T09:00 2026-07-07T17:00',
      '2026-07-08T09:00 2026-07-08T17:00',
      '2026-07-09T09:00 2026-07-09T11:00',
    ]);
  });

  test('is one piece when every hour counts', () => {
    const { definitions, rep } = agreement('clock');
    expect(shown(openUntilDue(definitions, rep, span))).toEqual(['2026-07-06T20:00 2026-07-09T11:00']);
  });
});
