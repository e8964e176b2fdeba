import { pino, type DestinationStream } from 'pino';
import type { Log } from '../../services/ports/log.ts';

const addresses = /[^\s"'<>:;,]{1,320}@[^\s"'<>:;,]+/g;

/** Characters of a text that a line holds: what is longer came from outside, and is searched for addresses at the square of its length. */
const longest = 2000;

/** An address that slipped into a text (an error of a CRM may quote one) does not reach the log. */
function scrub(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const text = value.length > longest ? `${value.slice(0, longest)}…` : value;
  return text.includes('@') ? text.replaceAll(addresses, '[address]') : text;
}

/** A full disk or a closed pipe costs lines of the log, never the service. */
function standardOutput(): DestinationStream {
  const output = pino.destination({ sync: false });
  output.on('error', () => undefined);
  return output;
}

/** A JSON log on standard output. Ids, keys and numbers; texts are scrubbed of email addresses. */
export function createLog(level: string, destination: DestinationStream = standardOutput()): Log {
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
