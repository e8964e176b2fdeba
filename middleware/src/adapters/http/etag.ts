import { createHash } from 'node:crypto';
import { emptyReply, jsonReply, type Reply } from './reply.ts';

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

/** The reply with a document: with an ETag, or 304 without it when one of the tags in If-None-Match is the document's. */
export type EtagReply = (document: object, ifNoneMatch: string | undefined) => Reply;

/**
 * Makes the replies of a route with `caching: 'etag'`.
 * A document that comes again, the same object, is neither serialised nor hashed again.
 */
export const createEtagReply = (): EtagReply => {
  const cache = new WeakMap<object, CachedReply>();
  return (document, ifNoneMatch) => {
    const { tag, full, unchanged } = cache.get(document) ?? createCachedReply(document);
    cache.set(document, { tag, full, unchanged });
    return isKnown(ifNoneMatch, tag) ? unchanged : full;
  };
};
