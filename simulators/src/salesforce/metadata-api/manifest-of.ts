import type { Component } from './component.ts';
import { documentOf } from './elements.ts';

/** The package.xml that names components. */
export const manifestOf = (components: readonly Component[]): string => {
  const types = [...new Set(components.map(({ type }) => type))].map((type) => {
    const members = components
      .filter((component) => component.type === type)
      .map(({ fullName }) => `<members>${fullName}</members>`);
    return `<types>${members.join('')}<name>${type}</name></types>`;
  });
  return documentOf('Package', [...types, '<version>68.0</version>'].join('\n'));
};
