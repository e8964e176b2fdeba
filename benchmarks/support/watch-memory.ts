const megabyte = 1_048_576;

/** The memory of this process while something ran, in megabytes: early on, at the end, and at most. */
export interface Memory {
  readonly early: number;
  readonly late: number;
  readonly most: number;
}

/** Samples the resident memory of this process four times a second until it is stopped. */
export function watchMemory(): () => Memory {
  const samples: number[] = [];
  const sample = (): number => samples.push(process.memoryUsage.rss() / megabyte);
  const timer = setInterval(sample, 250);
  sample();
  return () => {
    clearInterval(timer);
    sample();
    const fifth = Math.ceil(samples.length / 5);
    return {
      early: Math.max(...samples.slice(fifth, 2 * fifth), samples[0] ?? 0),
      late: Math.max(...samples.slice(-fifth)),
      most: Math.max(...samples),
    };
  };
}

/** Memory as it is told. */
export const inMegabytes = ({ early, late, most }: Memory): string =>
  `${early.toFixed(0)} → ${late.toFixed(0)}, at most ${most.toFixed(0)} MB`;
