import type { OrgData } from '../data/org-data.ts';
import { asyncId } from './deploy-result.ts';
import { fileOf, keyOf, type Component } from './component.ts';
import type { Member } from './read-package.ts';
import { componentsAskedFor, filesOf } from './write-package.ts';
import { writeZip } from './zip.ts';
import { documentOf, elementText } from './xml-text.ts';

const property = (component: Component, at: string) => ({
  createdById: '',
  createdByName: 'Administrator',
  createdDate: at,
  fileName: `unpackaged/${fileOf(component)}`,
  fullName: component.fullName,
  id: '',
  lastModifiedById: '',
  lastModifiedByName: 'Administrator',
  lastModifiedDate: at,
  manageableState: 'unmanaged',
  type: component.type,
});

const messagesFor = (found: readonly Component[], members: readonly Member[]) => {
  const keys = new Set(found.map(keyOf));
  return members
    .filter(({ type, fullName }) => fullName !== '*' && !keys.has(keyOf({ type, fullName })))
    .map(({ type, fullName }) => ({
      fileName: 'unpackaged/package.xml',
      problem: `Entity of type '${type}' named '${fullName}' cannot be found`,
    }));
};

/** Packs what a manifest asks for. */
export const retrieveResult = ({ metadata, database, clock }: OrgData, members: readonly Member[]) => {
  const found = componentsAskedFor(metadata.components, members);
  const at = new Date(clock.now()).toISOString();
  const files = new Map([['package.xml', manifestOf(found)], ...filesOf(found)]);
  const inFolder = new Map([...files].map(([path, text]) => [`unpackaged/${path}`, text]));
  return {
    id: asyncId('09S', database.next('retrieval')),
    done: true,
    status: 'Succeeded',
    success: true,
    fileProperties: found.map((component) => property(component, at)),
    messages: messagesFor(found, members),
    zipFile: writeZip(inFolder).toString('base64'),
  };
};

/** A retrieval as it is kept until somebody asks for it. */
export type RetrieveResult = ReturnType<typeof retrieveResult>;

/** The package.xml that names components. */
const manifestOf = (components: readonly Component[]): string => {
  const types = [...new Set(components.map(({ type }) => type))].map((type) => {
    const members = components
      .filter((component) => component.type === type)
      .map(({ fullName }) => elementText({ name: 'members', inside: fullName }));
    const inside = [...members, elementText({ name: 'name', inside: type })].join('');
    return elementText({ name: 'types', inside });
  });
  const version = elementText({ name: 'version', inside: '68.0' });
  return documentOf('Package', [...types, version].join('\n'));
};
