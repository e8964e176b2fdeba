import { pino } from 'pino';
import { createCompute } from '../../middleware/src/adapters/compute/compute.ts';
import { createHandlers } from '../../middleware/src/adapters/http/handlers.ts';
import { createHttpServer, type HttpServer } from '../../middleware/src/adapters/http/create-http-server.ts';
import { createLog } from '../../middleware/src/adapters/system/log.ts';
import { createSystemClock } from '../../middleware/src/adapters/system/system-clock.ts';
import { openScoreHouse } from '../../test/services/scoring/score-house.ts';
import { publicUrl, secret } from './requests.ts';

/** Our server on that database as `npm start` composes it, its log included; without the loops that ask the CRMs, and with no limit of requests. */
export async function treatyServer(databaseUrl: string): Promise<HttpServer> {
  const { current } = await openScoreHouse(databaseUrl);
  const { store, ids } = current();
  return createHttpServer({
    handlers: createHandlers({ current, compute: createCompute(), version: 'benchmark' }),
    findToken: (hash) => store.reads.tokenByHash(hash),
    config: {
      publicUrl,
      hubspotSecrets: [secret],
      hubspotPortalId: '4711',
      requestsPerSecond: 1_000_000,
      failuresPerSecond: 20,
      maxConnections: 1000,
      connectionsPerNetwork: 200,
      trustProxy: 0,
    },
    log: createLog('info', pino.destination({ dest: '/dev/null', sync: false })),
    clock: createSystemClock(),
    ids,
  });
}
