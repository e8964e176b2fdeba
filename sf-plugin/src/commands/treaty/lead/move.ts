import { Messages } from '@salesforce/core';
import { Flags } from '@salesforce/sf-plugins-core';
import { exitCodes } from '../../../exit-codes.ts';
import { leadsFrom, movedLeadFrom, type MovedLead } from '../../../lead-from.ts';
import { TreatyCommand } from '../../../treaty-command.ts';

Messages.importMessagesDirectoryFromMetaUrl(import.meta.url);
const messages = Messages.loadMessages('@treaty/sf-plugin', 'treaty.lead.move');

/** `sf treaty lead move` moves a lead backward: an override. */
export default class LeadMove extends TreatyCommand<MovedLead> {
  public static override readonly summary = messages.getMessage('summary');
  public static override readonly description = messages.getMessage('description');
  public static override readonly examples = messages.getMessages('examples');

  public static override readonly flags = {
    lead: Flags.string({ char: 'l', required: true, summary: messages.getMessage('flags.lead.summary') }),
    to: Flags.string({ required: true, summary: messages.getMessage('flags.to.summary') }),
    reason: Flags.string({ required: true, summary: messages.getMessage('flags.reason.summary') }),
    by: Flags.string({ required: true, summary: messages.getMessage('flags.by.summary') }),
  };

  public async run(): Promise<MovedLead> {
    const { flags } = await this.parse(LeadMove);
    const { lead: email, to, reason, by } = flags;
    const search = `v1/leads?${new URLSearchParams({ email }).toString()}`;
    const leads = await this.ask(search, flags, leadsFrom);
    const [lead] = leads;
    if (lead === undefined) throw messages.createError('error.noLead', [email], [], exitCodes.failed);
    if (leads.length > 1) throw messages.createError('error.severalLeads', [email], [], exitCodes.failed);
    await this.confirmChange(messages.getMessage('confirm', [email, lead.stage, to]), flags);
    const moved = await this.ask(`v1/leads/${lead.id}/moves`, flags, movedLeadFrom, { to, reason, by });
    this.logSuccess(messages.getMessage('moved', [email, moved.stage, moved.status]));
    return moved;
  }
}
