import type { LeadCard } from '@treaty/contract/lead-card';

/** A lead card as it is stored and sent: JSON, to the byte, in which the version comes first. */
export interface CardText {
  readonly version: string;
  readonly text: string;
}

/** Serialises a card, once for each version. */
export const cardToText = ({ version, ...rest }: LeadCard): CardText => ({
  version,
  text: JSON.stringify({ version, ...rest }),
});
