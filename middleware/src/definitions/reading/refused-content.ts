import { isMap, isNode, isScalar, visit, type Document, type YAMLMap } from 'yaml';
import type { Trouble } from './trouble.ts';

/** Keys that would reach into the object itself when it is copied. */
const dangerousKeys: readonly string[] = ['__proto__', 'constructor', 'prototype'];

const startOf = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0);

/** What YAML allows and the definitions do not: each place says one thing, once, in full. */
export function refusedContent(document: Document): Trouble[] {
  const troubles: Trouble[] = [];
  const refuse = (node: unknown, message: string): void => {
    troubles.push({ offset: startOf(node), message });
  };
  if (document.directives?.yaml.explicit === true)
    refuse(null, 'a %YAML directive is not used here. Remove it.');
  visit(document, {
    Alias: (_, alias) => {
      refuse(alias, `the alias *${alias.source} is not used here. Write the value out.`);
      return visit.BREAK;
    },
    Node: (_, node) => {
      if (node.tag !== undefined) refuse(node, `the tag ${node.tag} is not used here. Remove it.`);
      if (isMap(node)) troubles.push(...refusedKeys(node));
    },
  });
  return troubles;
}

function refusedKeys(map: YAMLMap): Trouble[] {
  const seen = new Set<string>();
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const name = String(key.value);
    const isRepeated = seen.has(name);
    seen.add(name);
    if (isRepeated) return [{ offset: startOf(key), message: `“${name}” is given twice. Keep one of them.` }];
    if (dangerousKeys.includes(name))
      return [{ offset: startOf(key), message: `“${name}” cannot be a key. Remove it.` }];
    return [];
  });
}
