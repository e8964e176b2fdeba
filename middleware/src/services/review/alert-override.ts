import { entry } from '../../definitions/lookups/entry.ts';
import { listInWords } from '../../definitions/words/list-in-words.ts';
import { personOf } from '../../domain/facts/person.ts';
import { appendAuditOnce } from '../audit/append-audit-once.ts';
import type { Dependencies } from '../ports/dependencies.ts';
import type { Json } from '../ports/store.ts';

/**
 * Tells the people whom the agreement names that a lead was moved backward. Delivery is at least once: a process that dies between
 * sending and noting it sends again. The key is that of the lead and of the override.
 */
export async function alertOverride(
  deps: Pick<Dependencies, 'clock' | 'agreement' | 'store' | 'notify'>,
  key: string,
): Promise<void> {
  const [leadId = '', override = ''] = key.split('/');
  const lead = await deps.store.reads.leads.find(leadId);
  const trail = await deps.store.reads.audit.ofLead(leadId);
  const about = trail.filter(({ after }) => isAbout(after, override));
  const made = about.find(({ action }) => action === 'override');
  if (lead === null || made === undefined || about.some(({ action }) => action === 'override_alerted'))
    return;
  const { people, lifecycle } = deps.agreement.definitions;
  const { name } = personOf(deps.agreement.definitions, lead);
  const to = lifecycle.overrides.alert.map((person) => entry(people.persons, person));
  for (const person of to)
    await deps.notify.send({
      to: person,
      title: `Override: ${name ?? lead.email ?? 'a lead'}`,
      lines: [`${made.actor}: ${made.text}`, `Reason: ${made.why ?? 'none'}.`],
    });
  await deps.store.transaction(async (tx) => {
    await tx.leads.lock(leadId);
    const text = `${listInWords(to.map((person) => person.name))} alerted to the override of ${made.actor}.`;
    await appendAuditOnce(deps, tx, { leadId, action: 'override_alerted', text, after: { override } });
  });
}

const isAbout = (after: Json | undefined, override: string): boolean =>
  typeof after === 'object' && after !== null && 'override' in after && after.override === override;
