import { join, resolve } from 'node:path';
import { z } from 'zod';

/** The project's root folder. */
export const root = resolve(import.meta.dirname, '../../..');

/** Addresses that only this machine reaches. */
export const loopback: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '::1']);

const port = 'expected the first of four ports, from 0 to 65530';

const Given = z.object({
  TREATY_PORT: z.coerce.number(port).int(port).min(0, port).max(65_530, port).default(4000),
  TREATY_HOST: z.string().default('127.0.0.1'),
  TREATY_ALLOW_REMOTE: z.enum(['0', '1']).default('0'),
  TREATY_DATA: z.string().default(join(root, '.treaty')),
  TREATY_DEFINITIONS: z.string().default(join(root, 'definitions')),
});

/** The settings that the supervisor reads itself; the middleware reads and checks the others. */
export interface Settings {
  /** All environment variables that are not empty: they take precedence over the demo's own. */
  readonly given: Readonly<Record<string, string>>;
  /** The first of four consecutive ports; 0 chooses free ones. */
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly definitionsFolder: string;
}

/** Reads the settings. @throws with every fault and its setting. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, value]],
    ),
  );
  const read = Given.safeParse(given);
  if (!read.success) {
    const faults = read.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
    throw new Error(
      `Some settings are not valid; docs/settings.md explains all of them.\n${faults.join('\n')}`,
    );
  }
  if (!loopback.has(read.data.TREATY_HOST) && read.data.TREATY_ALLOW_REMOTE === '0')
    throw new Error(
      `TREATY_HOST: ${read.data.TREATY_HOST} opens the demo, its simulated CRMs and its controls to the network, for anybody. Leave it out, or set TREATY_ALLOW_REMOTE=1 as well.`,
    );
  return {
    given,
    port: read.data.TREATY_PORT,
    host: read.data.TREATY_HOST,
    dataFolder: resolve(read.data.TREATY_DATA),
    definitionsFolder: resolve(read.data.TREATY_DEFINITIONS),
  };
}
