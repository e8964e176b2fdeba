/** An element of an XML text: its name and what is inside it. */
export interface Element {
  readonly name: string;
  readonly inside: string;
}

const token = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([\w:.-]+)[^>]*?(\/?)>/g;

/** Text without the blanks between elements, so that indentation makes no difference. */
export const withoutIndentation = (text: string): string => text.replaceAll(/>\s+</g, '><').trim();

const entities: Readonly<Record<string, string>> = { '"': '&quot;', "'": '&apos;' };

/** Text as the platform writes it: quotes between tags are entities, however they were sent. */
export const withQuotesAsEntities = (text: string): string =>
  text.replaceAll(/>[^<]+</g, (between) => between.replaceAll(/["']/g, (quote) => entities[quote] ?? quote));

/** The elements at the top of a text, in order; metadata has no attributes that matter. */
export const elementsOf = (text: string): Element[] => {
  const elements: Element[] = [];
  let depth = 0;
  let start = 0;
  for (const match of text.matchAll(token)) {
    const [whole, slash, name, closed] = match;
    if (name === undefined) continue;
    const isClosing = slash === '/';
    if (!isClosing && depth === 0) start = match.index + whole.length;
    if (closed === '/') {
      if (depth === 0) elements.push({ name, inside: '' });
      continue;
    }
    depth += isClosing ? -1 : 1;
    if (isClosing && depth === 0)
      elements.push({ name, inside: withoutIndentation(text.slice(start, match.index)) });
  }
  return elements;
};

/** The texts of every element of a name, however deep. */
export const valuesOf = (text: string, name: string): string[] =>
  [...text.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map((match) => plain(match[1] ?? ''));

/** The elements as a text again. */
export const elementsToText = (elements: readonly Element[]): string =>
  elements.map(({ name, inside }) => `<${name}>${inside}</${name}>`).join('\n');

/** A metadata file with a root element. */
export const documentOf = (root: string, inside: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://soap.sforce.com/2006/04/metadata">\n${inside}\n</${root}>\n`;

const plain = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .trim();
