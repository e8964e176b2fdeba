import { afterEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { createSlackNotify } from '../../../middleware/src/adapters/notify/slack-notify.ts';
import { createHttpClient } from '../../../middleware/src/adapters/http-client/http-client.ts';
import type { Message, Notify } from '../../../middleware/src/services/ports/notify.ts';
import { createManualClock } from '../http-client/manual-clock.ts';
import { startTestServer, type Reply, type TestServer } from '../http-client/test-server.ts';

const servers: TestServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const bench = async (reply: Reply): Promise<{ notify: Notify; server: TestServer }> => {
  const server = await startTestServer(() => reply);
  servers.push(server);
  const clock = createManualClock();
  const http = createHttpClient({
    system: 'slack',
    timeout: 2_000,
    budget: { calls: 10, per: 1_000 },
    clock,
  });
  return {
    notify: createSlackNotify({ http, clock, webhookUrl: `${server.url}/services/T1/B1/secret` }),
    server,
  };
};

const message = (changes: Partial<Message> = {}): Message => ({
  to: { name: 'Dana Whitfield', email: 'dana@northwind.example' },
  title: 'A lead waits for your review',
  lines: ['Score 55', 'Due Tuesday, 09:00'],
  ...changes,
});

const Post = z.object({
  text: z.string(),
  blocks: z.array(z.looseObject({ type: z.string(), text: z.looseObject({ text: z.string() }).optional() })),
});
const postOf = (server: TestServer): z.infer<typeof Post> =>
  Post.parse(JSON.parse(server.seen[0]?.body ?? ''));

describe('a message in Slack', () => {
  test('is posted with its title, its lines and whom it is for', async () => {
    const { notify, server } = await bench({ body: 'ok' });
    await notify.send(message());
    expect(server.seen).toMatchObject([{ method: 'POST', url: '/services/T1/B1/secret' }]);
    expect(postOf(server)).toEqual({
      text: 'A lead waits for your review (for Dana Whitfield)',
      blocks: [
        { type: 'header', text: { type: 'plain_text', text: 'A lead waits for your review' } },
        { type: 'section', text: { type: 'mrkdwn', text: 'Score 55\nDue Tuesday, 09:00' } },
        { type: 'context', elements: [{ type: 'mrkdwn', text: 'For Dana Whitfield' }] },
      ],
    });
  });

  test('cannot call a whole channel, whatever a lead typed', async () => {
    const { notify, server } = await bench({ body: 'ok' });
    await notify.send(message({ lines: ['<!channel> & <https://evil.example|click>'] }));
    expect(postOf(server).blocks[1]?.text?.text).toBe(
      '&lt;!channel&gt; &amp; &lt;https://evil.example|click&gt;',
    );
  });

  test('is cut to the lengths that Slack takes, never in the middle of a character entity', async () => {
    const { notify, server } = await bench({ body: 'ok' });
    await notify.send(message({ title: 't'.repeat(200), lines: ['x' + '&'.repeat(1_000)] }));
    const [header, section] = postOf(server).blocks.map(({ text }) => text?.text ?? '');
    expect(header).toHaveLength(150);
    expect(section).toMatch(/^x(&amp;)+$/);
    expect(section?.length).toBeLessThanOrEqual(3_000);
  });

  test('without lines has no empty section', async () => {
    const { notify, server } = await bench({ body: 'ok' });
    await notify.send(message({ lines: [] }));
    expect(postOf(server).blocks.map(({ type }) => type)).toEqual(['header', 'context']);
  });

  test.each([
    [
      { status: 400, body: 'invalid_payload' },
      { errorClass: 'quarantine', code: 'invalid_payload' },
    ],
    [
      { status: 404, body: 'no_service' },
      { errorClass: 'alarm', code: 'no_service' },
    ],
    [
      { status: 429, headers: { 'retry-after': '30' }, body: 'rate_limited' },
      { errorClass: 'wait', retryAfter: 30_000 },
    ],
    [
      { status: 500, body: '<html>Oops</html>' },
      { errorClass: 'wait', code: '500' },
    ],
  ])('Slack answering %p fails as %p', async (reply, error) => {
    const { notify } = await bench(reply);
    await expect(notify.send(message())).rejects.toMatchObject(error);
  });

  test('the address of the webhook is in no error', async () => {
    const { notify, server } = await bench({ status: 403, body: 'action_prohibited' });
    await expect(notify.send(message())).rejects.toThrow('slack: answered 403: action_prohibited');
    await server.close();
    await expect(notify.send(message())).rejects.not.toThrow(/secret/);
  });
});
