import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { loopback } from '../settings.ts';
import { ControlError } from './control-problem.ts';

/** The pages that a person opens by typing an address. */
const pages: ReadonlySet<string> = new Set(['/', '/gallery', '/help']);

/**
 * Takes only requests with the token of this start: in the header, in the cookie of the pages, or in the address, as Slack's webhooks
 * have theirs. Pages opened on this machine are given the cookie; from elsewhere, the address that `npm start` prints gives it.
 */
export function requireToken(token: string): RequestHandler {
  const isToken = (given: string | undefined): boolean =>
    given !== undefined && timingSafeEqual(digest(given), digest(token));
  return (request, response, next) => {
    const isPage = request.method === 'GET' && pages.has(request.path);
    const isAllowed = presented(request).some(isToken);
    if (!isAllowed && !(isPage && isFromHere(request))) {
      response.set('www-authenticate', 'Bearer');
      throw new ControlError(
        401,
        'Open the workbench at the address that npm start prints, or send the controlToken of running.json (in the data folder) as Authorization: Bearer <token>.',
      );
    }
    if (isPage)
      response.cookie(cookieName(request), token, { httpOnly: true, sameSite: 'strict', path: '/' });
    next();
  };
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Cookies do not tell ports apart: two demos on one machine would overwrite each other's. */
const cookieName = ({ socket }: Request): string => `treaty-control-${socket.localPort ?? 0}`;

function presented(request: Request): readonly (string | undefined)[] {
  const { token } = request.query;
  return [
    /^bearer (\S+)$/i.exec(request.get('authorization') ?? '')?.[1],
    cookies(request).get(cookieName(request)),
    typeof token === 'string' ? token : undefined,
  ];
}

const cookies = (request: Request): ReadonlyMap<string, string> =>
  new Map(
    (request.get('cookie') ?? '').split(';').map((pair) => {
      const [name = '', value = ''] = pair.split('=', 2);
      return [name.trim(), value.trim()];
    }),
  );

const isFromHere = ({ socket }: Request): boolean =>
  loopback.has(socket.remoteAddress?.replace('::ffff:', '') ?? '');
