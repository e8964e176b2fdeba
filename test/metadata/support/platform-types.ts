import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** What may stand in an element: text, or the children of a type of the platform. */
export interface ElementRule {
  /** `string`, `boolean`, `number` or the name of a type. */
  readonly type: string;
  readonly isRequired: boolean;
  readonly isList: boolean;
}

/** A type of the platform: the children an element may have, or the words it may hold. */
export type PlatformType =
  | { readonly kind: 'element'; readonly children: ReadonlyMap<string, ElementRule> }
  | { readonly kind: 'words'; readonly words: ReadonlySet<string> };

const wordsOf = (node: ts.UnionTypeNode): ReadonlySet<string> =>
  new Set(
    node.types.flatMap((member) =>
      ts.isLiteralTypeNode(member) && ts.isStringLiteral(member.literal) ? [member.literal.text] : [],
    ),
  );

const ruleOf = (member: ts.PropertySignature, type: ts.TypeNode, source: ts.SourceFile): ElementRule => {
  const isList = ts.isArrayTypeNode(type);
  return {
    type: (isList ? type.elementType : type).getText(source),
    isRequired: member.questionToken === undefined && !isList,
    isList,
  };
};

/** Reads the types that Salesforce generates from the description of its Metadata API. */
export const readPlatformTypes = (): ReadonlyMap<string, PlatformType> => {
  const folder = dirname(createRequire(import.meta.url).resolve('@salesforce/types/metadata'));
  const path = join(folder, 'metadata.d.ts');
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
  const aliases = new Map(
    source.statements
      .filter((statement) => ts.isTypeAliasDeclaration(statement))
      .map((alias) => [alias.name.text, alias.type]),
  );
  const childrenOf = (node: ts.TypeNode | undefined): [string, ElementRule][] => {
    if (node === undefined) return [];
    if (ts.isIntersectionTypeNode(node)) return node.types.flatMap(childrenOf);
    if (ts.isTypeReferenceNode(node)) return childrenOf(aliases.get(node.typeName.getText(source)));
    if (!ts.isTypeLiteralNode(node)) return [];
    return node.members.flatMap((member): [string, ElementRule][] =>
      ts.isPropertySignature(member) && member.type !== undefined
        ? [[member.name.getText(source), ruleOf(member, member.type, source)]]
        : [],
    );
  };
  const typeOf = (node: ts.TypeNode): PlatformType => {
    if (ts.isUnionTypeNode(node)) return { kind: 'words', words: wordsOf(node) };
    if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal))
      return { kind: 'words', words: new Set([node.literal.text]) };
    return { kind: 'element', children: new Map(childrenOf(node)) };
  };
  return new Map([...aliases].map(([name, node]) => [name, typeOf(node)]));
};
