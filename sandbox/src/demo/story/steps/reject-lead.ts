import { LeadCard } from '@treaty/contract/lead-card';
import { z } from 'zod';
import { factTable, paragraph } from '../format-text.ts';
import { waitForCard, type Rep, type StoryContext, type StoryLead } from '../story-context.ts';

const Errors = z.array(z.object({ message: z.string() })).min(1);
const handoffs = 'Treaty_Handoff__c';

/** Step 4: the rep decides in Salesforce while the middleware is stopped; it applies the decision when it is back. */
export async function rejectLead(context: StoryContext, lead: StoryLead, rep: Rep): Promise<void> {
  const { print, control } = context;
  print(`4  ${rep.colleague.name} rejects ${lead.firstName} in Salesforce`);
  await control.stopMiddleware();
  try {
    print(
      paragraph(
        'The middleware is now stopped on purpose. Salesforce does not need it: the lead card is stored on the handoff record.',
      ),
    );
    await decide(context, rep);
  } finally {
    await control.startMiddleware();
  }
  print(
    paragraph('The middleware starts again, asks Salesforce for changed handoffs, and finds the decision:'),
  );
  const card = await waitForCard(context, lead.leadId, {
    what: 'The decision',
    is: ({ situation }) => situation === 'returned',
  });
  const decision = card.handoff?.verdicts.at(-1);
  const given = [decision?.reason, decision?.detail].filter((part) => part != null).join(', ');
  print(
    factTable([
      ['Treaty', `${decision?.verdict ?? ''} by ${decision?.by ?? ''}: ${given}; now ${card.stage.label}`],
    ]),
  );
}

/** As the panel on the record page does it, with the choices of the card on the handoff's record. */
async function decide(
  { plan, print }: StoryContext,
  { colleague, salesforce, handoffId }: Rep,
): Promise<void> {
  const { Lead_Card__c: cardText, Lead__c: leadRecord } = await salesforce.read(handoffs, handoffId);
  const { choices } = LeadCard.parse(JSON.parse(z.string().parse(cardText)));
  const { reason, detail, says } = plan.rejection;
  const choice = choices.reject.find((offered) => offered.reason === reason);
  if (choice === undefined) throw new Error(`The lead card does not offer the reason ${reason}.`);

  const incomplete = await salesforce.update(handoffs, handoffId, { Status__c: choice.status });
  print(
    paragraph(
      `${colleague.name} first tries to reject without a reason. Salesforce refuses, because a rejection without a reason teaches nobody anything:`,
    ),
  );
  print(
    factTable([['Salesforce', `${incomplete.status}: ${Errors.parse(incomplete.body)[0]?.message ?? ''}`]]),
  );

  const saved = await salesforce.update(handoffs, handoffId, {
    Status__c: choice.status,
    Reason__c: reason,
    Detail__c: detail,
  });
  if (saved.status !== 204)
    throw new Error(`Salesforce did not save the decision: ${JSON.stringify(saved.body)}`);
  const lead = await salesforce.read('Lead', z.string().parse(leadRecord));
  print(paragraph(`${colleague.name} looks the company up, ${says}, and rejects for that reason:`));
  print(
    factTable([
      ['Handoff', `${choice.status}: ${choice.label}, ${detail}`],
      ['Lead', `${String(lead['Treaty_Status__c'])}, copied by a flow in the org`],
    ]),
  );
}
