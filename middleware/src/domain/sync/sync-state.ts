import type { Instant } from '../instant.ts';

/** What is known of telling one CRM about one lead. */
export interface LastSync {
  /** When it was told last; null while it never was. */
  readonly syncedAt: Instant | null;
  /** Why it could not be told since, and from when on; null when it could. */
  readonly error: { readonly text: string; readonly since: Instant } | null;
  /** Milliseconds for which the job that is to tell it has waited; null when none waits. */
  readonly waitingFor: number | null;
}

/** Both CRMs. */
export const crms = ['hubspot', 'salesforce'] as const;
/** One of the two CRMs. */
export type Crm = (typeof crms)[number];

/** What people call them. */
export const crmNames: Readonly<Record<Crm, string>> = { hubspot: 'HubSpot', salesforce: 'Salesforce' };

/** How a CRM stands to a lead: it was told all, is to be told, refused to be told, or never had to be. */
export type SyncState =
  | { readonly kind: 'in_step'; readonly since: Instant }
  | { readonly kind: 'waiting'; readonly since: Instant; readonly trouble: string | null }
  | { readonly kind: 'refused'; readonly since: Instant; readonly trouble: string }
  | { readonly kind: 'never' };

/** The state at an instant. A trouble that nobody works on any more is a refusal; else it is only why one has to wait. */
export function syncState(
  { syncedAt: toldAt, error: trouble, waitingFor }: LastSync,
  now: Instant,
): SyncState {
  if (waitingFor !== null)
    return { kind: 'waiting', since: now - waitingFor, trouble: trouble?.text ?? null };
  if (trouble !== null) return { kind: 'refused', since: trouble.since, trouble: trouble.text };
  return toldAt === null ? { kind: 'never' } : { kind: 'in_step', since: toldAt };
}
