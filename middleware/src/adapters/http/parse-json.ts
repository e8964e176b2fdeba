import { isUtf8 } from 'node:buffer';
import { MIMEType } from 'node:util';
import { AppError } from '../../services/ports/app-error.ts';
import { isDeeperThan } from './json-depth.ts';

const deepest = 32;

const isPlainJson = (contentType: string): boolean => {
  if (contentType === 'application/json') return true;
  try {
    const { essence, params } = new MIMEType(contentType);
    return essence === 'application/json' && (params.get('charset') ?? 'utf-8').toLowerCase() === 'utf-8';
  } catch {
    return false;
  }
};

const unreadable = (message: string): AppError =>
  new AppError('invalid_body', `The body ${message}`, [{ path: 'body', message: `The body ${message}` }]);

/** An escaped U+0000, which PostgreSQL keeps in no text. */
const nul = /(?<!\\)(?:\\\\)*\\u0000/;

/** The engine's own message quotes the body, so only the place is taken from it. */
const placeOf = (error: unknown): string =>
  /line \d+ column \d+/.exec(error instanceof Error ? error.message : '')?.[0] ?? 'its end';

/** Reads a body as JSON; refuses what is not `application/json` in UTF-8, empty, malformed, nested deeper than 32, or holds U+0000. */
export const parseJson = (contentType: string | undefined, raw: Buffer): unknown => {
  if (raw.length === 0) throw unreadable('is empty. Send a JSON document.');
  if (!isPlainJson(contentType ?? '')) {
    throw new AppError(
      'unsupported_media_type',
      'Send the body as Content-Type: application/json, in UTF-8.',
    );
  }
  if (!isUtf8(raw)) throw unreadable('is not UTF-8.');
  if (isDeeperThan(deepest, raw)) throw unreadable(`is nested deeper than ${deepest} levels.`);
  const text = raw.toString();
  if (nul.test(text)) throw unreadable('holds the character U+0000. Leave it out.');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw unreadable(`is not JSON: see ${placeOf(error)}.`);
  }
};
