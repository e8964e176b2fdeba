import { expect, test } from '@jest/globals';
import { expectedFault, mistaken, type Mistake } from './mistake.ts';
import { reported } from './shipped-files.ts';

const mistakes: readonly Mistake[] = [
  {
    fact: 'an alias of two values',
    file: 'picklists.yaml',
    from: 'aliases: [SaaS, ',
    to: 'aliases: [tech-, ',
    at: 'Tech,\n',
    says: 'picklists.0.values.1.aliases.0: “Tech” would be read as “technology” and as “b2b_saas”:',
  },
  {
    fact: 'an alias that is the name of another value, but for its blanks',
    file: 'picklists.yaml',
    from: 'aliases: [SaaS, ',
    to: 'aliases: [Real-Estate, ',
    at: 'Real-Estate',
    says: 'picklists.0.values.0.aliases.0: “Real-Estate” would be read as “b2b_saas” and as “real_estate”:',
  },
  {
    fact: 'a word that is yes and no',
    file: 'fields.yaml',
    from: 'unchecked, nein',
    to: 'unchecked, Ja',
    at: 'Ja,',
    says: 'reading.no.6: “Ja” would be read as “no” and as “yes”:',
  },
  {
    fact: 'a name of two countries',
    file: 'fields.yaml',
    from: 'for: [Macedonia]',
    to: 'for: [KOREA]',
    at: 'KOREA] }',
    says: 'reading.countries.5.for.0: “KOREA” would be read as “MK” and as “KR”:',
  },
  {
    fact: 'a name of a country that does not exist',
    file: 'fields.yaml',
    from: 'write: KR,',
    to: 'write: UK,',
    at: 'UK,',
    says: 'reading.countries.2.write: there is no country “UK”. Write its two letters of ISO 3166, such as GB.',
  },
  {
    fact: 'a country of the target market that no lead can be in',
    file: 'scoring.yaml',
    from: '[US, CA, GB,',
    to: '[US, CA, UK,',
    at: 'UK,',
    says: 'lists.3.values.2: there is no country “UK”. Write its two letters of ISO 3166, such as GB.',
  },
  {
    fact: 'words of its own for a field that is not true or false',
    file: 'fields.yaml',
    from: '    type: boolean\n    trueWhen',
    to: '    type: text\n    trueWhen',
    at: '[customer, evangelist]',
    says: 'supporting.4.trueWhen: only a field of type boolean has trueWhen, and this one is of type text.',
  },
];

test.each(mistakes)('$fact is reported at its line and column', (mistake) => {
  expect(reported(mistaken(mistake))).toContainEqual(expect.stringContaining(expectedFault(mistake)));
});
