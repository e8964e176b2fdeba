import type { SalesforceRecord } from '../lead.ts';

/** What an external record is called where it is remembered what was written on it. */
export const contactName = (hubspotContactId: string): string => `hubspot:contact:${hubspotContactId}`;

/** The same for a Lead or Contact of Salesforce. */
export const leadName = ({ object, id }: SalesforceRecord): string => `salesforce:${object}:${id}`;

/** The same for the record of a handoff. */
export const handoffName = (handoffKey: string): string => `salesforce:handoff:${handoffKey}`;
