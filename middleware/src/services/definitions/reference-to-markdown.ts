import { movesToMarkdown } from './moves-to-markdown.ts';
import type { FieldEntry, ReasonEntry, Reference, StageEntry } from './reference.ts';

/** The reference as a Markdown document. */
export const referenceToMarkdown = (reference: Reference): string =>
  [
    '# The definitions',
    `Version ${reference.version}, in effect since ${reference.effective}. ${reference.signed}.`,
    'Generated from the files in `definitions/`; to change a definition, change it there and run `npm run generate`.',
    ...questions(reference),
    ...way(reference),
    ...score(reference),
    '## What each team commits to',
    table(
      ['Commitment', '', 'What it means'],
      reference.promises.map(({ label, value, definition }) => [label, value, definition]),
    ),
    ...reasons(reference),
    ...sales(reference),
    ...fields(reference),
    ...entities(reference),
  ].join('\n\n') + '\n';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

const questions = ({ answers }: Reference): readonly string[] => [
  '## Five questions, one answer each',
  ...answers.map(({ question, answer }) => `**${question}** ${answer}`),
];

const way = (reference: Reference): readonly string[] => [
  '## The lifecycle of a lead',
  ...reference.stages.flatMap(stage),
  ...movesToMarkdown(reference, table),
];

const stage = ({ label, definition, entry, needs, next, movedBy }: StageEntry): readonly string[] => [
  `### ${label}`,
  definition,
  list([
    `Before a lead enters: ${entry.join(' ')}`,
    `On record: ${needs.length === 0 ? 'nothing more' : needs.join(', ')}`,
    `Moved here by: ${movedBy}`,
    `Next: ${next}`,
  ]),
];

const score = ({
  score: { version, requirements, groups, exclusions, decay, bots, days },
}: Reference): readonly string[] => [
  `## The score (model ${version})`,
  'A lead qualifies when all of these are met:',
  list(
    requirements.map(
      ({ label, value, definition }) => `**${label}**: ${value === '' ? '' : `${value}. `}${definition}`,
    ),
  ),
  ...groups.flatMap(({ label, definition, cap, rules }) => [
    `### ${label}`,
    `${definition}${cap === null ? '' : ` ${cap} points at most.`}`,
    table(
      ['What', 'Points', '', 'Meaning'],
      rules.map((rule) => [rule.label, rule.points, rule.limits, rule.definition]),
    ),
  ]),
  days,
  `**${decay.label}.** ${decay.definition}`,
  ...(bots === null ? [] : [`**${bots.label}.** ${bots.definition}`]),
  'Never handed off, whatever the score:',
  list(exclusions.map(({ label, definition }) => `**${label}**: ${definition}`)),
];

const reasons = (reference: Reference): readonly string[] => [
  '## Why a lead is rejected',
  table(
    ['Reason', 'When to choose it', 'Used when', 'Requires', 'What marketing does', 'Return'],
    reference.reasons.map(reason),
  ),
];

const reason = ({ label, definition, givenAt, asks, track, returns }: ReasonEntry): readonly string[] => [
  label,
  definition,
  givenAt.join(', '),
  asks ?? '',
  track ?? '',
  returns,
];

const sales = ({ qualification, pipeline }: Reference): readonly string[] => [
  `## Qualifying: ${qualification.label}`,
  `${qualification.definition} ${qualification.confirmed} of them must support a sale.`,
  list(qualification.criteria.map(({ label, definition }) => `**${label}**: ${definition}`)),
  '## The pipeline',
  table(
    ['Stage', 'What it means', 'Win probability'],
    pipeline.map(({ label, definition, probability }) => [label, definition, `${probability} %`]),
  ),
];

const fields = (reference: Reference): readonly string[] => [
  '## The fields that both teams share',
  'The owner is the system whose value counts: a write by the other side is refused. A lead without a field marked “required” is not handed off to sales.',
  table(
    ['Field', 'What it decides', 'Owner', '', 'Steward (deputy)', 'HubSpot', 'Salesforce'],
    reference.fields.map(field),
  ),
];

const code = (name: string): string => (name === '' ? '' : `\`${name}\``);

const field = ({
  label,
  decision,
  owner,
  isNeeded,
  steward,
  deputy,
  hubspot,
  salesforce,
}: FieldEntry): readonly string[] => [
  label,
  decision,
  owner,
  isNeeded ? 'required' : '',
  `${steward} (${deputy})`,
  code(hubspot),
  code(salesforce),
];

const entities = (reference: Reference): readonly string[] => [
  '## What we keep records of',
  table(
    ['', 'What it is', 'Created when', 'Moves on when', 'Steward (deputy)'],
    reference.entities.map(({ label, definition, createdWhen, movesOnWhen, steward, deputy }) => [
      label,
      definition,
      createdWhen,
      movesOnWhen,
      `${steward} (${deputy})`,
    ]),
  ),
];
