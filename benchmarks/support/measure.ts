import { performance } from 'node:perf_hooks';

/** Seconds that some work takes, by the clock on the wall. */
export async function seconds(work: () => unknown): Promise<number> {
  const begin = performance.now();
  await work();
  return (performance.now() - begin) / 1000;
}

/** Seconds of processor that some work takes: what else the machine does hardly matters. */
export async function processorSeconds(work: () => unknown): Promise<number> {
  const begin = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1e6;
}

/** The middle one of some numbers. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Seconds of processor that one run of a work takes, and of how many others it is: ratios are taken round by round. */
export interface Compared {
  readonly taken: number;
  readonly reference: number;
  /** How many times as fast as the reference. */
  readonly ratio: number;
}

/** Compares a work with its reference in rounds in which both have their turn. The first rounds, in which code is compiled, do not count. */
export async function compare(
  works: { readonly work: () => unknown; readonly reference: () => unknown },
  { rounds = 11, warmUp = 4 } = {},
): Promise<Compared> {
  const taken: number[] = [];
  const reference: number[] = [];
  for (let round = -warmUp; round < rounds; round += 1) {
    const own = await processorSeconds(works.work);
    const other = await processorSeconds(works.reference);
    if (round < 0) continue;
    taken.push(own);
    reference.push(other);
  }
  const ratios = taken.map((own, round) => (reference[round] ?? Number.NaN) / own);
  return { taken: median(taken), reference: median(reference), ratio: median(ratios) };
}

const figures = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** A number per second, in whole ones. */
export const perSecond = (count: number, took: number): string => `${figures.format(count / took)}/s`;

/** Prints one line of results: what was measured and its figures. */
export function tell(what: string, ...figuresOfIt: readonly string[]): void {
  process.stdout.write(
    `${what.padEnd(66)}${figuresOfIt.map((figure) => `  ${figure.padStart(12)}`).join('')}\n`,
  );
}
