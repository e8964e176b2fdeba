import { readFileSync } from 'node:fs';
import { pino } from 'pino';
import { isFresh, isSignedV3 } from '../../middleware/src/adapters/http/hubspot-signature.ts';
import { parseInput } from '../../middleware/src/adapters/http/parse-input.ts';
import { jsonReply } from '../../middleware/src/adapters/http/reply.ts';
import { hubspotUserOf } from '../../middleware/src/adapters/http/verify-hubspot-signature.ts';
import { createIds } from '../../middleware/src/adapters/system/ids.ts';
import { createLog } from '../../middleware/src/adapters/system/log.ts';
import { processorSeconds, median, tell } from '../support/measure.ts';
import { cardOfContact, publicUrl, secret } from './requests.ts';

/** What the parts of answering a signed request cost by themselves, apart from Express, the socket and the database. */
const times = 20_000;
const rounds = 9;

const card: unknown = JSON.parse(
  readFileSync(new URL('../../contract/fixtures/lead-card-awaiting-review.json', import.meta.url), 'utf8'),
);
const { path, headers } = cardOfContact('101');
const signature = headers['x-hubspot-signature-v3'];
const timestamp = headers['x-hubspot-request-timestamp'];
const signed = { method: 'GET', uri: publicUrl + path, body: Buffer.of() };
const query = { userId: '7', userEmail: 'rep@crm.example', portalId: '4711', appId: '99' };
const log = createLog('info', pino.destination({ dest: '/dev/null', sync: false }));
const ids = createIds();
const id = ids.uuid();

const parts: Readonly<Record<string, () => unknown>> = {
  'signature and time of signing': () => {
    const isValid = isFresh(timestamp, Date.now()) && isSignedV3(signed, [secret], { signature, timestamp });
    if (!isValid) throw new Error('the signature does not fit');
  },
  'parameters and query parsed by their schemas': () =>
    parseInput('hubspotCard', { params: { id: '101' }, query, body: undefined }),
  'the user at the card': () => hubspotUserOf(query),
  'the request’s id': () => ids.uuid(),
  'the card as JSON': () => jsonReply(200, card),
  'the line in the log': () => log.info({ id, route: 'hubspotCard', status: 200, ms: 3 }, 'request'),
};

tell('parts of a signed request for a card', 'CPU each');
for (const [name, part] of Object.entries(parts)) {
  const taken: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    taken.push(
      await processorSeconds(() => {
        for (let time = 0; time < times; time += 1) part();
      }),
    );
    // The log is written out between two rounds.
    await new Promise(setImmediate);
  }
  tell(`  ${name}`, `${((median(taken) / times) * 1e6).toFixed(1)} us`);
}
