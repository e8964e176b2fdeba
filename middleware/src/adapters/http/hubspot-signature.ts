import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Instant } from '../../domain/instant.ts';

/** What HubSpot signs of a request: the public URI with its query, and the raw body. */
export interface Signed {
  readonly method: string;
  readonly uri: string;
  readonly body: Buffer;
}

const oldest = 5 * 60_000;
const mostAhead = 60_000;

/** The escapes that HubSpot decodes before it signs, and no others. */
const decodedBeforeSigning = /%(?:3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)/gi;

/** HubSpot itself signs the decoded form; its local development proxy signs the raw one. */
const formsOf = (uri: string): readonly string[] => {
  const decoded = uri.replace(decodedBeforeSigning, (escape) => decodeURIComponent(escape));
  return decoded === uri ? [uri] : [decoded, uri];
};

/**
 * Whether one of the secrets gives this digest of one of the forms. A wrong signature is compared with all of them, each time in
 * constant time, so that the time taken tells nothing; what HubSpot itself signs fits at the first, which spares the other digests.
 */
const equalsOne = (
  given: Buffer,
  { uri }: Signed,
  secrets: readonly string[],
  digest: (secret: string, uri: string) => Buffer,
): boolean => {
  const fits = (expected: Buffer): boolean =>
    given.length === expected.length && timingSafeEqual(given, expected);
  return formsOf(uri).some((form) => secrets.some((secret) => fits(digest(secret, form))));
};

/** Whether a v3 timestamp (milliseconds, as text) lies at most five minutes back and one minute ahead. */
export const isFresh = (timestamp: string, now: Instant): boolean => {
  const age = now - Number(timestamp);
  return /^\d{13}$/.test(timestamp) && age <= oldest && age >= -mostAhead;
};

/** Whether one of the secrets made this v3 signature: base64 of an HMAC over method, URI, body and timestamp. */
export const isSignedV3 = (
  signed: Signed,
  secrets: readonly string[],
  { signature, timestamp }: { readonly signature: string; readonly timestamp: string },
): boolean =>
  equalsOne(Buffer.from(signature, 'base64'), signed, secrets, (secret, uri) =>
    createHmac('sha256', secret)
      .update(signed.method + uri)
      .update(signed.body)
      .update(timestamp)
      .digest(),
  );

/** Whether one of the secrets made this v2 signature: hex SHA-256 over secret, method, URI and body. It has no timestamp, so it can be replayed. */
export const isSignedV2 = (signed: Signed, secrets: readonly string[], signature: string): boolean =>
  equalsOne(Buffer.from(signature, 'hex'), signed, secrets, (secret, uri) =>
    createHash('sha256')
      .update(secret + signed.method + uri)
      .update(signed.body)
      .digest(),
  );
