import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Org } from '../org.ts';
import type { Answer } from './answer.ts';
import type { OrgRequest } from './org-request.ts';

/** A multipart body holds bytes, which `latin1` keeps: one character for each. */
const encodingOf = ({ headers }: IncomingMessage): 'latin1' | 'utf8' =>
  headers['content-type']?.startsWith('multipart/') === true ? 'latin1' : 'utf8';

const bodyOf = async (message: IncomingMessage): Promise<string> => {
  message.setEncoding(encodingOf(message));
  let text = '';
  for await (const piece of message) text += String(piece);
  return text;
};

const headersOf = (message: IncomingMessage): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(message.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  );

const tokenOf = (header: string | undefined): string =>
  /^(?:Bearer|OAuth) (.+)$/i.exec(header ?? '')?.[1] ?? '';

const readRequest = async (org: Org, message: IncomingMessage): Promise<OrgRequest> => {
  // The sf CLI doubles the first slash when an instance URL ends in one.
  const url = new URL((message.url ?? '/').replace(/^\/+/, '/'), org.url);
  const headers = headersOf(message);
  return {
    method: message.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers,
    text: await bodyOf(message),
    actor: org.sessions.userOf(tokenOf(headers['authorization'])) ?? '',
    params: {},
  };
};

const limitAnswer: Answer = {
  status: 403,
  body: [{ message: 'TotalRequests Limit exceeded.', errorCode: 'REQUEST_LIMIT_EXCEEDED' }],
};

const unexpected = (error: unknown): Answer => ({
  status: 500,
  body: [{ message: `The simulated org failed: ${String(error)}`, errorCode: 'UNKNOWN_EXCEPTION' }],
});

const isApiRequest = ({ path, actor }: OrgRequest): boolean =>
  actor !== '' && path.startsWith('/services/data/');

/** The answer with the header that tells how much of the daily limit is used. */
const metered = (org: Org, request: OrgRequest): Answer => {
  if (!isApiRequest(request)) return org.answer(request);
  if (org.usage.isUsedUp) return limitAnswer;
  org.usage.add();
  const answer = org.answer(request);
  const usage = { 'sforce-limit-info': `api-usage=${org.usage.used}/${org.usage.limit}` };
  return { ...answer, headers: { ...answer.headers, ...usage } };
};

const write = (response: ServerResponse, { status, body, xml, headers = {} }: Answer): void => {
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

/** Serves one request of the network, unless a planned fault has other plans for it. */
export const serve = async (org: Org, message: IncomingMessage, response: ServerResponse): Promise<void> => {
  const request = await readRequest(org, message);
  const fate = org.faults.fateOf(request.method, request.path);
  const answer = fate?.kind === 'fail' ? fate.answer : attempt(() => metered(org, request));
  if (fate?.kind === 'drop') {
    log(org, request, 0);
    message.socket.destroy();
    return;
  }
  log(org, request, answer.status);
  write(response, answer);
};

const attempt = (work: () => Answer): Answer => {
  try {
    return work();
  } catch (error) {
    return unexpected(error);
  }
};
