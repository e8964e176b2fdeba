/**
 * What is to be done about a call that a system refused or did not answer. wait: the same call may work later. routeAnew: another owner
 * is to be chosen. quarantine: this lead waits for somebody to put it right. drop: there is nothing left to write to.
 * alarm: no lead can be written until an admin changes something (account, login, rights, address, a proxy in between): the call is
 * retried all the same, since it is nothing about this lead.
 */
export type ErrorClass = 'wait' | 'routeAnew' | 'quarantine' | 'drop' | 'alarm';

/** Whether the failure is one of this record alone: the same call never works until somebody changes the record. */
export const isFaultOfRecord = (errorClass: ErrorClass): boolean =>
  errorClass !== 'wait' && errorClass !== 'alarm';

/** A failed call: the HTTP status, null without an answer, and the system's own code. */
export interface FailedCall {
  readonly system: string;
  readonly status: number | null;
  readonly code: string;
}

/** A class, and why a failure belongs there. */
export interface Classified {
  readonly class: ErrorClass;
  readonly reason: string;
}

type Rows = Readonly<Record<string, readonly [ErrorClass, string]>>;

const deleted = ['drop', 'The record was deleted.'] as const;
const duplicate = [
  'quarantine',
  'The org holds this person already; somebody has to merge the two.',
] as const;
const noRight = ['alarm', 'The integration user lacks a permission.'] as const;
const noLogin = ['alarm', 'The org does not accept our login.'] as const;
const misfit = ['alarm', 'The org lacks a field or an object of Treaty, or may not write it.'] as const;
const notAllowed = ['quarantine', 'A value of this lead is not allowed by the org.'] as const;

const salesforceCodes: Rows = {
  UNABLE_TO_LOCK_ROW: ['wait', 'Another process holds the record.'],
  SERVER_UNAVAILABLE: ['wait', 'The org is out of order.'],
  QUERY_TIMEOUT: ['wait', 'The org took too long.'],
  INVALID_SESSION_ID: ['wait', 'The session is over; a new login follows.'],
  REQUEST_LIMIT_EXCEEDED: ['wait', 'The daily calls of the org are spent.'],
  INACTIVE_OWNER_OR_USER: ['routeAnew', 'The owner can own nothing there any more.'],
  DUPLICATES_DETECTED: duplicate,
  DUPLICATE_VALUE: duplicate,
  STRING_TOO_LONG: notAllowed,
  INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST: notAllowed,
  FIELD_CUSTOM_VALIDATION_EXCEPTION: notAllowed,
  REQUIRED_FIELD_MISSING: notAllowed,
  CANNOT_UPDATE_CONVERTED_LEAD: ['quarantine', 'The Lead was converted and is read-only.'],
  ENTITY_IS_DELETED: deleted,
  NOT_FOUND: deleted,
  INVALID_FIELD: misfit,
  INVALID_TYPE: misfit,
  INVALID_FIELD_FOR_INSERT_UPDATE: misfit,
  invalid_grant: noLogin,
  invalid_client: noLogin,
  invalid_client_id: noLogin,
  API_DISABLED_FOR_ORG: ['alarm', 'The edition of the org has no API.'],
  INSUFFICIENT_ACCESS: noRight,
  INSUFFICIENT_ACCESS_OR_READONLY: noRight,
  INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY: noRight,
};

/** HubSpot's categories never say whether waiting helps: its status does, and is asked first. */
const hubspotCodes: Rows = {
  VALIDATION_ERROR: ['quarantine', 'A value of this contact is not allowed by the account.'],
  PROPERTY_DOESNT_EXIST: ['alarm', 'The account lacks a property of Treaty.'],
  READ_ONLY_VALUE: ['alarm', 'The account lets nobody write a property of Treaty.'],
  OBJECT_NOT_FOUND: ['drop', 'The contact was deleted or merged.'],
};

/** Beside 5xx: 408 timeout, 423 locked and 477 migration (HubSpot), 425 too early, 429 too many calls. */
const transientStatuses = new Set([408, 423, 425, 429, 477]);

/** Refusals of one record, when the system says in its own format what is wrong with it. */
const recordStatuses = new Set([400, 409, 422]);

const classOfStatus = (status: number | null, code: string): readonly [ErrorClass, string] => {
  if (status === null) return ['wait', 'There was no answer.'];
  if (status >= 500) return ['wait', 'The system is out of order.'];
  if (transientStatuses.has(status)) return ['wait', 'The system asks to come back later.'];
  if (status === 401) return ['alarm', 'The system does not accept our credentials.'];
  if (status === 403) return noRight;
  if (status < 400) return ['alarm', 'The address leads somewhere else, most often to a proxy.'];
  if (status === 404) return ['alarm', 'The address is not known there.'];
  if (recordStatuses.has(status) && code !== String(status))
    return ['quarantine', 'The system refuses this write.'];
  return [
    'alarm',
    'The answer is none of the system itself: something in between answers, or the call is wrong.',
  ];
};

/** The class of a failed call: by the code where the table knows it, else by the status. */
export const classifyFailure = ({ system, status, code }: FailedCall): Classified => {
  const byStatus = classOfStatus(status, code);
  const byCode = system === 'salesforce' ? salesforceCodes[code] : undefined;
  const ofHubSpot = system === 'hubspot' && byStatus[0] !== 'wait' ? hubspotCodes[code] : undefined;
  const [name, reason] = byCode ?? ofHubSpot ?? byStatus;
  return { class: name, reason };
};
