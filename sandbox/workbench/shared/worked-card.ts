import { LeadCard } from '@treaty/contract/lead-card';

/** One of the contract's worked lead cards: a face can be seen in each of its states without a lead that is in it. */
export async function workedCard(name: string): Promise<LeadCard> {
  const response = await fetch(`/workbench/worked-cards/${encodeURIComponent(name)}`);
  if (!response.ok) throw new Error(`There is no worked card named ${name}.`);
  return LeadCard.parse(await response.json());
}
