import type { Authentication } from '@treaty/contract/route';
import type { Request } from 'express';
import { AppError } from '../../services/ports/app-error.ts';
import type { FailureLimit } from './rate-limit.ts';
import { readHubSpotSignature, type SignatureSettings } from './verify-hubspot-signature.ts';

type HubSpotAuthentication = Extract<Authentication, { kind: 'hubspot' }>;

/** Reads the body of a request that HubSpot signed, and refuses every other one. */
export type ReadSigned = (
  authentication: HubSpotAuthentication,
  request: Request,
  read: () => Promise<Buffer> | Buffer,
) => Promise<Buffer>;

/** Signature headers and timestamp come before the body; requests that fail are counted, those that HubSpot signed are not. */
export const createReadSigned =
  (settings: SignatureSettings, failures: FailureLimit): ReadSigned =>
  async ({ signatures }, request, read) => {
    await failures.admit(request);
    try {
      const verify = readHubSpotSignature(signatures, request, settings);
      const body = await read();
      verify(body);
      return body;
    } catch (error) {
      if (error instanceof AppError && error.code === 'unauthorised') await failures.count(request);
      throw error;
    }
  };
