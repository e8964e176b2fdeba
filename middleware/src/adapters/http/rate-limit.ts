import { isIPv6 } from 'node:net';
import type { Request } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '../../services/ports/app-error.ts';

/** Counts one request under a key; throws `too_many_requests` when the key has had its share of this second. */
export type CountRequest = (key: string) => Promise<void>;

/** A limit of so many requests a second for each key, counted in this process. */
export const createRateLimit = (limit: number): CountRequest => {
  const limiter = new RateLimiterMemory({ points: limit, duration: 1 });
  return async (key) => {
    try {
      await limiter.consume(key);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw new AppError('too_many_requests', `More than ${limit} requests in a second. Wait a second.`);
    }
  };
};

/** What fails is counted by network; what succeeds is not, however much it is. */
export interface FailureLimit {
  /** Throws `too_many_requests` when the network has failed too often in this second. */
  admit(request: Request): Promise<void>;
  /** Counts a failure; throws like `admit`. */
  count(request: Request): Promise<void>;
  /** Takes one failure back: it was none. */
  takeBack(request: Request): Promise<void>;
}

/** A limit of so many failures a second for each network, counted in this process. */
export const createFailureLimit = (limit: number): FailureLimit => {
  const limiter = new RateLimiterMemory({ points: limit, duration: 1 });
  const refusal = (): AppError =>
    new AppError('too_many_requests', 'Too many requests from this address were refused. Wait a second.');
  return {
    admit: async (request) => {
      const failed = await limiter.get(networkOfRequest(request));
      if (failed !== null && failed.consumedPoints >= limit) throw refusal();
    },
    count: async (request) => {
      await limiter.consume(networkOfRequest(request)).catch((error: unknown) => {
        throw error instanceof RateLimiterRes ? refusal() : error;
      });
    },
    takeBack: async (request) => {
      await limiter.reward(networkOfRequest(request));
    },
  };
};

/** The sender's network: of the socket, or as the trusted proxies say. */
const networkOfRequest = (request: Request): string => networkOf(request.ip ?? '');

/** IPv6 providers give a subscriber a whole /56, so that a single address says nothing about who sends. */
const groupsBeforeEnd = 3;

/** The network that an address is counted by: an IPv4 address (also one written as IPv6) itself, of an IPv6 address the first 56 bits. */
export const networkOf = (address: string): string => {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !isIPv6(address)) return mapped ?? address;
  const [before = [], after = []] = address.split('::').map((part) => part.split(':').filter(Boolean));
  const zeros = Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
  const groups = [...before, ...zeros, ...after].map((group) => group.padStart(4, '0'));
  return [...groups.slice(0, groupsBeforeEnd), groups[groupsBeforeEnd]?.slice(0, 2)].join(':');
};
