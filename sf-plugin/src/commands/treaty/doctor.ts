import { Messages, type SfError } from '@salesforce/core';
import type { Readiness } from '@treaty/contract/health';
import { exitCodes } from '../../exit-codes.ts';
import { readinessFrom } from '../../readiness-from.ts';
import { TreatyCommand } from '../../treaty-command.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('@treaty/sf-plugin', 'treaty.doctor');

/** `sf treaty doctor` reports whether the middleware is ready. */
export default class Doctor extends TreatyCommand<Readiness> {
  public static override readonly summary = messages.getMessage('summary');
  public static override readonly description = messages.getMessage('description');
  public static override readonly examples = messages.getMessages('examples');

  public async run(): Promise<Readiness> {
    const { flags } = await this.parse(Doctor);
    const readiness = await this.ask('readyz', flags, readinessFrom);
    this.show(readiness);
    if (!readiness.ready) throw notReady(flags.url, readiness);
    this.logSuccess(messages.getMessage('ready'));
    return readiness;
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
const notReady = (url: string, result: Readiness): SfError =>
  Object.assign(messages.createError('error.notReady', [url], [], exitCodes.failed), { result });
