import type { Members } from './packaging.ts';

type Keep = (type: string, member: string) => boolean;

const apiVersion = '66.0';

/** Needs German in the Translation Workbench. */
const isTranslation: Keep = (type) => type === 'Translations';

/** An org may have a path on leads of its own, and takes no second one. */
const isLeadPath: Keep = (type, member) => type === 'PathAssistant' && member === 'Treaty_Lead';

/** Goes when the object goes; its only layout could not even be deleted before. */
const isPartOfHandoff: Keep = (type, member) =>
  (type === 'Layout' && member.startsWith('Treaty_Handoff__c-')) || member.startsWith('Treaty_Handoff__c.');

/** A value set is in use until the deleted fields are erased. */
const isValueSet: Keep = (type) => type === 'GlobalValueSet';

/** Deleting these two would take labels and translations of the org's own with them; single labels are listed. */
const isShared: Keep = (type) => type === 'CustomLabels' || type === 'Translations';

/** Listing an object brings all its parts along, those of the agreement too; its other parts are listed one by one. */
const isObject: Keep = (type) => type === 'CustomObject';

const filtered = (members: Members, keep: Keep): Members =>
  new Map(
    [...members]
      .map(([type, names]) => [type, names.filter((name) => keep(type, name))] as const)
      .filter(([, names]) => names.length > 0),
  );

const manifestOf = (members: Members): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<Package xmlns="http://soap.sforce.com/2006/04/metadata">',
    ...[...members].flatMap(([type, names]) => [
      '    <types>',
      ...names.map((name) => `        <members>${name}</members>`),
      `        <name>${type}</name>`,
      '    </types>',
    ]),
    `    <version>${apiVersion}</version>`,
    '</Package>',
    '',
  ].join('\n');

/**
 * The manifests, by file name. Together the first three hold everything we ship, and the last two everything that
 * uninstalling deletes; an upgrade leaves out what the agreement makes.
 */
export const manifestsFor = (shipped: Members, withoutVocabulary: Members): ReadonlyMap<string, string> => {
  const isOptional: Keep = (type, name) => isTranslation(type, name) || isLeadPath(type, name);
  const isDeleted: Keep = (type, name) => !isShared(type, name) && !isPartOfHandoff(type, name);
  const isUsual: Keep = (type, name) => !isOptional(type, name);
  const contents: readonly (readonly [string, Keep])[] = [
    ['package.xml', isUsual],
    ['german.xml', isTranslation],
    ['lead-path.xml', isLeadPath],
    ['uninstall.xml', () => false],
    ['destructiveChanges.xml', (type, name) => isDeleted(type, name) && !isValueSet(type, name)],
    ['destructiveChangesLast.xml', isValueSet],
  ];
  return new Map([
    ...contents.map(([file, keep]) => [file, manifestOf(filtered(shipped, keep))] as const),
    [
      'upgrade.xml',
      manifestOf(filtered(withoutVocabulary, (type, name) => isUsual(type, name) && !isObject(type, name))),
    ],
  ]);
};
