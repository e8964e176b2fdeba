import { createHash } from 'node:crypto';
import type { RouteName } from '@treaty/contract/routes';
import { emptyReply, jsonReply, type Reply } from './reply.ts';

/** The routes whose answers are large and seldom change. */
export const etagRoutes: ReadonlySet<string> = new Set<RouteName>(['activeDefinitions', 'openapi']);

interface CachedReply {
  readonly tag: string;
  readonly full: Reply;
  readonly unchanged: Reply;
}

const createCachedReply = (document: object): CachedReply => {
  const { status, headers, body } = jsonReply(200, document);
  const tag = `"${createHash('sha256')
    .update(body ?? '')
    .digest('base64url')}"`;
  const caching = { etag: tag, 'cache-control': 'private, max-age=0, must-revalidate' };
  return {
    tag,
    full: { status, headers: { ...headers, ...caching }, body },
    unchanged: emptyReply(304, caching),
  };
};

const isKnown = (ifNoneMatch: string | undefined, tag: string): boolean =>
  ifNoneMatch?.split(',').some((known) => known.trim().replace(/^W\//, '') === tag) ?? false;

/**
 * Makes the replies of those routes: with an ETag, and 304 to who holds the newest.
 * A document that comes again, the same object, is neither serialised nor hashed again.
 */
export const createEtagReply = (): ((document: object, ifNoneMatch: string | undefined) => Reply) => {
  const cache = new WeakMap<object, CachedReply>();
  return (document, ifNoneMatch) => {
    const { tag, full, unchanged } = cache.get(document) ?? createCachedReply(document);
    cache.set(document, { tag, full, unchanged });
    return isKnown(ifNoneMatch, tag) ? unchanged : full;
  };
};
