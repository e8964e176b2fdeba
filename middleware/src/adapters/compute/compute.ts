import type { Piscina } from 'piscina';
import { AppError } from '../../services/ports/app-error.ts';
import type { Compute } from '../../services/ports/compute.ts';
import type * as worker from './compute-worker.ts';

type Worker = typeof worker;
type Answer<N extends keyof Worker> = Extract<ReturnType<Worker[N]>, { answer: unknown }>['answer'];

const longest = 10_000;
const keptFor = 60_000;
const mostWaiting = 10;
const mostMegabytes = 256;

const openPool = async (): Promise<Piscina> => {
  const { Piscina: Pool } = await import('piscina');
  return new Pool({
    filename: new URL('./compute-worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: keptFor,
    maxQueue: mostWaiting,
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  });
};

/** One thread beside the event loop. It is started when it is first needed: most processes never are asked for such work. */
export const createCompute = (): Compute => {
  let opened: Promise<Piscina> | undefined;
  const run = async <N extends keyof Worker>(
    name: N,
    given: Parameters<Worker[N]>[0],
  ): Promise<Answer<N>> => {
    const pool = await (opened ??= openPool());
    if (pool.queueSize >= mostWaiting)
      throw new AppError('too_many_requests', 'Too much of this is being computed already. Wait a second.');
    const computed = (await pool
      .run(given, { name, signal: AbortSignal.timeout(longest) })
      .catch(refuse)) as worker.Computed<Answer<N>>;
    if ('answer' in computed) return computed.answer;
    const { code, message, faults } = computed.refusal;
    throw new AppError(code, message, faults);
  };
  return {
    checkDefinitions: (files, inForce) => run('checkDefinitions', { files, inForce }),
    previewClock: (request) => run('previewClock', request),
    close: async () => (await opened)?.destroy(),
  };
};

/** A thread that was ended, because its time or its memory was up. */
const refuse = (error: unknown): never => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const isEnded =
    (error instanceof Error && error.name === 'AbortError') || code === 'ERR_WORKER_OUT_OF_MEMORY';
  if (!isEnded) throw error;
  throw new AppError(
    'unprocessable',
    'This takes too long or too much memory to compute. Send less at a time.',
  );
};
