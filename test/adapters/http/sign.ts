import { createHash, createHmac } from 'node:crypto';
import { present, publicUrl, secret } from './start-server.ts';

export interface SignOptions {
  readonly method?: 'GET' | 'POST';
  readonly body?: string;
  readonly at?: number;
  readonly secret?: string;
  /** The URI that is signed, when it is not the public one of the path. */
  readonly uri?: string;
}

/** The headers that HubSpot sends with a signed request. */
export const signV3 = (path: string, options: SignOptions = {}): Record<string, string> => {
  const { method = 'GET', body = '', at = present, uri = publicUrl + path } = options;
  const signature = createHmac('sha256', options.secret ?? secret)
    .update(method + uri + body + String(at))
    .digest('base64');
  return { 'x-hubspot-signature-v3': signature, 'x-hubspot-request-timestamp': String(at) };
};

/** The headers of the older signature, as workflow actions may carry it. */
export const signV2 = (path: string, options: SignOptions = {}): Record<string, string> => {
  const { method = 'GET', body = '', uri = publicUrl + path } = options;
  const signature = createHash('sha256')
    .update((options.secret ?? secret) + method + uri + body)
    .digest('hex');
  return { 'x-hubspot-signature': signature, 'x-hubspot-signature-version': 'v2' };
};
