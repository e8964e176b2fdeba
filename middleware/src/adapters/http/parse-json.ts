import { isUtf8 } from 'node:buffer';
import { MIMEType } from 'node:util';
import { storableJson } from '../../domain/normalize/storable.ts';
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

/** The engine's own message quotes the body, so only the place is taken from it. */
const placeOf = (error: unknown): string =>
  /line \d+ column \d+/.exec(error instanceof Error ? error.message : '')?.[0] ?? 'its end';

/**
 * Reads a body as JSON; refuses what is not `application/json` in UTF-8, empty, malformed or nested deeper than 32. Characters that no
 * database keeps are left out, of values and of names.
 */
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
  try {
    return JSON.parse(storableJson(raw.toString()));
  } catch (error) {
    throw unreadable(`is not JSON: see ${placeOf(error)}.`);
  }
};
