import type { SalesforceOrg } from '../../../sandbox/src/salesforce/start-salesforce-org.ts';
import { sendRequest } from '../../../sandbox/src/system/outgoing-http.ts';
import type { OutgoingAnswer } from '../../../sandbox/src/system/outgoing-http.ts';
import type { Send } from '../../../sandbox/src/verify/platform-http.ts';

const answer = (body: string): OutgoingAnswer => ({ status: 200, headers: new Headers(), body });

const element = (xml: string, name: string): string | undefined =>
  new RegExp(`<urn:${name}>([^<]*)</urn:${name}>`, 'u').exec(xml)?.[1];

const statuses = JSON.stringify({ records: [{ MasterLabel: 'Closed - Converted' }] });

const convert = (org: SalesforceOrg, xml: string): string => {
  const accountId = element(xml, 'accountId');
  const converted = org.records.convertLead(
    element(xml, 'leadId') ?? '',
    accountId === undefined ? {} : { accountId },
  );
  return (
    '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns="urn:partner.soap.sforce.com">' +
    `<soapenv:Body><convertLeadResponse><result><accountId>${converted.accountId}</accountId>` +
    `<contactId>${converted.contactId}</contactId><success>true</success></result></convertLeadResponse>` +
    '</soapenv:Body></soapenv:Envelope>'
  );
};

/** Sends requests on to the org, and answers for it what it knows from its page alone: the conversion of a lead. */
export const convertingLeads =
  (org: SalesforceOrg): Send =>
  (request) => {
    const url = decodeURIComponent(request.url);
    if (url.includes('FROM LeadStatus')) return Promise.resolve(answer(statuses));
    if (url.includes('/services/Soap/u/')) return Promise.resolve(answer(convert(org, request.body ?? '')));
    return sendRequest(request);
  };
