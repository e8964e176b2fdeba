import type { Component } from './component.ts';
import { documentOf, elementText } from './xml-text.ts';

/** The package.xml that names components. */
export const manifestOf = (components: readonly Component[]): string => {
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
