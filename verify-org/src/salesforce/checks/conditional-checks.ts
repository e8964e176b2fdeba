import { combined } from '../../check.ts';
import type { Check } from '../../check.ts';
import type { PlatformAnswer } from '../../platform-http.ts';
import { wasAnswered, wasRefused, same } from '../org/answers.ts';
import { instantOf } from '../org/instants.ts';
import { newLead, patch, read } from '../org/records.ts';
import type { SalesforceOrg } from '../salesforce-org.ts';

/** A new lead, and how to change it if it was not modified since so many seconds before it was made. */
const conditionalLead = async (org: SalesforceOrg) => {
  const at = `Lead/${await newLead(org)}`;
  const { LastModifiedDate } = await read(org, at, ['LastModifiedDate']);
  const written = instantOf(LastModifiedDate);
  const changeSince = (since: string): Promise<PlatformAnswer> =>
    patch(org, at, { Title: since }, { 'if-unmodified-since': since });
  const seconds = (offset: number): string => new Date(written + offset * 1000).toUTCString();
  return { at, changeSince, seconds };
};

const ifUnmodifiedSince: Check<SalesforceOrg> = {
  id: 'salesforce-if-unmodified-since',
  run: async (org) => {
    const { at, changeSince, seconds } = await conditionalLead(org);
    const late = await changeSince(seconds(-60));
    const untouched = await read(org, at, ['Title']);
    return combined(
      wasAnswered('a record changed after the header', late, 412),
      same('its field afterwards', untouched['Title'], null),
      wasAnswered('a record changed in the second of the header', await changeSince(seconds(0)), 204),
      wasAnswered('a header that is no date', await changeSince('some day'), 400),
    );
  },
};

const code: Check<SalesforceOrg> = {
  id: 'salesforce-if-unmodified-since-code',
  run: async (org) => {
    const { changeSince, seconds } = await conditionalLead(org);
    return wasRefused('a record changed after the header', await changeSince(seconds(-60)), {
      status: 412,
      code: 'ENTITY_FAILED_IFLASTMODIFIED_ON_UPDATE_CHECK',
    });
  },
};

/** Conditional requests. */
export const conditionalChecks: readonly Check<SalesforceOrg>[] = [ifUnmodifiedSince, code];
