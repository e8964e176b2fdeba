import { createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';

/** What is to be sent where. */
export interface Load {
  readonly url: string;
  readonly secret: string;
  /** Makes the events of one run others than those of all runs before. */
  readonly run: string;
  readonly batches: number;
  readonly eventsEach: number;
  /** Requests that are under way at a time. */
  readonly connections: number;
}

/** How long it took until the last answer, in seconds. */
export interface Sent {
  readonly took: number;
}

interface Message {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

const path = '/hubspot/webhooks';

process.once('message', (load: Load) => {
  void sendAll(load).then((sent) => {
    process.send?.(sent);
    process.disconnect?.();
  });
});

async function sendAll(load: Load): Promise<Sent> {
  const messages = Array.from({ length: load.batches }, (_, batch) => signed(load, batch));
  const agent = new Agent({ keepAlive: true, maxSockets: load.connections });
  const begin = performance.now();
  await Promise.all(
    Array.from({ length: load.connections }, async () => {
      for (let next = messages.pop(); next !== undefined; next = messages.pop())
        await post(`${load.url}${path}`, next, agent);
    }),
  );
  agent.destroy();
  return { took: (performance.now() - begin) / 1000 };
}

/** As HubSpot signs: over method, public address, body and time. */
function signed({ run, eventsEach, secret }: Load, batch: number): Message {
  const now = Date.now();
  const body = JSON.stringify(
    Array.from({ length: eventsEach }, (_, index) => ({
      subscriptionType: 'object.propertyChange',
      portalId: 4711,
      objectId: batch * eventsEach + index,
      propertyName: 'company_size',
      propertyValue: `${run}-${batch}-${index}`,
      occurredAt: now,
      attemptNumber: 0,
    })),
  );
  const signature = createHmac('sha256', secret)
    .update(`POSThttp://treaty.example${path}${body}${now}`)
    .digest('base64');
  const headers = {
    'content-type': 'application/json',
    'x-hubspot-signature-v3': signature,
    'x-hubspot-request-timestamp': String(now),
  };
  return { body, headers };
}

const post = (url: string, { body, headers }: Message, agent: Agent): Promise<void> =>
  new Promise((answered, failed) => {
    const sent = request(url, { method: 'POST', headers, agent }, (response) => {
      response.resume();
      response.on('end', () => {
        if (response.statusCode === 204) answered();
        else failed(new Error(`answered with ${String(response.statusCode)}`));
      });
    });
    sent.on('error', failed);
    sent.end(body);
  });
