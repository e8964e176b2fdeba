import express from 'express';
import type { Express, Request, RequestHandler, Response } from 'express';
import type { Org } from '../org.ts';
import type { Answer } from './answer.ts';
import type { OrgRequest } from './org-request.ts';
import { answerOf, forwardWithin, orgRouter } from './org-router.ts';
import type { OrgResponse } from './org-router.ts';

const limit = '50mb';

/** The sf CLI doubles the first slash when an instance URL ends in one. */
const singleSlash: RequestHandler = (request, _response, next) => {
  request.url = request.url.replace(/^\/+/, '/');
  next();
};

/** A multipart body holds bytes, which `latin1` keeps: one character for each. */
const textOf = (body: unknown): string => {
  if (Buffer.isBuffer(body)) return body.toString('latin1');
  return typeof body === 'string' ? body : '';
};

const headersOf = ({ headers }: Request): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );

const tokenOf = (header: string | undefined): string =>
  /^(?:Bearer|OAuth) (.+)$/i.exec(header ?? '')?.[1] ?? '';

const readRequest = (org: Org, request: Request): Omit<OrgRequest, 'forward'> => {
  const { pathname: path, searchParams: query } = new URL(request.url, org.url);
  return {
    method: request.method,
    path,
    query,
    headers: headersOf(request),
    text: textOf(request.body),
    actor: org.sessions.userOf(tokenOf(request.get('authorization'))) ?? '',
    params: {},
  };
};

const limitAnswer: Answer = {
  status: 403,
  body: [{ message: 'TotalRequests Limit exceeded.', errorCode: 'REQUEST_LIMIT_EXCEEDED' }],
};

const isApiRequest = ({ path, actor }: OrgRequest): boolean =>
  actor !== '' && path.startsWith('/services/data/');

/** The answer with the header that tells how much of the daily limit is used. */
const metered = (org: Org, request: OrgRequest, answer: () => Answer): Answer => {
  if (!isApiRequest(request)) return answer();
  if (org.usage.isUsedUp) return limitAnswer;
  org.usage.add();
  const { headers, ...rest } = answer();
  const usage = { 'sforce-limit-info': `api-usage=${org.usage.used}/${org.usage.limit}` };
  return { ...rest, headers: { ...headers, ...usage } };
};

const write = (response: Response, { status, body, xml, headers = {} }: Answer): void => {
  const text = xml ?? (body === undefined ? '' : JSON.stringify(body));
  const kind = xml === undefined ? 'application/json' : 'text/xml';
  const type = text === '' ? {} : { 'content-type': `${kind};charset=UTF-8` };
  response.writeHead(status, { ...type, ...headers }).end(text);
};

const log = (org: Org, request: OrgRequest, status: number): void => {
  const { method, path, actor, headers } = request;
  const client = /client=([^,\s]+)/.exec(headers['sforce-call-options'] ?? '')?.[1];
  org.requests.add({ at: org.data.clock.now(), method, path, status, actor, client });
};

/** Answers one request, unless a planned fault has other plans for it. */
const serve = (org: Org) => {
  const router = orgRouter(org);
  return (request: Request, response: OrgResponse): void => {
    const forward = forwardWithin(router, request, response);
    const read = { ...readRequest(org, request), forward };
    response.locals = { request: read };
    const fate = org.faults.fateOf(read.method, read.path);
    const answer =
      fate?.kind === 'fail' ? fate.answer : metered(org, read, () => answerOf(router, request, response));
    log(org, read, fate?.kind === 'drop' ? 0 : answer.status);
    if (fate?.kind === 'drop') request.socket.destroy();
    else write(response, answer);
  };
};

/** Adds the org's HTTP surface to an Express app; `beforeEach` runs before every request. */
export const addOrg = (app: Express, org: Org, beforeEach: () => void): void => {
  app.disable('x-powered-by');
  app.use(
    singleSlash,
    express.raw({ type: 'multipart/*', limit }),
    express.text({ type: () => true, limit }),
    (_request, _response, next) => {
      beforeEach();
      next();
    },
    serve(org),
  );
};
