/** Looks through the shadows of components, as a user does. The stubs of base components render nothing: they are asked for their labels. */

type Labelled = Element & { label?: string };

const childrenOf = (node: ParentNode): readonly Element[] => {
  const shadow = node instanceof Element ? node.shadowRoot : null;
  return [...(shadow?.children ?? []), ...node.children];
};

/** Everything under a node that matches, in document order. */
export function all<Found extends Element = HTMLElement>(
  node: ParentNode,
  selector: string,
): readonly Found[] {
  const isMatch = (child: Element): child is Found => child.matches(selector);
  return childrenOf(node).flatMap((child) => [
    ...(isMatch(child) ? [child] : []),
    ...all<Found>(child, selector),
  ]);
}

/** The one thing that matches; throws when there is none. */
export function one<Found extends Element = HTMLElement>(node: ParentNode, selector: string): Found {
  const [found] = all<Found>(node, selector);
  if (found === undefined) throw new Error(`Nothing matches ${selector}.`);
  return found;
}

/** All words that are shown, labels of base components included. */
export function words(node: Element): string {
  return spoken(node).join(' ').replace(/\s+/g, ' ').trim();
}

/** What stands between the tags of a component is spoken where its slot is. */
function spoken(node: Labelled): readonly string[] {
  const label = node.tagName.startsWith('LIGHTNING-') ? (node.label ?? '') : '';
  const within =
    node instanceof HTMLSlotElement ? node.assignedNodes() : [...(node.shadowRoot ?? node).childNodes];
  return [
    label,
    ...within.flatMap((child) => (child instanceof Element ? spoken(child) : [child.textContent ?? ''])),
  ];
}

/** The base button with that label; throws when there is none. */
export function button(node: ParentNode, label: string): HTMLElement & { disabled: boolean } {
  const found = all<HTMLElement & { label: string; disabled: boolean }>(node, 'lightning-button').find(
    (candidate) => candidate.label === label,
  );
  if (found === undefined) throw new Error(`There is no button ${label}.`);
  return found;
}

/** Types or chooses in a base input. */
export function enter(input: Element, value: string): void {
  input.dispatchEvent(new CustomEvent('change', { detail: { value } }));
}
