import { expect, test } from '@jest/globals';
import type { Agreement } from '../../../middleware/src/services/ports/dependencies.ts';
import { AppError } from '../../../middleware/src/services/ports/app-error.ts';
import { ExternalError } from '../../../middleware/src/services/ports/external-error.ts';
import type { HubSpot } from '../../../middleware/src/services/ports/hubspot.ts';
import { storeDecision } from '../../../middleware/src/services/review/store-decision.ts';
import { finalizeDecision } from '../../../middleware/src/services/review/finalize-decision.ts';
import { describeOnDatabases } from '../../support/describe-on-databases.ts';
import { usualEngines } from '../../support/engines.ts';
import { openBench } from '../support/bench.ts';

describeOnDatabases('who decided in HubSpot', usualEngines, (databaseOf) => {
  /** A lead accepted in HubSpot's card by the user with that address. */
  const acceptedBy = async (by: string, readOwnerName: HubSpot['readOwnerName'], contactId: string) => {
    const bench = openBench(databaseOf());
    const agreement = withDefaultRole(bench.deps.agreement, 'sales');
    const deps = { ...bench.deps, agreement, hubspot: { ...bench.deps.hubspot, readOwnerName } };
    const handoff = await bench.handOff({}, { hubspotContactId: contactId });
    const request = { idempotencyKey: `choice-${contactId}`, cycle: 1, verdict: 'accepted' } as const;
    const answer = await deps.store.transaction(async (tx) => {
      const lead = await tx.leads.lock(handoff.leadId);
      return lead && storeDecision(deps, tx, lead, { contactId, request, by });
    });
    if (answer === null || answer instanceof AppError) throw new Error('the decision was not kept');
    const atOnce = answer.card.handoff?.verdicts[0]?.by;
    await finalizeDecision(deps, answer.decisionId);
    const { decision } = await bench.read(handoff);
    const [given] = await deps.store.reads.audit.ofLead(handoff.leadId);
    return { atOnce, settled: decision?.by, given, logged: bench.logged };
  };

  /** An agreement under which HubSpot users whom it does not know act in this role. */
  const withDefaultRole = (agreement: Agreement, hubspot: 'sales' | 'marketing'): Agreement => {
    const { definitions } = agreement;
    const defaultRole = { ...definitions.lifecycle.defaultRole, hubspot };
    return {
      ...agreement,
      definitions: { ...definitions, lifecycle: { ...definitions.lifecycle, defaultRole } },
    };
  };

  const nobody = (): Promise<null> => Promise.resolve(null);

  test('somebody of the agreement is called by name at once, without asking HubSpot; the trail keeps the address', async () => {
    const asked: string[] = [];
    const ask = (email: string) => {
      asked.push(email);
      return nobody();
    };
    const seen = await acceptedBy('Tom.Ashworth@fernbank.example', ask, '7001');
    expect(seen).toMatchObject({
      atOnce: 'Tom Ashworth',
      settled: 'Tom Ashworth',
      given: { actor: 'Tom Ashworth', after: { user: 'Tom.Ashworth@fernbank.example' } },
    });
    expect(asked).toEqual([]);
  });

  test('anybody else is called as HubSpot calls its owner, once the decision takes effect', async () => {
    const seen = await acceptedBy('pia@partner.example', () => Promise.resolve('Pia Lund'), '7002');
    expect(seen).toMatchObject({ atOnce: 'pia@partner.example', settled: 'Pia Lund' });
  });

  test('who is no owner keeps the address', async () => {
    expect(await acceptedBy('pia@partner.example', nobody, '7003')).toMatchObject({
      settled: 'pia@partner.example',
    });
  });

  test('a decision takes effect although HubSpot cannot be asked for a name', async () => {
    const refuse = () =>
      Promise.reject(new ExternalError('hubspot', 'alarm', 'MISSING_SCOPES', { message: 'answered 403' }));
    const seen = await acceptedBy('pia@partner.example', refuse, '7004');
    expect(seen.settled).toBe('pia@partner.example');
    expect(seen.logged).toContain('the name could not be read from HubSpot; the email address is shown');
  });

  test.each([
    ['a marketer', 'amir.haddad@fernbank.example'],
    ['a user whom the agreement does not know', 'pia@partner.example'],
  ])('%s cannot accept an MQL, and is told who can', async (_who, by) => {
    const bench = openBench(databaseOf());
    const { deps } = bench;
    const contactId = `71${by.length}`;
    const handoff = await bench.handOff({}, { hubspotContactId: contactId });
    const request = { idempotencyKey: `choice-${contactId}`, cycle: 1, verdict: 'accepted' } as const;
    const answer = await deps.store.transaction(async (tx) => {
      const lead = await tx.leads.lock(handoff.leadId);
      return lead && storeDecision(deps, tx, lead, { contactId, request, by });
    });
    expect(answer).toMatchObject({
      code: 'unprocessable',
      message: 'Only sales can move a lead from MQL to SAL, not marketing.',
    });
    expect((await bench.read(handoff)).state).toBe('awaiting');
  });
});
