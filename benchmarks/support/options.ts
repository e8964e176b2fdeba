import { parseArgs } from 'node:util';

/** What a benchmark is told on its command line. */
export interface Options {
  /** How many leads: 100,000 unless told. */
  readonly leads: number;
  /** The engines to measure: both unless told. */
  readonly engines: readonly string[];
}

/** Reads `--leads 1000000 --engine PGlite`. @throws for anything else. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: { leads: { type: 'string', default: '100000' }, engine: { type: 'string' } },
  });
  const leads = Number(values.leads.replaceAll('_', ''));
  if (!Number.isInteger(leads) || leads < 1000)
    throw new Error(`--leads ${values.leads}: expected a whole number of at least 1000`);
  const known = ['PGlite', 'PostgreSQL'];
  if (values.engine !== undefined && !known.includes(values.engine))
    throw new Error(`--engine ${values.engine}: expected ${known.join(' or ')}`);
  return { leads, engines: values.engine === undefined ? known : [values.engine] };
}
