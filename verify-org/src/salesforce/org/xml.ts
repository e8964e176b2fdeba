import XMLBuilder from 'fast-xml-builder';
import { XMLParser } from 'fast-xml-parser';

/** The content of an element: text, or elements by name; a list repeats its element. */
export type XmlContent =
  string | number | boolean | readonly XmlContent[] | { readonly [name: string]: XmlContent | undefined };

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  suppressBooleanAttributes: false,
});
const parser = new XMLParser({ removeNSPrefix: true, parseTagValue: false });

/** Builds a document; names that begin with `@` are attributes. */
export const buildXml = (document: XmlContent): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build(document)}`;

/** Parses a document without its namespaces; all values are texts. */
export const parseXml = (text: string): unknown => parser.parse(text);

/** The content with a prefix before the name of every element. */
export const prefixed = (prefix: string, content: XmlContent): XmlContent => {
  if (typeof content !== 'object') return content;
  if (isList(content)) return content.map((each) => prefixed(prefix, each));
  return Object.fromEntries(
    Object.entries(content).map(([name, each]) => [
      `${prefix}:${name}`,
      each === undefined ? undefined : prefixed(prefix, each),
    ]),
  );
};

const isList = (content: object): content is readonly XmlContent[] => Array.isArray(content);
