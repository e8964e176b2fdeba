/** The version of the platform's API that the metadata are written for. */
export const apiVersion = '66.0';

/** Members by type of metadata. */
export type Members = ReadonlyMap<string, readonly string[]>;

type Keep = (type: string, member: string) => boolean;

/** Goes when the object goes; its only layout could not even be deleted before. */
const isPartOfHandoff: Keep = (type, member) =>
  (type === 'Layout' && member.startsWith('Treaty_Handoff__c-')) || member.startsWith('Treaty_Handoff__c.');

/** A value set is in use until the deleted fields are erased. */
const isValueSet: Keep = (type) => type === 'GlobalValueSet';

/** Deleting one of these two would take labels and translations of the org's own with them; single labels are listed. */
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

/** What the folders hold that manifests are generated from. */
export interface Shipped {
  /** force-app: what every org takes. */
  readonly usual: Members;
  /** force-app/main: the same without what the agreement makes. */
  readonly withoutVocabulary: Members;
  /** force-app and force-app-optional. */
  readonly everything: Members;
}

/** The manifests, by file name: what is deployed, what an upgrade renews, and what uninstalling deletes, of the optional parts too. */
export const manifestsFor = ({
  usual,
  withoutVocabulary,
  everything,
}: Shipped): ReadonlyMap<string, string> => {
  const isDeleted: Keep = (type, name) => !isShared(type, name) && !isPartOfHandoff(type, name);
  const contents: readonly (readonly [string, Members, Keep])[] = [
    ['package.xml', usual, () => true],
    ['upgrade.xml', withoutVocabulary, (type, name) => !isObject(type, name)],
    ['uninstall.xml', usual, () => false],
    ['destructiveChanges.xml', everything, (type, name) => isDeleted(type, name) && !isValueSet(type, name)],
    ['destructiveChangesLast.xml', everything, isValueSet],
  ];
  return new Map(contents.map(([file, members, keep]) => [file, manifestOf(filtered(members, keep))]));
};
