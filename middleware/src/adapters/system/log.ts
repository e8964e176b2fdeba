import { pino, type DestinationStream } from 'pino';
import type { Log } from '../../services/ports/log.ts';

const addresses = /[^\s"'<>:;,]+@[^\s"'<>:;,]+/g;

/** An address that slipped into a text (an error of a CRM may quote one) does not reach the log. */
const scrub = (value: unknown): unknown =>
  typeof value === 'string' && value.includes('@') ? value.replaceAll(addresses, '[address]') : value;

/** A JSON log on standard output. Ids, keys and numbers; texts are scrubbed of email addresses. */
export function createLog(
  level: string,
  destination: DestinationStream = pino.destination({ sync: false }),
): Log {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  const write =
    (method: 'info' | 'warn' | 'error'): Log['info'] =>
    (fields, message) => {
      const scrubbed = Object.fromEntries(
        Object.entries(fields).map(([name, value]) => [name, scrub(value)]),
      );
      logger[method](scrubbed, String(scrub(message)));
    };
  return { info: write('info'), warn: write('warn'), error: write('error') };
}
