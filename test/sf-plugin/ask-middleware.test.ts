/** @jest-environment ./test/sf-plugin/sf-environment.ts */
import type { RequestListener } from 'node:http';
import { afterEach, expect, test } from '@jest/globals';
import { askMiddleware } from '../../sf-plugin/src/ask-middleware.ts';
import { readinessFrom } from '../../sf-plugin/src/readiness-from.ts';
import {
  answersHtml,
  answersNothing,
  answersReadiness,
  deadAddress,
  readiness,
  startLocalServer,
} from './local-server.ts';

let close = async () => Promise.resolve();
afterEach(() => close());

async function ask(listener: RequestListener, milliseconds = 5_000) {
  const server = await startLocalServer(listener);
  close = server.close;
  return askMiddleware({
    address: new URL(`${server.url}/readyz`),
    signal: AbortSignal.timeout(milliseconds),
    read: readinessFrom,
  });
}

test.each([true, false])('a middleware whose database is up (%s) tells its readiness', async (isUp) => {
  expect(await ask(answersReadiness(isUp))).toEqual({ kind: 'document', document: readiness(isUp) });
});

test('a login page is not the readiness, whatever its status', async () => {
  expect(await ask(answersHtml)).toEqual({ kind: 'notTreaty', what: 'HTTP 200, text/html' });
});

test('an address without such a page is not the middleware’s', async () => {
  const nowhere: RequestListener = (_, response) => void response.writeHead(404).end();
  expect(await ask(nowhere)).toEqual({ kind: 'notTreaty', what: 'HTTP 404, no content type' });
});

test('a server that says nothing is not waited for beyond the time', async () => {
  expect(await ask(answersNothing, 50)).toEqual({ kind: 'timedOut' });
});

test('a server that stops in the middle of its answer is not waited for beyond the time', async () => {
  const stops: RequestListener = (_, response) => void response.writeHead(200).write('{"ready":');
  expect(await ask(stops, 200)).toEqual({ kind: 'timedOut' });
});

test('a connection that breaks is no answer', async () => {
  const breaks: RequestListener = (_, response) => response.destroy();
  expect(await ask(breaks)).toEqual({ kind: 'unreachable', reason: 'other side closed' });
});

test('where nothing listens, the reason is the system’s', async () => {
  const address = new URL(await deadAddress());
  const answer = await askMiddleware({ address, signal: AbortSignal.timeout(5_000), read: readinessFrom });
  expect(answer).toEqual({
    kind: 'unreachable',
    reason: `connect ECONNREFUSED ${address.host}`,
  });
});

test('a token is sent as a bearer token', async () => {
  const echoes: RequestListener = ({ headers }, response) => void response.end(headers.authorization);
  const { url, close: end } = await startLocalServer(echoes);
  close = end;
  const signal = AbortSignal.timeout(5_000);
  const answer = await askMiddleware({ address: new URL(url), token: 'abc', signal, read: (text) => text });
  expect(answer).toEqual({ kind: 'document', document: 'Bearer abc' });
});
