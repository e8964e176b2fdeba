import { createPublicKey, verify } from 'node:crypto';
import { z } from 'zod';

/** An app that may log users in: its id (consumer key) and the public key of its certificate, as PEM. */
export interface ConnectedClient {
  readonly clientId: string;
  readonly publicKey: string;
}

/** A refused login, in the words of OAuth. */
export class LoginError extends Error {
  readonly error: string;

  constructor(error: string, description: string) {
    super(description);
    this.name = 'LoginRefusal';
    this.error = error;
  }
}

const header = z.object({ alg: z.literal('RS256') });

const claims = z.object({ iss: z.string(), sub: z.string(), aud: z.string(), exp: z.number() });

const decoded = <Shape>(part: string, shape: z.ZodType<Shape>): Shape => {
  try {
    return shape.parse(JSON.parse(Buffer.from(part, 'base64url').toString()));
  } catch {
    throw new LoginError('invalid_grant', 'invalid assertion');
  }
};

const isSignedBy = (client: ConnectedClient, signed: string, signature: string): boolean =>
  verify(
    'RSA-SHA256',
    Buffer.from(signed),
    createPublicKey(client.publicKey),
    Buffer.from(signature, 'base64url'),
  );

/**
 * The username a JWT bearer assertion speaks for; throws a LoginRefusal for an unknown client, a wrong signature
 * or audience, and an expired one. `exp` counts seconds; the sf CLI sends milliseconds, which the platform takes too.
 */
export const checkAssertion = (
  assertion: string,
  given: {
    readonly clients: readonly ConnectedClient[];
    readonly audiences: readonly string[];
    readonly now: number;
  },
): string => {
  const [head = '', body = '', signature = ''] = assertion.split('.');
  decoded(head, header);
  const claim = decoded(body, claims);
  const client = given.clients.find(({ clientId }) => clientId === claim.iss);
  if (client === undefined) throw new LoginError('invalid_client_id', 'client identifier invalid');
  if (!isSignedBy(client, `${head}.${body}`, signature))
    throw new LoginError('invalid_grant', 'invalid assertion');
  if (!given.audiences.includes(claim.aud.replace(/\/$/, ''))) {
    throw new LoginError('invalid_grant', 'audience is invalid');
  }
  if (claim.exp * 1000 <= given.now) throw new LoginError('invalid_grant', 'expired authorization code');
  return claim.sub;
};
