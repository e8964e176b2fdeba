import { DeadLetters, RetryAnswer } from '@treaty/contract/queue';
import { exitCodes, UsageError } from '../command/command-error.ts';
import { locateMiddleware, middlewareOptions, middlewareUsage } from '../command/locate-middleware.ts';
import { createMiddlewareClient, type AskMiddleware } from '../command/middleware-client.ts';
import type { Command, CommandResult } from '../command/run-command.ts';

const usage = `npm run queue -- list              lists the jobs that were given up, with the words of the system that refused them
npm run queue -- retry <id> ...    retries these; correct first what their words name
npm run queue -- retry --all       retries all of them

What waits is not listed: it is retried by itself.

  --all               all jobs that were given up
${middlewareUsage}`;

const options = { ...middlewareOptions, all: { type: 'boolean', default: false } } as const;

/** `npm run queue` lists the jobs that were given up, and retries them. */
export const queueCommand: Command<typeof options> = {
  usage,
  found: 'jobs were given up',
  options,
  run: ({ positionals, values }, terminal) => {
    const [verb, ...ids] = positionals;
    const ask = (): AskMiddleware => createMiddlewareClient(locateMiddleware(values.url, terminal));
    if (verb === 'list' && ids.length === 0) return list(ask());
    if (verb === 'retry' && values.all !== ids.length > 0) return retry(ask(), values.all ? {} : { ids });
    throw new UsageError(verb === 'retry' ? 'Name the jobs to retry, or --all.' : '');
  },
};

async function list(ask: AskMiddleware): Promise<CommandResult> {
  const answer = await ask({ method: 'GET', path: '/v1/queue/dead-letters', answer: DeadLetters });
  const lines = answer.deadLetters.map(
    ({ id, kind, key, at, words }) => `${id}  ${at}  ${kind} ${key}\n  ${words}`,
  );
  const count = answer.total === 0 ? 'No job was given up.' : `${answer.total} given up.`;
  return {
    exitCode: answer.total === 0 ? exitCodes.done : exitCodes.found,
    lines: [...lines, count],
    json: answer,
  };
}

async function retry(ask: AskMiddleware, body: { readonly ids?: readonly string[] }): Promise<CommandResult> {
  const answer = await ask({ method: 'POST', path: '/v1/queue/retries', body, answer: RetryAnswer });
  return { exitCode: exitCodes.done, lines: [`${answer.retried} queued again.`], json: answer };
}
