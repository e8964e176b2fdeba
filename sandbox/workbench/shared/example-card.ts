import { LeadCard } from '@treaty/contract/lead-card';

/** One of the contract's example lead cards, to show a state without a lead that is in it. */
export async function exampleCard(name: string): Promise<LeadCard> {
  const response = await fetch(`/workbench/example-cards/${encodeURIComponent(name)}`);
  if (!response.ok) throw new Error(`There is no example card named ${name}.`);
  return LeadCard.parse(await response.json());
}
