import { Messages, type SfError } from '@salesforce/core';
import { Flags, SfCommand, toHelpSection } from '@salesforce/sf-plugins-core';
import type { Readiness } from '@treaty/contract/health';
import { type Answer, askReadiness } from '../../ask-readiness.ts';
import { exitCode } from '../../exit-code.ts';
import { readinessAddress } from '../../readiness-address.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('@treaty/sf-plugin', 'treaty.doctor');

const patienceInSeconds = 10;

/** `sf treaty doctor`: whether the middleware can do its work. */
export default class Doctor extends SfCommand<Readiness> {
  public static override readonly summary = messages.getMessage('summary');
  public static override readonly description = messages.getMessage('description');
  public static override readonly examples = messages.getMessages('examples');

  public static override readonly flags = {
    url: Flags.string({
      char: 'u',
      summary: messages.getMessage('flags.url.summary'),
      description: messages.getMessage('flags.url.description'),
      env: 'TREATY_URL',
      default: 'http://127.0.0.1:4001',
    }),
  };

  public static override readonly envVariablesSection = toHelpSection('ENVIRONMENT VARIABLES', {
    TREATY_URL: messages.getMessage('env.TREATY_URL'),
  });

  public static override readonly errorCodes = toHelpSection('EXIT CODES', {
    [exitCode.ready]: messages.getMessage('exit.ready'),
    [exitCode.notReady]: messages.getMessage('exit.notReady'),
    [exitCode.wrongUse]: messages.getMessage('exit.wrongUse'),
    [exitCode.unreachable]: messages.getMessage('exit.unreachable'),
    [exitCode.notTreaty]: messages.getMessage('exit.notTreaty'),
  });

  public async run(): Promise<Readiness> {
    const { flags } = await this.parse(Doctor);
    const address = readinessAddress(flags.url);
    if (address === null) throw messages.createError('error.address', [], [], exitCode.wrongUse);
    this.spinner.start(messages.getMessage('asking', [address.href]));
    const answer = await askReadiness(address, AbortSignal.timeout(patienceInSeconds * 1000));
    if (answer.kind !== 'readiness') throw failure(address, answer);
    this.spinner.stop();
    this.show(answer.readiness);
    if (!answer.readiness.ready) throw notReady(address, answer.readiness);
    this.logSuccess(messages.getMessage('ready'));
    return answer.readiness;
  }

  private show({ checks, database, definitions, backlog }: Readiness): void {
    this.table({
      data: checks.map(({ name, ok, detail }) => ({
        name,
        state: messages.getMessage(ok ? 'state.ok' : 'state.failed'),
        detail,
      })),
      columns: [
        { key: 'name', name: messages.getMessage('column.name') },
        { key: 'state', name: messages.getMessage('column.state') },
        { key: 'detail', name: messages.getMessage('column.detail') },
      ],
      overflow: 'wrap',
    });
    for (const line of messages.getMessages('overview', [database, definitions, backlog])) this.log(line);
  }
}

/** An error that carries the readiness as its result, so that --json has it in one place, ready or not. */
const notReady = ({ href }: URL, result: Readiness): SfError =>
  Object.assign(messages.createError('error.notReady', [href], [], exitCode.notReady), { result });

// No cause is handed on: fetch fails with a TypeError, and sf turns any error caused by one into exit code 10.
function failure({ href }: URL, answer: Exclude<Answer, { kind: 'readiness' }>): SfError {
  switch (answer.kind) {
    case 'unreachable':
      return messages.createError('error.unreachable', [href, answer.reason], [], exitCode.unreachable);
    case 'timedOut':
      return messages.createError('error.timedOut', [href, patienceInSeconds], [], exitCode.unreachable);
    case 'notTreaty':
      return messages.createError('error.notTreaty', [href, answer.what], [], exitCode.notTreaty);
  }
}
