import type { LeadCard } from '../contract.d.ts';

/** What a part of the card is given. */
export interface CardProps {
  readonly card: LeadCard;
}
