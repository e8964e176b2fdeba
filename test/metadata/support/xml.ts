import { XMLParser } from 'fast-xml-parser';

/** An element with its children in order, or with its text. */
export interface XmlElement {
  readonly name: string;
  readonly namespace: string;
  readonly text: string;
  readonly children: readonly XmlElement[];
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  trimValues: true,
});

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const asNodes = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];

const textOf = (node: Readonly<Record<string, unknown>>): string =>
  typeof node['#text'] === 'string' ? node['#text'] : '';

const namespaceOf = (attributes: unknown): string => {
  const namespace = isRecord(attributes) ? attributes['xmlns'] : undefined;
  return typeof namespace === 'string' ? namespace : '';
};

const toElement = (node: Readonly<Record<string, unknown>>): XmlElement[] => {
  const name = Object.keys(node).find((key) => key !== ':@' && key !== '#text' && !key.startsWith('?'));
  if (name === undefined) return [];
  const nodes = asNodes(node[name]);
  return [
    {
      name,
      namespace: namespaceOf(node[':@']),
      text: nodes.map(textOf).join(''),
      children: nodes.flatMap(toElement),
    },
  ];
};

/** Reads a document; throws when it has no root element. */
export const parseXml = (text: string): XmlElement => {
  const [element] = asNodes(parser.parse(text)).flatMap(toElement);
  if (element === undefined) throw new Error('The document is empty');
  return element;
};

/** The children of that name. */
export const childrenOf = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((child) => child.name === name);

/** The text of the first child of that name; empty when there is none. */
export const textAt = (element: XmlElement, name: string): string => childrenOf(element, name)[0]?.text ?? '';

/** The texts of every element of that name, however deep. */
export const textsBelow = (element: XmlElement, name: string): readonly string[] =>
  element.children.flatMap((child) => [
    ...(child.name === name && child.text !== '' ? [child.text] : []),
    ...textsBelow(child, name),
  ]);
