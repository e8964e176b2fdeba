/** Content of an element: a text, or elements in order; one that is null is left out. */
export type Content = string | number | boolean | readonly Element[];
export type Element = readonly [name: string, content: Content | null];

/** The platform writes quotes inside a text as entities too: what is retrieved is then what was deployed. */
const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

const lines = (elements: readonly Element[], indent: string): string =>
  elements
    .map(([name, content]) => {
      if (content === null) return '';
      const inside =
        typeof content === 'object'
          ? `\n${lines(content, `${indent}    `)}${indent}`
          : escaped(String(content));
      return `${indent}<${name}>${inside}</${name}>\n`;
    })
    .join('');

/** A metadata file as the Salesforce CLI writes it: the same content gives the same bytes. */
export const metadataXml = (root: string, elements: readonly Element[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="http://soap.sforce.com/2006/04/metadata">
${lines(elements, '    ')}</${root}>
`;
