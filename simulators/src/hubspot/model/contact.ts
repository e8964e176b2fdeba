import type { PropertyValues } from './check-properties.ts';
import { instantText } from './instant-text.ts';

/** A contact as it is kept; instants are epoch milliseconds. */
export interface Contact {
  readonly id: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly archivedAt: number | null;
  readonly values: PropertyValues;
}

/** One earlier or present value of a property. */
export interface HistoryEntry {
  readonly value: string;
  readonly at: number;
  readonly source: ChangeSource;
  readonly sourceId: string;
}

/** Who made a change, in the words of webhooks and of property history. */
export type ChangeSource = 'INTEGRATION' | 'CRM_UI';

/** Where a change comes from and when it happened. */
export interface Origin {
  readonly source: ChangeSource;
  readonly sourceId: string;
  readonly at: number;
}

/** All values of a contact, with those that HubSpot derives itself. */
export const allValues = (contact: Contact): PropertyValues => ({
  ...contact.values,
  hs_email_domain: contact.values.email?.split('@')[1] ?? '',
  hs_object_id: String(contact.id),
  createdate: instantText(contact.createdAt),
  lastmodifieddate: instantText(contact.updatedAt),
});
