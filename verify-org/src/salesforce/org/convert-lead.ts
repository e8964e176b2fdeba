import { z } from 'zod';
import type { PlatformAnswer } from '../../platform-http.ts';
import type { SalesforceOrg } from '../salesforce-org.ts';
import { describeAnswer } from './answers.ts';
import { newLead, query } from './records.ts';
import type { Values } from './records.ts';
import { parseXml } from './xml.ts';
import type { XmlContent } from './xml.ts';

/** A converted lead and what became of it. */
export interface Conversion {
  readonly leadId: string;
  readonly contactId: string;
  readonly accountId: string;
}

/** How a lead is to be converted: into a new account unless one is given, to a status that the org has for it by default. */
export interface ConversionInput {
  readonly accountId?: string;
  readonly status?: string;
}

const error = z.object({ statusCode: z.string(), message: z.string() });

const outcome = z.discriminatedUnion('success', [
  z.object({ success: z.literal('true'), accountId: z.string(), contactId: z.string() }),
  z.object({
    success: z.literal('false'),
    errors: z.union([error.transform((one) => [one]), z.array(error)]),
  }),
]);

/** What the org answers for a lead. */
type Outcome = z.infer<typeof outcome>;

const answered = z.object({
  Envelope: z.object({ Body: z.object({ convertLeadResponse: z.object({ result: outcome }) }) }),
});

const refusedWhole = z.object({
  Envelope: z.object({ Body: z.object({ Fault: z.object({ faultstring: z.string() }) }) }),
});

/** In the order that the platform's schema requires. */
const operation = (leadId: string, status: string, accountId: string | undefined): XmlContent => ({
  convertLead: {
    leadConverts: {
      accountId,
      convertedStatus: status,
      doNotCreateOpportunity: true,
      leadId,
      overwriteLeadSource: false,
      sendNotificationEmail: false,
    },
  },
});

/** Each org names its own statuses for converted leads. @throws when it has none. */
export const statusOfLeads = async (org: SalesforceOrg, isConverted: boolean): Promise<string> => {
  const soql = `SELECT MasterLabel FROM LeadStatus WHERE IsConverted = ${isConverted} LIMIT 1`;
  const label = (await query(org, soql))[0]?.['MasterLabel'];
  if (typeof label === 'string') return label;
  throw new Error(`LeadStatus has no record whose IsConverted is ${isConverted}`);
};

const outcomeIn = (answer: PlatformAnswer): Outcome => {
  const body: unknown = typeof answer.body === 'string' ? parseXml(answer.body) : answer.body;
  const { data } = answered.safeParse(body);
  if (data !== undefined) return data.Envelope.Body.convertLeadResponse.result;
  const fault = refusedWhole.safeParse(body).data?.Envelope.Body.Fault.faultstring;
  throw new Error(`convertLead was refused: ${fault ?? describeAnswer(answer)}`);
};

/** Asks for the conversion of a lead, which the org may refuse. @throws when it refuses the whole call. */
export const askForConversion = async (
  org: SalesforceOrg,
  leadId: string,
  { accountId, status }: ConversionInput = {},
): Promise<Outcome> => {
  const wanted = status ?? (await statusOfLeads(org, true));
  return outcomeIn(await org.requestSoap('u', operation(leadId, wanted, accountId)));
};

/** What the org made of a conversion, in words: `converted`, or `CODE: message`. */
export const describeConversion = (made: Outcome): string =>
  made.success === 'true'
    ? 'converted'
    : made.errors.map(({ statusCode, message }) => `${statusCode}: ${message}`).join(' and ');

/** Converts a lead. @throws when the org refuses. */
export const convertLead = async (
  org: SalesforceOrg,
  leadId: string,
  wanted: ConversionInput = {},
): Promise<Conversion> => {
  const made = await askForConversion(org, leadId, wanted);
  if (made.success === 'true') return { leadId, contactId: made.contactId, accountId: made.accountId };
  throw new Error(`a lead could not be converted: ${describeConversion(made)}`);
};

/** Creates a lead and converts it. */
export const newConvertedLead = async (org: SalesforceOrg, values: Values = {}): Promise<Conversion> =>
  convertLead(org, await newLead(org, values));
