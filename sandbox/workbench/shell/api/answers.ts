import type { TraceEntry } from '@treaty/contract/trace';

/** Somebody who works in the CRMs. */
export interface Person {
  readonly name: string;
  readonly role: string;
  readonly timeZone: string;
  readonly salesforce: { readonly username: string; readonly userId: string } | null;
  /** The address in HubSpot. */
  readonly hubspot: string | null;
}

/** Something that a lead can do. */
export interface ActivityType {
  readonly key: string;
  readonly label: string;
  readonly definition: string;
}

/** A property of a company that can change. */
export interface CompanyProperty {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[] | null;
}

/** What stays the same while the demo runs. */
export interface Setting {
  readonly people: readonly Person[];
  readonly activities: readonly ActivityType[];
  readonly companyData: readonly CompanyProperty[];
  readonly origin: string;
}

/** A lead of the list. */
export interface ListedLead {
  readonly contactId: string;
  readonly name: string;
  readonly company: string;
  readonly email: string;
  readonly stage: string;
  readonly status: string;
  readonly score: number | null;
  readonly salesforce: {
    readonly object: 'Lead' | 'Contact';
    readonly id: string;
    readonly ownerId: string;
  } | null;
  readonly due: string | null;
}

/** How the demo stands. */
export interface DemoState {
  readonly middleware: 'serving' | 'starting' | 'stopped';
  readonly seeding: { readonly played: number; readonly of: number } | null;
}

/** Where the shared clock stands: its offset from real time in milliseconds. */
export interface ClockState {
  readonly offset: number;
}

/** The lead's trace; null while the middleware does not answer. */
export interface TraceAnswer {
  readonly entries: readonly TraceEntry[] | null;
}

/** A message that would have gone to Slack. */
export interface SlackMessage {
  readonly at: string;
  readonly message: { readonly text: string };
}
