/** @jest-environment ./test/sf-plugin/sf-environment.ts */
import type { IncomingMessage, RequestListener } from 'node:http';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { SfCommand, Spinner } from '@salesforce/sf-plugins-core';
import LeadMove from '../../sf-plugin/src/commands/treaty/lead/move.ts';
import { startLocalServer } from './local-server.ts';

const plugin = fileURLToPath(new URL('../../sf-plugin', import.meta.url));
const silenced = [
  jest.spyOn(SfCommand.prototype, 'log'),
  jest.spyOn(SfCommand.prototype, 'logSuccess'),
  jest.spyOn(SfCommand.prototype, 'logToStderr'),
  jest.spyOn(Spinner.prototype, 'start'),
  jest.spyOn(Spinner.prototype, 'stop'),
];
const closers: (() => Promise<void>)[] = [];

beforeEach(() => {
  for (const spy of silenced) spy.mockReset().mockReturnValue(undefined);
});
afterEach(async () => {
  process.exitCode = undefined;
  await Promise.all(closers.splice(0).map((close) => close()));
});

const found = { id: '01a20000-0000-7000-8000-000000000001', stage: 'SAL' };
const card = { leadKey: found.id, stage: { label: 'MQL' }, status: 'MQL: Awaiting Review' };
const refused = { detail: 'Only sales can move a lead from SAL to MQL, not marketing.' };

interface Received {
  readonly url: string | undefined;
  readonly token: string | undefined;
  readonly body: string;
}

/** A middleware that finds these leads and answers a move so. */
const serve = async (leads: readonly object[], status: number, answer: object) => {
  const received: Received[] = [];
  const handle = async (request: IncomingMessage): Promise<[number, object]> => {
    const body = await text(request);
    received.push({ url: request.url, token: request.headers.authorization, body });
    return request.method === 'POST' ? [status, answer] : [200, { leads }];
  };
  const listener: RequestListener = (request, response) => {
    void handle(request).then(([code, document]) => {
      const type = code < 400 ? 'application/json' : 'application/problem+json';
      response.writeHead(code, { 'content-type': type }).end(JSON.stringify(document));
    });
  };
  const { url, close } = await startLocalServer(listener);
  closers.push(close);
  return { url, received };
};

const move = (url: string, ...more: readonly string[]): Promise<unknown> =>
  LeadMove.run(
    [
      ...['--url', url, '--token', 'secret', '--lead', 'jane@acme.example', '--to', 'mql'],
      ...['--reason', 'decided_by_mistake', '--by', 'tom.ashworth@fernbank.example', ...more],
    ],
    { root: plugin },
  );

test('the lead is found by its address and moved by its id', async () => {
  const { url, received } = await serve([found], 200, card);
  expect(await move(url, '--no-prompt')).toEqual({
    leadKey: found.id,
    stage: 'MQL',
    status: 'MQL: Awaiting Review',
  });
  expect(received).toEqual([
    { url: '/v1/leads?email=jane%40acme.example', token: 'Bearer secret', body: '' },
    {
      url: `/v1/leads/${found.id}/moves`,
      token: 'Bearer secret',
      body: '{"to":"mql","reason":"decided_by_mistake","by":"tom.ashworth@fernbank.example"}',
    },
  ]);
});

test('what the agreement refuses is said in its words', async () => {
  const { url } = await serve([found], 422, refused);
  await expect(move(url, '--no-prompt')).rejects.toThrow(refused.detail);
});

test('nothing is moved where nobody could confirm it', async () => {
  const { url, received } = await serve([found], 200, card);
  await expect(move(url, '--json')).rejects.toThrow('cannot ask for confirmation');
  expect(received).toHaveLength(1);
});

test.each([
  ['no lead', [], 'No lead has the address jane@acme.example.'],
  ['several leads', [found, found], 'Several leads have the address jane@acme.example.'],
])('%s with that address: nothing is moved', async (_what, leads, message) => {
  const { url, received } = await serve(leads, 200, card);
  await expect(move(url, '--no-prompt')).rejects.toThrow(message);
  expect(received).toHaveLength(1);
});
