import { Messages } from '@salesforce/core';
import { Flags, SfCommand, toHelpSection } from '@salesforce/sf-plugins-core';
import { askMiddleware, type Answer } from './ask-middleware.ts';
import { exitCodes } from './exit-codes.ts';
import { middlewareAddress } from './middleware-address.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('@treaty/sf-plugin', 'treaty');

const timeoutInSeconds = 10;

/** The flags with which every command is called. */
export interface TreatyFlags {
  readonly url: string;
  readonly token?: string | undefined;
  readonly 'no-prompt': boolean;
}

/** The base of all `sf treaty` commands: shared flags and exit codes, one way to the middleware, one way to ask for confirmation. */
export abstract class TreatyCommand<T> extends SfCommand<T> {
  public static override readonly baseFlags = {
    ...SfCommand.baseFlags,
    url: Flags.string({
      char: 'u',
      summary: messages.getMessage('flags.url.summary'),
      description: messages.getMessage('flags.url.description'),
      env: 'TREATY_URL',
      default: 'http://127.0.0.1:4001',
    }),
    token: Flags.string({
      summary: messages.getMessage('flags.token.summary'),
      description: messages.getMessage('flags.token.description'),
      env: 'TREATY_API_TOKEN',
    }),
    'no-prompt': Flags.boolean({
      summary: messages.getMessage('flags.no-prompt.summary'),
      description: messages.getMessage('flags.no-prompt.description'),
      default: false,
    }),
  };

  public static override readonly envVariablesSection = toHelpSection('ENVIRONMENT VARIABLES', {
    TREATY_URL: messages.getMessage('env.TREATY_URL'),
    TREATY_API_TOKEN: messages.getMessage('env.TREATY_API_TOKEN'),
  });

  public static override readonly errorCodes = toHelpSection('EXIT CODES', {
    [exitCodes.done]: messages.getMessage('exit.done'),
    [exitCodes.failed]: messages.getMessage('exit.failed'),
    [exitCodes.wrongUse]: messages.getMessage('exit.wrongUse'),
    [exitCodes.partlyDone]: messages.getMessage('exit.partlyDone'),
  });

  /** Asks the middleware for a document, or sends it one. @throws SfError that says what came instead, and what to do. */
  protected async ask<A>(
    path: string,
    flags: TreatyFlags,
    read: (text: string) => A | null,
    body?: unknown,
  ): Promise<A> {
    const address = middlewareAddress(flags.url, path);
    if (address === null) throw messages.createError('error.address', [], [], exitCodes.wrongUse);
    this.spinner.start(messages.getMessage('asking', [address.href]));
    const signal = AbortSignal.timeout(timeoutInSeconds * 1000);
    const answer = await askMiddleware({ address, token: flags.token, signal, read, body });
    if (answer.kind !== 'document') throw failure(address, answer);
    this.spinner.stop();
    return answer.document;
  }

  /** Asks a person before something is changed; --no-prompt says yes. @throws SfError when the person refuses or cannot be asked. */
  protected async confirmChange(question: string, flags: TreatyFlags): Promise<void> {
    if (flags['no-prompt']) return;
    if (this.jsonEnabled() || !process.stdin.isTTY)
      throw messages.createError('error.promptNeeded', [], [], exitCodes.wrongUse);
    if (!(await this.confirm({ message: question })))
      throw messages.createError('error.declined', [], [], exitCodes.failed);
  }
}

// No cause is handed on: fetch fails with a TypeError, and sf turns any error caused by one into exit code 10.
function failure({ href }: URL, answer: Exclude<Answer<never>, { kind: 'document' }>) {
  switch (answer.kind) {
    case 'unreachable':
      return messages.createError('error.unreachable', [href, answer.reason], [], exitCodes.failed);
    case 'timedOut':
      return messages.createError('error.timedOut', [href, timeoutInSeconds], [], exitCodes.failed);
    case 'refused':
      return messages.createError('error.refused', [answer.because], [], exitCodes.failed);
    case 'notTreaty':
      return messages.createError('error.notTreaty', [href, answer.what], [], exitCodes.failed);
  }
}
