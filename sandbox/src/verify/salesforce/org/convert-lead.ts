import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';
import { notChecked } from '../../check.ts';
import type { Finding } from '../../check.ts';
import type { SalesforceOrg } from '../salesforce-org.ts';
import { told } from './answers.ts';
import { newLead, query } from './records.ts';
import type { Values } from './records.ts';

/** A converted lead and what became of it. */
export interface Conversion {
  readonly leadId: string;
  readonly contactId: string;
  readonly accountId: string;
}

/** The org does not convert leads over its SOAP API, as the simulated one. */
class NoConversion extends Error {}

const result = z.object({
  Envelope: z.object({
    Body: z.object({
      convertLeadResponse: z.object({
        result: z.object({ accountId: z.string(), contactId: z.string(), success: z.literal('true') }),
      }),
    }),
  }),
});

const parser = new XMLParser({ removeNSPrefix: true, parseTagValue: false });

const operation = (leadId: string, status: string, accountId: string | undefined): string =>
  '<urn:convertLead><urn:leadConverts>' +
  (accountId === undefined ? '' : `<urn:accountId>${accountId}</urn:accountId>`) +
  `<urn:convertedStatus>${status}</urn:convertedStatus><urn:doNotCreateOpportunity>true</urn:doNotCreateOpportunity>` +
  `<urn:leadId>${leadId}</urn:leadId><urn:overwriteLeadSource>false</urn:overwriteLeadSource>` +
  '<urn:sendNotificationEmail>false</urn:sendNotificationEmail></urn:leadConverts></urn:convertLead>';

/** Each org names its own statuses for converted leads. */
const convertedStatus = async (org: SalesforceOrg): Promise<string> => {
  const [status] = await query(org, 'SELECT MasterLabel FROM LeadStatus WHERE IsConverted = true LIMIT 1');
  return String(status?.['MasterLabel']);
};

/** Converts a lead, into an account that is given or a new one. @throws {NoConversion} where the org cannot. */
export const convertLead = async (
  org: SalesforceOrg,
  leadId: string,
  accountId?: string,
): Promise<Conversion> => {
  const answer = await org.askSoap('u', operation(leadId, await convertedStatus(org), accountId));
  if (answer.status === 404) throw new NoConversion();
  const read = result.safeParse(typeof answer.body === 'string' ? parser.parse(answer.body) : answer.body);
  if (!read.success) throw new Error(`a lead could not be converted: ${told(answer)}`);
  const converted = read.data.Envelope.Body.convertLeadResponse.result;
  return { leadId, contactId: converted.contactId, accountId: converted.accountId };
};

/** Creates a lead and converts it. */
export const newConvertedLead = async (org: SalesforceOrg, values: Values = {}): Promise<Conversion> =>
  convertLead(org, await newLead(org, values));

/** A check that converts a lead: where the org cannot, a person does what it says. */
export const onConversion =
  (run: (org: SalesforceOrg) => Promise<Finding>) =>
  async (org: SalesforceOrg): Promise<Finding> => {
    try {
      return await run(org);
    } catch (error) {
      if (!(error instanceof NoConversion)) throw error;
      return notChecked(
        'this org converts no leads over SOAP (convertLead): convert one on its page and look there',
      );
    }
  };
