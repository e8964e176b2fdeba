import type { SalesforceOrg } from '../salesforce-org.ts';
import { faultsOf } from './answers.ts';
import { create, patch, read } from './records.ts';
import type { Values } from './records.ts';
import { fieldsOf } from './requiring-treaty.ts';

/** The object of Treaty's own records. */
export const handoffObject = 'Treaty_Handoff__c';

/** The path of a handoff. */
export const handoffAt = (id: string): string => `${handoffObject}/${id}`;

/** A handoff of this run. */
export const handoffOf = (org: SalesforceOrg, values: Values = {}): Values => ({
  Handoff_Key__c: org.newName(),
  Cycle__c: 1,
  ...values,
});

/** Creates a handoff and gives its id. */
export const newHandoff = (org: SalesforceOrg, values: Values = {}): Promise<string> =>
  create(org, handoffObject, handoffOf(org, values));

/** HandoffStatuses of the agreement, found by what the org does with them: this code knows none of them. */
export interface HandoffStatuses {
  /** A status that awaits a decision. */
  readonly awaiting: string;
  /** A status that awaits none and is taken without a reason. */
  readonly decided: string;
  /** A status that is refused without a reason. */
  readonly rejected: string;
}

interface Found {
  awaiting?: string;
  decided?: string;
  rejected?: string;
}

const findStatuses = async (org: SalesforceOrg): Promise<HandoffStatuses> => {
  const statuses = (await fieldsOf(org, handoffObject)).get('Status__c')?.picklistValues ?? [];
  const id = await newHandoff(org);
  const found: Found = {};
  for (const { value } of statuses.filter(({ active }) => active)) {
    const answer = await patch(org, handoffAt(id), { Status__c: value });
    if (faultsOf(answer).some(({ errorCode }) => errorCode === 'FIELD_CUSTOM_VALIDATION_EXCEPTION')) {
      found.rejected ??= value;
      continue;
    }
    const isAwaiting = (await read(org, handoffAt(id), ['Awaiting__c']))['Awaiting__c'] === true;
    found[isAwaiting ? 'awaiting' : 'decided'] ??= value;
  }
  const { awaiting, decided, rejected } = found;
  if (awaiting === undefined || decided === undefined || rejected === undefined)
    throw new Error(
      `among the statuses of a handoff, one of each kind was expected, found: ${JSON.stringify(found)}`,
    );
  return { awaiting, decided, rejected };
};

const known = new WeakMap<SalesforceOrg, Promise<HandoffStatuses>>();

/** The words of this org's agreement. */
export const handoffStatusesOf = (org: SalesforceOrg): Promise<HandoffStatuses> => {
  const words = known.get(org) ?? findStatuses(org);
  known.set(org, words);
  return words;
};
