import { describe, expect, test } from '@jest/globals';
import { expectedFault, mistaken, type Mistake } from './mistake.ts';
import { reported } from './shipped-files.ts';

const mistakes: readonly Mistake[] = [
  {
    fact: 'a text where a number belongs',
    file: 'manifest.yaml',
    from: 'fieldBudget: 20',
    to: 'fieldBudget: "20"',
    at: '"20"',
    says: 'fieldBudget: expected a number, found a text (“20”). Write digits without quotes.',
  },
  {
    fact: 'a fraction where a whole number belongs',
    file: 'manifest.yaml',
    from: 'fieldBudget: 20',
    to: 'fieldBudget: 2.5',
    at: '2.5',
    says: 'fieldBudget: expected a whole number, found the number 2.5.',
  },
  {
    fact: 'a yes where true belongs',
    file: 'people.yaml',
    from: 'active: true',
    to: 'active: yes',
    at: 'yes\n',
    says: 'persons.0.active: expected true or false, found a text (“yes”).',
  },
  {
    fact: 'a day that does not exist',
    file: 'manifest.yaml',
    from: 'effective: 2026-01-15',
    to: 'effective: 2026-02-30',
    at: '2026-02-30',
    says: 'effective: expected a day such as 2026-01-15, found a text (“2026-02-30”).',
  },
  {
    fact: 'a time zone that does not exist',
    file: 'manifest.yaml',
    from: 'America/New_York',
    to: 'America/Newark',
    at: 'America/Newark',
    says: 'reportingTimeZone: expected an IANA time zone, such as America/New_York',
  },
  {
    fact: 'a key that is not known, with those that are',
    file: 'service-levels.yaml',
    from: 'warnHoursBefore: 4',
    to: 'warnHoursBefore: 4\n  warnMinutesBefore: 5',
    at: 'warnMinutesBefore',
    says: 'review.warnMinutesBefore: this key is not known here. Correct or remove it. Allowed: label, definition, hours, mode, warnHoursBefore.',
  },
  {
    fact: 'a key that this way to return does not have',
    file: 'reasons.yaml',
    from: '{ when: new_behaviour }',
    to: '{ when: new_behaviour, after: 3 }',
    at: 'after: 3',
    says: 'codes.7.return.after: this key is not known here. Correct or remove it. Allowed: when.',
  },
  {
    fact: 'a definition without a label',
    file: 'nurture.yaml',
    from: 'label: Growth watch\n    definition',
    to: 'definition',
    at: 'key: growth_watch',
    says: 'tracks.1.label: is missing. Add it: a text.',
  },
  {
    fact: 'a definition that says nothing',
    file: 'lifecycle.yaml',
    from: 'definition: The deal is won.',
    to: 'definition: Won.',
    at: 'Won.',
    says: 'statuses.7.definition: expected at least 10 characters, found a text (“Won.”).',
  },
  {
    fact: 'a value that is not one of those allowed',
    file: 'service-levels.yaml',
    from: 'mode: clock',
    to: 'mode: hours',
    at: 'hours\n\nacceptance',
    says: 'firstOutreach.mode: expected one of a few values, found a text (“hours”). Allowed: business, clock.',
  },
  {
    fact: 'a way to return that does not exist',
    file: 'reasons.yaml',
    from: '{ when: new_behaviour }',
    to: '{ when: sometimes }',
    at: 'sometimes',
    says: 'codes.7.return.when: expected one of a few values, found a text (“sometimes”). Allowed: never, new_behaviour,',
  },
  {
    fact: 'a label in the place of a key',
    file: 'nurture.yaml',
    from: 'key: growth_watch',
    to: 'key: Growth watch',
    at: 'Growth watch',
    says: 'tracks.1.key: expected a key: small letters, digits and underscores',
  },
  {
    fact: 'hours that overlap',
    file: 'service-levels.yaml',
    from: "tue: [['00:00', '24:00']]",
    to: "tue: [['09:00', '12:00'], ['11:00', '17:00']]",
    at: "[['09:00'",
    says: 'calendars.0.week.tue: the hours of a day overlap or are not in order.',
  },
  {
    fact: 'hours that end before they start',
    file: 'service-levels.yaml',
    from: "tue: [['00:00', '24:00']]",
    to: "tue: [['17:00', '09:00']]",
    at: "['17:00'",
    says: 'calendars.0.week.tue.0: the end is not after the start.',
  },
  {
    fact: 'a model without decay',
    file: 'scoring.yaml',
    from: '\ndecay:',
    to: '\ndecays:',
    at: "version: '3.2'",
    says: 'decay: is missing: a scoring model needs decay',
  },
];

describe('a file of the wrong shape is reported at its line and column', () => {
  test.each(mistakes)('$fact', (mistake) => {
    expect(reported(mistaken(mistake))).toContainEqual(expect.stringContaining(expectedFault(mistake)));
  });
});
