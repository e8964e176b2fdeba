import type { Finding, PartFinding, Path } from '../fault.ts';
import type { Fields, SupportingField } from '../schema/fields.ts';
import type { PicklistValue } from '../schema/picklists.ts';
import { lenientSpelling } from '../words/lenient-spelling.ts';
import { checkOf, type Check } from './check.ts';
import { referencesIn, unresolved, type Reference } from './reference.ts';
import { countries } from './targets.ts';

/** Whether no text that comes in can be read as two values, and what is said about reading a field fits its type. */
export const checkReadings: readonly Check[] = [
  checkOf(['picklists'], ({ picklists }) =>
    picklists.picklists.flatMap(({ values }, index) =>
      of('picklists', findTwoMeanings(spellingsOf(values, ['picklists', index, 'values']))),
    ),
  ),
  checkOf(['fields'], ({ fields }) => [
    ...of('fields', findTwoMeanings(countryNames(fields))),
    ...of('fields', findTwoMeanings(usualWords(fields))),
    ...of('fields', findUnfit(fields)),
    ...unresolved('fields', countries, countriesWritten(fields)),
  ]),
];

const of = (part: PartFinding['part'], findings: readonly Finding[]): PartFinding[] =>
  findings.map((finding) => ({ part, ...finding }));

/** A text, where it stands, and the value that it is read as. */
interface Spelling {
  readonly text: string;
  readonly path: Path;
  readonly means: string;
}

/** Each value's own names first: an alias that takes one of them is the mistake. */
const spellingsOf = (values: readonly PicklistValue[], path: Path): Spelling[] => [
  ...(['key', 'label', 'hubspot', 'salesforce'] as const).flatMap((name) =>
    values.map((value, index) => ({ text: value[name], path: [...path, index, name], means: value.key })),
  ),
  ...values.flatMap(({ key, aliases }, index) => listed(aliases, [...path, index, 'aliases'], key)),
];

const countryNames = ({ reading }: Fields): Spelling[] =>
  reading.countries.flatMap(({ write, for: names }, index) =>
    listed(names, ['reading', 'countries', index, 'for'], write),
  );

const usualWords = ({ reading }: Fields): Spelling[] => [
  ...listed(reading.yes, ['reading', 'yes'], 'yes'),
  ...listed(reading.no, ['reading', 'no'], 'no'),
  ...listed(reading.missing, ['reading', 'missing'], 'no value'),
];

const countriesWritten = ({ reading }: Fields): readonly Reference[] =>
  referencesIn(reading.countries, ['reading', 'countries'], ({ write }, path) => [
    { path: [...path, 'write'], key: write },
  ]);

const listed = (texts: readonly string[] = [], path: Path, means: string): Spelling[] =>
  texts.map((text, index) => ({ text, path: [...path, index], means }));

/** Names of two entries that differ by case alone are reported already, since no list may hold them. */
function findTwoMeanings(spellings: readonly Spelling[]): Finding[] {
  const known = new Map<string, Spelling>();
  return spellings.flatMap((spelling) => {
    const { text, path, means } = spelling;
    const key = lenientSpelling(text);
    const other = known.get(key) ?? spelling;
    known.set(key, other);
    const isReported = !Number.isInteger(path.at(-1)) && text.toLowerCase() === other.text.toLowerCase();
    if (other.means === means || isReported) return [];
    const message = `“${text}” would be read as “${means}” and as “${other.means}”: case, blanks, hyphens and underscores do not tell them apart. Keep it under one of them.`;
    return [{ path, message }];
  });
}

const sections = ['shared', 'supporting'] as const;

const findUnfit = (fields: Fields): Finding[] =>
  sections.flatMap((section) =>
    fields[section].flatMap((field, index) => [
      ...findUnfitSettings(field, [section, index]),
      ...findTwoMeanings([
        ...listed(field.trueWhen, [section, index, 'trueWhen'], 'true'),
        ...listed(field.falseWhen, [section, index, 'falseWhen'], 'false'),
      ]),
    ]),
  );

/** Settings that only values of one type have. */
const settings = { trueWhen: 'boolean', falseWhen: 'boolean', plausible: 'number' } as const;

const findUnfitSettings = (field: SupportingField, path: Path): Finding[] =>
  (['trueWhen', 'falseWhen', 'plausible'] as const)
    .filter((name) => field[name] !== undefined && field.type !== settings[name])
    .map((name) => ({
      path: [...path, name],
      message: `only a field of type ${settings[name]} has ${name}, and this one is of type ${field.type}. Remove it, or change the type.`,
    }));
