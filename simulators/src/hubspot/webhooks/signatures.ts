import { createHash, createHmac } from 'node:crypto';

/** What a signature covers; `uri` is the full target URL with its query, `body` the text as sent ('' for none). */
export interface SignedRequest {
  readonly method: string;
  readonly uri: string;
  readonly body: string;
}

/** HubSpot signs the URL with exactly these escapes undone; all others stay. */
const decoded: Readonly<Record<string, string>> = {
  '%3A': ':',
  '%2F': '/',
  '%3F': '?',
  '%40': '@',
  '%21': '!',
  '%24': '$',
  '%27': "'",
  '%28': '(',
  '%29': ')',
  '%2A': '*',
  '%2C': ',',
  '%3B': ';',
};

const uriAsSigned = (uri: string): string =>
  uri.replace(/%[0-9a-f]{2}/gi, (escape) => decoded[escape.toUpperCase()] ?? escape);

/** Headers of signature v3: HMAC over method, URL, body and timestamp (real time, ms). Webhooks and card requests carry it. */
export const signatureV3 = (
  secret: string,
  request: SignedRequest,
  timestamp: number,
): Record<string, string> => ({
  'X-HubSpot-Request-Timestamp': String(timestamp),
  'X-HubSpot-Signature-v3': createHmac('sha256', secret)
    .update(request.method + uriAsSigned(request.uri) + request.body + String(timestamp))
    .digest('base64'),
});

/** Headers of signature v2: a hash over secret, method, URL and body. Custom workflow actions carry it; it has no timestamp. */
export const signatureV2 = (secret: string, request: SignedRequest): Record<string, string> => ({
  'X-HubSpot-Signature': createHash('sha256')
    .update(secret + request.method + request.uri + request.body)
    .digest('hex'),
  'X-HubSpot-Signature-Version': 'v2',
});
