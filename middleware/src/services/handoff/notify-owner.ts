import { appendAuditOnce } from '../audit/append-audit-once.ts';
import { ExternalError } from '../ports/external-error.ts';
import type { Dependencies } from '../ports/dependencies.ts';
import { commitStep, type HandoffInProgress } from './commit-step.ts';
import { ownerMessage } from './owner-message.ts';

/**
 * Step 6: tells the rep. Delivery is at least once: a process that dies between sending and noting it sends again.
 * A rep who decided before the message got through needs none.
 */
export async function notifyOwner(
  deps: Pick<Dependencies, 'clock' | 'faults' | 'agreement' | 'store' | 'notify'>,
  work: HandoffInProgress,
): Promise<void> {
  const { notifiedAt, state } = work.handoff;
  if (notifiedAt !== null) return;
  const message = ownerMessage(deps.agreement.definitions, work);
  const isAwaited = state === 'open' || state === 'awaiting';
  deps.faults.point('hand-off.notification.before');
  if (isAwaited) await deps.notify.send(message);
  await commitStep(deps, work, 'notification', () => ({
    handoff: { notifiedAt: deps.clock.now() },
    text: isAwaited
      ? `${message.to.name} was notified.`
      : `${message.to.name} decided before being notified.`,
  }));
}

/** Tries to tell the rep; a channel that fails does not hold the clock: a job of its own tries again. */
export async function tryToNotify(
  deps: Pick<Dependencies, 'clock' | 'faults' | 'log' | 'agreement' | 'store' | 'notify'>,
  work: HandoffInProgress,
): Promise<void> {
  try {
    await notifyOwner(deps, work);
  } catch (error) {
    if (!(error instanceof ExternalError)) throw error;
    const { id, leadId } = work.handoff;
    deps.log.warn({ handoff: id, code: error.code }, 'the rep could not be notified yet');
    await deps.store.transaction(async (tx) => {
      await tx.leads.lock(leadId);
      const text = `The rep could not be notified yet (${error.code}).`;
      await appendAuditOnce(deps, tx, { leadId, handoff: work.handoff, action: 'notification_failed', text });
      await tx.enqueue({ kind: 'notify-owner', key: id });
    });
  }
}
