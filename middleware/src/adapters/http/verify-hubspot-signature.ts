import { HubSpotId } from '@treaty/contract/crm-id';
import { Email } from '@treaty/contract/email';
import type { Request } from 'express';
import { z } from 'zod';
import { AppError } from '../../services/ports/app-error.ts';
import type { Clock } from '../../services/ports/clock.ts';
import type { HubSpotUser } from './handler.ts';
import { isFresh, isSignedV2, isSignedV3, type Signed } from './hubspot-signature.ts';

/** What verifying a HubSpot signature needs. */
export interface SignatureSettings {
  /** The address under which HubSpot reaches us; never taken from a header, which the sender chooses. */
  readonly publicUrl: string;
  /** Client secrets of the app: the present one and, while it is being changed, the one before. */
  readonly secrets: readonly string[];
  readonly clock: Clock;
}

const refusals = {
  missing: 'The request carries no HubSpot signature that is taken here.',
  stale:
    'The request was signed more than five minutes ago, or with a time in the future. Check the clock of this server.',
  wrong: 'The HubSpot signature does not fit. Check the client secret and the public URL of this server.',
};

/** Whether a signature fits what was signed. */
type Fits = (signed: Signed) => boolean;

const readV3 = (request: Request, { secrets, clock }: SignatureSettings): Fits | 'missing' | 'stale' => {
  const signature = request.get('x-hubspot-signature-v3');
  const timestamp = request.get('x-hubspot-request-timestamp');
  if (signature === undefined || timestamp === undefined) return 'missing';
  if (!isFresh(timestamp, clock.wall())) return 'stale';
  return (signed) => isSignedV3(signed, secrets, { signature, timestamp });
};

const readV2 = (request: Request, { secrets }: SignatureSettings): Fits | 'missing' => {
  const signature = request.get('x-hubspot-signature');
  if (signature === undefined || request.get('x-hubspot-signature-version') !== 'v2') return 'missing';
  return (signed) => isSignedV2(signed, secrets, signature);
};

const refusal = (why: keyof typeof refusals): AppError => new AppError('unauthorised', refusals[why]);

/**
 * Reads the signature of a request and refuses one that HubSpot did not sign, before its body is read where the headers alone tell. v3
 * everywhere; a route may also take v2 if repeating its request is harmless, since v2 has no timestamp. What it returns refuses a body
 * that does not fit.
 */
export const readHubSpotSignature = (
  signatures: readonly ('v3' | 'v2')[],
  request: Request,
  settings: SignatureSettings,
): ((body: Buffer) => void) => {
  const byV3 = readV3(request, settings);
  const fits = byV3 === 'missing' && signatures.includes('v2') ? readV2(request, settings) : byV3;
  if (typeof fits === 'string') throw refusal(fits);
  return (body) => {
    if (!fits({ method: request.method, uri: settings.publicUrl + request.originalUrl, body }))
      throw refusal('wrong');
  };
};

const UserQuery = z.object({ userId: HubSpotId, userEmail: Email });

/** The user at the card, from the query that HubSpot adds and signs; only to be trusted after `verifyHubSpotSignature`. */
export const hubspotUserOf = (query: unknown): HubSpotUser | undefined => {
  const { data } = UserQuery.safeParse(query);
  return data && { id: data.userId, email: data.userEmail };
};
