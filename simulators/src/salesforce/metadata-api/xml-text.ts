import XMLBuilder from 'fast-xml-builder';
import { XMLParser } from 'fast-xml-parser';

/** An element of an XML text: its name and what is inside it. */
export interface Element {
  readonly name: string;
  readonly inside: string;
}

/** As the parser gives it: `#text`, or an element by its name with its children, and its attributes under `:@`. */
type Node = Readonly<Record<string, unknown>>;

const attributes = ':@';
const textName = '#text';
const shared = { preserveOrder: true, ignoreAttributes: false } as const;

const parser = new XMLParser({
  ...shared,
  parseTagValue: false,
  trimValues: false,
  htmlEntities: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
});
const builder = new XMLBuilder({ ...shared, suppressBooleanAttributes: false });

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

const nodesIn = (value: unknown): readonly Node[] => (Array.isArray(value) ? value.filter(isNode) : []);

const nameOf = (node: Node): string => Object.keys(node).find((key) => key !== attributes) ?? '';

const childrenOf = (node: Node): readonly Node[] => nodesIn(node[nameOf(node)]);

const isBlank = (node: Node): boolean => textName in node && String(node[textName]).trim() === '';

/** Without the blanks between elements, so that indentation makes no difference. */
const withoutBlanks = (nodes: readonly Node[]): Node[] =>
  nodes
    .filter((node) => !isBlank(node))
    .map((node) => (textName in node ? node : { ...node, [nameOf(node)]: withoutBlanks(childrenOf(node)) }));

const mostParsed = 2000;
const parsed = new Map<string, readonly Node[]>();

/** Each deployment looks at every component of the org again, so what was parsed is kept. */
const parse = (text: string): readonly Node[] => {
  const nodes = parsed.get(text) ?? nodesIn(parser.parse(text));
  if (parsed.size >= mostParsed) parsed.clear();
  parsed.set(text, nodes);
  return nodes;
};

const build = (nodes: readonly Node[]): string => builder.build([...nodes]);

/** The text without declaration and indentation, its entities as the platform writes them: the same for what means the same. */
export const canonical = (text: string): string => build(withoutBlanks(parse(text)));

const document = (nodes: readonly Node[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${build(nodes)}\n`;

/** A metadata file as the platform writes it: quotes between tags are entities, however they were sent. */
export const asWritten = (text: string): string => document(parse(text));

/** The elements at the top of a text, in order. */
export const elementsOf = (text: string): Element[] =>
  withoutBlanks(parse(text))
    .filter((node) => !(textName in node))
    .map((node) => ({ name: nameOf(node), inside: build(childrenOf(node)) }));

const textIn = (node: Node): string =>
  childrenOf(node)
    .flatMap(({ [textName]: text }) => (typeof text === 'string' ? [text] : []))
    .join('')
    .trim();

const valuesIn = (nodes: readonly Node[], name: string): string[] =>
  nodes.flatMap((node) => [
    ...(nameOf(node) === name && childrenOf(node).every((child) => textName in child) ? [textIn(node)] : []),
    ...valuesIn(childrenOf(node), name),
  ]);

/** The texts of every element of a name, however deep. */
export const valuesOf = (text: string, name: string): string[] => valuesIn(parse(text), name);

/** An element with what is inside it. */
export const elementText = ({ name, inside }: Element): string =>
  build(parse(`<${name}>${inside}</${name}>`));

/** A metadata file with a root element. */
export const documentOf = (root: string, inside: string): string =>
  document(parse(`<${root} xmlns="http://soap.sforce.com/2006/04/metadata">${inside}</${root}>`));
