import { createHmac } from 'node:crypto';
import { apiToken } from '../../test/support/crms.ts';

/** The address that HubSpot signs, and the secret that it signs with. */
export const publicUrl = 'http://treaty.example';
export const secret = 'a-client-secret';

/** A GET before it is written. */
export interface Get {
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The request as it goes over the wire. */
export const toText = ({ path, headers = {} }: Get): string =>
  [
    `GET ${path} HTTP/1.1`,
    'host: 127.0.0.1',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '\r\n',
  ].join('\r\n');

/** The card of a lead, asked with the token of the API. */
export const cardByToken = (leadId: string): Get => ({
  path: `/v1/leads/${leadId}/card`,
  headers: { authorization: `Bearer ${apiToken}` },
});

/** The two headers of HubSpot's signature. */
interface SignatureHeaders extends Readonly<Record<string, string>> {
  readonly 'x-hubspot-signature-v3': string;
  readonly 'x-hubspot-request-timestamp': string;
}

/** What the card in HubSpot asks, signed now as HubSpot does: over method, public address and time. Good for five minutes. */
export function cardOfContact(
  contactId: string,
  since?: string,
): Get & { readonly headers: SignatureHeaders } {
  const held = since === undefined ? '' : `&since=${since}`;
  const query = `userId=7&userEmail=rep%40crm.example&portalId=4711&appId=99${held}`;
  const path = `/hubspot/cards/contacts/${contactId}?${query}`;
  const now = Date.now();
  const signature = createHmac('sha256', secret)
    .update(`GET${publicUrl}${path.replaceAll('%40', '@')}${now}`)
    .digest('base64');
  return {
    path,
    headers: { 'x-hubspot-signature-v3': signature, 'x-hubspot-request-timestamp': String(now) },
  };
}
