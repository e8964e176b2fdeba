import { createHash, createHmac } from 'node:crypto';
import type { ReceivedRequest } from './receiver.ts';

const header = (request: ReceivedRequest, name: string): string => String(request.headers[name] ?? '');

/** The v3 signature worked out from HubSpot's description, independently of the sandbox: it must equal the header. */
export const expectedV3 = (secret: string, request: ReceivedRequest): string => {
  const timestamp = header(request, 'x-hubspot-request-timestamp');
  const text = [request.method, request.url.replaceAll('%40', '@'), request.body, timestamp].join('');
  return createHmac('sha256', Buffer.from(secret)).update(Buffer.from(text)).digest('base64');
};

/** The v2 signature, worked out the same way. */
export const expectedV2 = (secret: string, request: ReceivedRequest): string =>
  createHash('sha256')
    .update(Buffer.from([secret, request.method, request.url, request.body].join('')))
    .digest('hex');

export const sentV3 = (request: ReceivedRequest): string => header(request, 'x-hubspot-signature-v3');
export const sentV2 = (request: ReceivedRequest): string => header(request, 'x-hubspot-signature');

/** How far the request's timestamp is from real time, in milliseconds. */
export const ageOf = (request: ReceivedRequest): number =>
  Math.abs(Date.now() - Number(header(request, 'x-hubspot-request-timestamp')));
