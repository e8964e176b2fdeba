import { describe, expect, test } from '@jest/globals';
import { compareDefinitions } from '../../../middleware/src/definitions/compare/compare-definitions.ts';
import { followingTexts } from '../../../middleware/src/definitions/compare/following-texts.ts';
import { lostKeys } from '../../../middleware/src/definitions/compare/lost-keys.ts';
import { rewritten, type Rewrite } from './rewritten.ts';

const shipped = rewritten();
const sentences = (...rewrites: readonly Rewrite[]): readonly string[] =>
  compareDefinitions(shipped.asWritten, rewritten(...rewrites).asWritten).map(({ sentence }) => sentence);

const podcast = `      - key: podcast
        label: Podcast
        definition: Heard of us in a podcast.
        hubspot: Podcast
        salesforce: Podcast
      - key: partner
`;
const rule = (key: string, label: string): string => `  - key: ${key}
    label: ${label}
    definition: ${label}, each time that it happens.
    group: behavioural
    points: 2
    on: [page_view]
    cap: 4
    proposedBy: tom_ashworth
    why: It tells us something.
    evidence: None so far.

`;

describe('what changed is said in plain words', () => {
  test.each<[Rewrite, readonly string[]]>([
    [
      [
        'scoring.yaml',
        'points: 15\n    on: [pricing_page_visit]',
        'points: 20\n    on: [pricing_page_visit]',
      ],
      ['Pricing page visit: 15 → 20 points'],
    ],
    [['scoring.yaml', 'cap: 45', 'cap: 60'], ['Pricing page visit: cap 45 → 60 points']],
    [['scoring.yaml', '    cap: 45\n', ''], ['Pricing page visit: cap 45 points → none']],
    [
      ['scoring.yaml', 'when: { score: total, atLeast: 50', 'when: { score: total, atLeast: 60'],
      ['Threshold: 50 → 60 points'],
    ],
    [
      [
        'scoring.yaml',
        'trait: companySize, between: [50, 2000] }\n    proposed',
        'trait: companySize, between: [100, 2000] }\n    proposed',
      ],
      ['Company size: 50 to 2000 → 100 to 2000'],
    ],
    [
      ['scoring.yaml', 'oneOf: [b2b_saas, technology]', 'oneOf: [technology, retail, b2b_saas]'],
      ['Industry: now also “Retail”'],
    ],
    [['scoring.yaml', '  halfLife: P30D', '  halfLife: P14D'], ['Idle decay: half-life 30 days → 14 days']],
    [
      [
        'scoring.yaml',
        '  - key: page\n',
        `${rule('podcast', 'Podcast')}${rule('chat', 'Chat')}  - key: page\n`,
      ],
      ['2 rules added: Podcast and Chat'],
    ],
    [['lifecycle.yaml', 'requires: [owner]', 'requires: [owner, phone]'], ['SAL now needs “Phone”']],
    [
      ['lifecycle.yaml', 'requires: [contacted_at, qualification]', 'requires: [qualification]'],
      ['SQL no longer needs “Contacted at”'],
    ],
    [['lifecycle.yaml', 'label: SAL', 'label: Sales accepted'], ['“SAL” is now called “Sales accepted”']],
    [
      [
        'lifecycle.yaml',
        '{ from: mql,          to: sal,          by: [sales], ',
        '{ from: mql,          to: sal,          by: [sales, revops], ',
      ],
      ['MQL → SAL: by: now also “revops”'],
    ],
    [
      [
        'reasons.yaml',
        'return: { when: days, days: 90, orChanged: [title] }',
        'return: { when: days, days: 60, orChanged: [title] }',
      ],
      ['Wrong persona: returns after 90 → 60 days'],
    ],
    [
      ['reasons.yaml', 'return: { when: new_behaviour }', 'return: { when: never }'],
      ['Insufficient engagement: returns new behaviour → never'],
    ],
    [['reasons.yaml', 'track: verify', 'track: value'], ['Bad contact information: track Verify → Value']],
    [
      ['fields.yaml', 'steward: ines_carvalho', 'steward: paul_stenberg'],
      ['Fields: steward Inês Carvalho → Paul Stenberg'],
    ],
    [
      ['fields.yaml', 'lead: [Title]', 'lead: [Job_Title__c]'],
      ['Title: in Salesforce (lead) Title → Job_Title__c'],
    ],
    [
      [
        'fields.yaml',
        "definition: The person's business phone number.",
        "definition: The person's phone number.",
      ],
      ["Phone: definition is now “The person's phone number.”, was “The person's business phone number.”"],
    ],
    [['service-levels.yaml', 'hours: 24', 'hours: 12'], ['Review: 24 → 12 hours']],
    [['picklists.yaml', '      - key: partner\n', podcast], ['Lead source: 1 value added: Podcast']],
    [
      ['manifest.yaml', 'approvals: {}', 'approvals: { sales: ruth_calloway }'],
      ['Agreement: sales none → Ruth Calloway'],
    ],
    [['qualification.yaml', 'inUse: bant', 'inUse: meddic'], ['Qualification: in use BANT → MEDDIC']],
  ])('%j', (rewrite, said) => {
    expect(sentences(rewrite)).toEqual(said);
  });
});

describe('what means nothing is not said', () => {
  test('the same agreement differs in nothing', () => {
    expect(sentences()).toEqual([]);
  });

  test('comments, spaces and the order of keys', () => {
    expect(
      sentences(
        [
          'scoring.yaml',
          'steward: nora_whitfield\ndeputy: ines_carvalho',
          '# somebody\ndeputy: ines_carvalho\n\nsteward:   nora_whitfield',
        ],
        [
          'scoring.yaml',
          '{ trait: companySize, between: [50, 2000] }\n    proposed',
          '{ between: [50, 2000], trait: companySize }\n    proposed',
        ],
      ),
    ).toEqual([]);
  });

  test('the order of rules, of fields, of people, of domains', () => {
    const shuffled = structuredClone(shipped.asWritten);
    for (const list of [
      shuffled.scoring.rules,
      shuffled.fields.shared,
      shuffled.people.persons,
      shuffled.scoring.lists[0]?.values ?? [],
    ])
      list.reverse();
    expect(compareDefinitions(shipped.asWritten, shuffled)).toEqual([]);
  });
});

describe('beside the changes', () => {
  test('the texts that follow a figure are named', () => {
    const other = rewritten([
      'scoring.yaml',
      'when: { score: total, atLeast: 50',
      'when: { score: total, atLeast: 60',
    ]);
    expect(followingTexts(shipped, other)).toBe(
      'The help texts of “What makes a lead marketing qualified?”, “MQL” and “Lead score” change with it, because they contain placeholders.',
    );
    expect(followingTexts(shipped, shipped)).toBeNull();
  });

  test('a key that is gone without a word is named', () => {
    const other = rewritten(['reasons.yaml', 'key: price\n', 'key: too_dear\n']);
    expect(lostKeys(shipped.definitions, other.definitions)).toEqual([
      'The reason “price” was removed but is not in retired.yaml. Add it there, so that old records stay readable.',
    ]);
    const retired = rewritten(
      ['reasons.yaml', 'key: price\n', 'key: too_dear\n'],
      [
        'retired.yaml',
        'retired:\n',
        'retired:\n  - { key: price, kind: reason, label: Price, since: 2026-06-01, replacedBy: too_dear, note: Renamed it. }\n',
      ],
    );
    expect(lostKeys(shipped.definitions, retired.definitions)).toEqual([]);
  });
});
