import { fieldLabels, type FieldLabels } from '../../src/definitions/crm-labels/field-labels.ts';
import type { Definitions } from '../../src/definitions/definitions.ts';
import { entry } from '../../src/definitions/lookups/entry.ts';
import { customFieldFile, labelOf } from './custom-field-file.ts';
import { handoffFiles } from './handoff-files.ts';
import { pathFile } from './path-file.ts';
import type { SalesforceFile } from './salesforce-file.ts';
import { valueSetFile, valueSetName } from './value-set-file.ts';

/** The objects that stand for a lead in Salesforce. */
const objects = [
  ['Lead', 'lead'],
  ['Contact', 'contact'],
] as const;

type WordsOf = (list: string) => FieldLabels;

const wordsByList = (words: readonly FieldLabels[]): WordsOf => {
  const lists = words.map(({ key, list }) => ({ key: list ?? '', field: key }));
  return (list) => entry(words, entry(lists, list).field);
};

/** Everything in Salesforce that depends on the vocabulary and that every org takes; the same definitions give the same bytes. */
export function salesforceFiles(definitions: Definitions): readonly SalesforceFile[] {
  const words = fieldLabels(definitions);
  const wordsOf = wordsByList(words);
  return [
    ...words.flatMap(fieldFiles),
    ...handoffFiles(definitions, wordsOf),
    ...[...new Set(words.flatMap(listOfOurs))].map((list) => ({
      path: `globalValueSets/${valueSetName(list)}.globalValueSet-meta.xml`,
      text: valueSetFile(list, wordsOf(list)),
    })),
  ];
}

/** The Path on leads, which an org can take only where it has none of its own; nothing where no field shows the stage. */
export function leadPathFiles(definitions: Definitions): readonly SalesforceFile[] {
  const [stageField] = wordsByList(fieldLabels(definitions))('stage').salesforce.lead;
  return stageField === undefined ? [] : [pathFile(definitions, stageField)];
}

/** A field that the org had before keeps its definition; ours are generated from the agreement. */
const isOurs = (name: string): boolean => name.startsWith('Treaty_');

const listOfOurs = ({ list, salesforce }: FieldLabels): readonly string[] =>
  list !== null && [...salesforce.lead, ...salesforce.contact].some(isOurs) ? [list] : [];

const fieldFiles = (words: FieldLabels): readonly SalesforceFile[] =>
  objects.flatMap(([object, side]) =>
    words.salesforce[side].filter(isOurs).map((name) => ({
      path: `objects/${object}/fields/${name}.field-meta.xml`,
      text: customFieldFile({ name, description: describe(name, words), words }),
    })),
  );

/** Where the value of a field comes from, for admins. */
function describe(name: string, { isWrittenByTreaty }: FieldLabels): string {
  const what = labelOf(name).replace('Treaty ', '');
  return isWrittenByTreaty
    ? `${what} of the lead, written by Treaty.`
    : `${what} of the latest handoff, copied by the flow Treaty_Copy_Status.`;
}
