import { createElement } from 'lwc';

type Component = Parameters<typeof createElement>[1]['is'];

/** Puts a component with these properties on the page and lets it render. */
export async function mount(
  component: Component,
  properties: Record<string, unknown> = {},
): Promise<HTMLElement> {
  const element = Object.assign(createElement('c-under-test', { is: component }), properties);
  document.body.appendChild(element);
  await settle();
  return element;
}

/** Lets pending promises and the renderings that follow them come to rest. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

export function clearPage(): void {
  document.body.replaceChildren();
}
