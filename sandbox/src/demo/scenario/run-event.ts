import { z } from 'zod';
import { instantText } from '../../../../simulators/src/hubspot/model/instant-text.ts';
import type { Happening, Moment } from '../leads/build-timeline.ts';
import { comeToRest } from './wait-until-idle.ts';
import type { DemoHouse } from './demo-house.ts';
import { introduceLead } from './introduce-lead.ts';
import { judgeLead } from './decide-lead.ts';
import { waitUntil } from '../wait-until.ts';

const patience = { within: 60_000, every: 100 };

/**
 * Plays all that happens at a moment and waits until it has had its effects. Playing a moment twice does no harm, so one that was
 * interrupted can be played again.
 */
export async function playMoment(house: DemoHouse, moment: Moment, signal: AbortSignal): Promise<void> {
  const judged: string[] = [];
  for (const happening of moment.happenings) {
    signal.throwIfAborted();
    const key = await play(house, happening);
    if (key !== null) judged.push(key);
  }
  const isAnswered = (): Promise<true | null> =>
    Promise.resolve(judged.every((key) => isDecided(house, key)) ? true : null);
  await waitUntil('The effect of the verdicts', isAnswered, { ...patience, signal });
  await comeToRest(house, signal);
}

/** Returns the key of the handoff on which a verdict was given, if any. */
async function play(house: DemoHouse, happening: Happening): Promise<string | null> {
  const { lead } = happening;
  const contact = house.hubspot.contacts.byEmail(lead.email);
  switch (happening.kind) {
    case 'arrives':
      introduceLead(house, lead, happening.at);
      return null;
    case 'changes':
      if (contact !== undefined) house.hubspot.contacts.update(contact.id, happening.properties);
      return null;
    case 'does':
      await act(house, contact?.id, happening);
      return null;
    case 'is judged':
      return judgeLead(house, lead.email, happening.event);
    case 'is converted':
      convert(house, lead.email);
      return null;
  }
}

async function act(
  { hubspot, middleware }: DemoHouse,
  contactId: string | undefined,
  { lead, type, told, occurredAt, sourceKey }: Extract<Happening, { kind: 'does' }>,
): Promise<void> {
  if (contactId === undefined) return;
  if (told === 'workflow') hubspot.workflows.recordActivity({ contactId, type, occurredAt, sourceKey });
  else
    await middleware.recordActivity({
      email: lead.email,
      type,
      occurredAt: instantText(occurredAt),
      sourceKey,
    });
}

/** The middleware has written its decision to the handoff's record. */
function isDecided({ salesforce }: DemoHouse, key: string): boolean {
  const [handoff] = salesforce.records.query(
    `SELECT Decision_Id__c FROM Treaty_Handoff__c WHERE Handoff_Key__c = '${key}'`,
  );
  return handoff?.['Decision_Id__c'] != null;
}

function convert({ salesforce }: DemoHouse, email: string): void {
  const [lead] = salesforce.records.query(
    `SELECT Id FROM Lead WHERE Email = '${email}' AND IsConverted = false`,
  );
  if (lead !== undefined) salesforce.records.convertLead(z.string().parse(lead['Id']));
}
