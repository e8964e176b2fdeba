import { createHmac } from 'node:crypto';
import type { House } from './house.ts';

/** Posts to the middleware of a house what HubSpot signed. */
export const postSigned = (
  { url, environment }: Pick<House, 'url' | 'environment'>,
  path: string,
  body: string,
): Promise<Response> => {
  const timestamp = String(Date.now());
  const signature = createHmac('sha256', environment['HUBSPOT_CLIENT_SECRET'] ?? '')
    .update(`POST${url}${path}${body}${timestamp}`)
    .digest('base64');
  return fetch(`${url}${path}`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'x-hubspot-signature-v3': signature,
      'x-hubspot-request-timestamp': timestamp,
    },
  });
};
