import { z } from 'zod';
import { convertLead } from '../data/convert-lead.ts';
import type { Org } from '../org.ts';
import { ApiError, apiError } from '../api-error.ts';
import { normalId } from '../store/record-id.ts';
import { readSoap, soapRoute } from './soap-route.ts';
import type { SoapOperations } from './soap-route.ts';

const ignored = z.unknown().optional();
const fullId = z.string().transform((id) => normalId(id) ?? id);

/** Opportunities, mails and duplicate rules are not imitated; what would give another account or contact is refused. */
const leadConvert = z.strictObject({
  leadId: fullId,
  convertedStatus: z.string(),
  // A nil element arrives as an empty text.
  accountId: z.union([z.literal('').transform(() => undefined), fullId]).optional(),
  doNotCreateOpportunity: ignored,
  overwriteLeadSource: ignored,
  sendNotificationEmail: ignored,
  bypassAccountDedupeCheck: ignored,
  bypassContactDedupeCheck: ignored,
});

type LeadConvert = z.infer<typeof leadConvert>;

const convertLeads = z.object({
  leadConverts: z.union([leadConvert.transform((one) => [one]), z.array(leadConvert)]),
});

const notConverted = ({ faults }: ApiError) => ({
  accountId: null,
  contactId: null,
  errors: faults.map(({ errorCode, message, fields = [] }) => ({ fields, message, statusCode: errorCode })),
  leadId: null,
  opportunityId: null,
  relatedPersonAccountId: null,
  success: false,
});

const convert = (org: Org, { leadId, convertedStatus, accountId }: LeadConvert, actor: string) => {
  if (org.data.records.get(leadId)?.object !== 'Lead')
    throw apiError('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
  const given = { actor, status: convertedStatus, ...(accountId !== undefined && { accountId }) };
  return {
    ...convertLead(org.data, leadId, given),
    leadId,
    opportunityId: null,
    relatedPersonAccountId: null,
    success: true,
  };
};

/** Each lead has an outcome of its own: one that is refused keeps no other from being converted. */
const convertEach = (org: Org, given: unknown, actor: string) =>
  readSoap(convertLeads, given).leadConverts.map((one) => {
    try {
      return convert(org, one, actor);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return notConverted(error);
    }
  });

const operations: SoapOperations = { convertLead: convertEach };

const dialectOf = (kind: string) => ({
  namespace: `urn:${kind}.soap.sforce.com`,
  faultNamespace: `urn:fault.${kind}.soap.sforce.com`,
  isThorough: true,
});

/** The SOAP API for data, as far as REST has nothing like it: the partner's address and the enterprise's. */
export const dataSoapRoutes = [
  soapRoute({ place: 'u', dialect: dialectOf('partner'), operations }),
  soapRoute({ place: 'c', dialect: dialectOf('enterprise'), operations }),
];
