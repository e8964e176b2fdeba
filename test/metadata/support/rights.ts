import type { Metadata } from './source-folder.ts';
import { childrenOf, textAt } from './xml.ts';
import type { XmlElement } from './xml.ts';

/** What a permission set grants. */
export interface Rights {
  readonly name: string;
  /** Object and field, such as `Lead.Treaty_Key__c`. */
  readonly readable: readonly string[];
  readonly editable: readonly string[];
  /** By object, the rights that are given, such as `allowRead`. */
  readonly objects: ReadonlyMap<string, readonly string[]>;
  readonly system: readonly string[];
  readonly tabs: readonly string[];
}

const fieldsWith = (set: XmlElement, right: string): string[] =>
  childrenOf(set, 'fieldPermissions')
    .filter((permission) => textAt(permission, right) === 'true')
    .map((permission) => textAt(permission, 'field'));

const givenTo = (object: XmlElement): string[] =>
  object.children.filter(({ text }) => text === 'true').map(({ name }) => name);

/** Reads a permission set. */
const rightsOf = ({ name, content }: Metadata): Rights => ({
  name,
  readable: fieldsWith(content, 'readable'),
  editable: fieldsWith(content, 'editable'),
  objects: new Map(
    childrenOf(content, 'objectPermissions').map((object) => [textAt(object, 'object'), givenTo(object)]),
  ),
  system: childrenOf(content, 'userPermissions').map((permission) => textAt(permission, 'name')),
  tabs: childrenOf(content, 'tabSettings').map((tab) => textAt(tab, 'tab')),
});

/** What each permission set of a folder grants, by the set's name. */
export const rightsIn = (folder: readonly Metadata[]): ReadonlyMap<string, Rights> =>
  new Map(
    folder.filter(({ kind }) => kind === 'permissionset').map((file) => [file.name, rightsOf(file)] as const),
  );
