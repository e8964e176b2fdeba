import { createHash } from 'node:crypto';
import type { DecisionAnswer } from '@treaty/contract/decision';
import { AppError } from '../ports/app-error.ts';
import type { StoredResponse } from '../ports/store.ts';
import type { Dependencies } from '../ports/dependencies.ts';
import { storeDecision, type GivenDecision } from './store-decision.ts';
import { showInHubSpot } from '../lead-card/read-lead-card.ts';

/**
 * Keeps a decision given in the HubSpot card. It takes effect some seconds later, once Salesforce was asked whether a rep had decided
 * earlier there. The same idempotency key gives the same answer and has no further effect.
 */
export async function receiveDecision(
  deps: Pick<Dependencies, 'clock' | 'ids' | 'agreement' | 'store' | 'decisionGrace'>,
  given: GivenDecision,
): Promise<DecisionAnswer> {
  const known = await deps.store.reads.leads.findByContact(given.contactId);
  if (known === null)
    throw new AppError(
      'not_found',
      'Treaty has no data on this contact yet. It is added with the contact’s next change.',
    );
  const result = await deps.store.transaction(async (tx): Promise<DecisionAnswer | AppError> => {
    const lead = await tx.leads.lock(known.id);
    if (lead === null) throw new Error('a lead is never deleted');
    const key = `decision:${lead.id}:${given.request.idempotencyKey}`;
    const requestHash = hashOf(given.request);
    const kept = await tx.idempotencyKeys.find(key);
    if (kept !== null) return answerAgain(kept, requestHash);
    const answer = await storeDecision(deps, tx, lead, given);
    if (leftItsMark(answer))
      await tx.idempotencyKeys.save(key, { requestHash, answer: plain(answer) }, deps.clock.now());
    return answer;
  });
  if (result instanceof AppError) throw result;
  return { ...result, card: await showInHubSpot(deps, given, result.card) };
}

/** The same request has the same hash. */
const hashOf = (request: GivenDecision['request']): string =>
  createHash('sha256').update(JSON.stringify(request)).digest('hex').slice(0, 32);

/** What is in the trail must not get there twice; any other refusal may turn out differently the next time. */
const leftItsMark = (answer: DecisionAnswer | AppError): boolean =>
  !(answer instanceof AppError) || answer.code === 'cycle_closed';

const plain = (answer: DecisionAnswer | AppError): StoredResponse['answer'] =>
  answer instanceof AppError ? { code: answer.code, message: answer.message } : answer;

function answerAgain({ requestHash, answer }: StoredResponse, askedHash: string): DecisionAnswer | AppError {
  if (requestHash !== askedHash)
    return new AppError(
      'key_reused',
      'This idempotency key was already used for another decision. Use a new key for a new decision.',
    );
  return 'saved' in answer ? answer : new AppError(answer.code, answer.message);
}
