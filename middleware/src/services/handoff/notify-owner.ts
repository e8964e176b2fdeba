import { noteOnce } from '../audit/append-audit-once.ts';
import { ExternalError } from '../ports/external-error.ts';
import type { World } from '../ports/dependencies.ts';
import { commitStep, type AtWork } from './commit-step.ts';
import { ownerMessage } from './owner-message.ts';

/**
 * Step 6: tells the rep. Delivery is at least once: a process that dies between sending and noting it sends again.
 * A rep who decided before the message got through needs none.
 */
export async function notifyOwner(world: World, work: AtWork): Promise<void> {
  const { notifiedAt, state } = work.handoff;
  if (notifiedAt !== null) return;
  const message = ownerMessage(world.agreement.definitions, work);
  const isAwaited = state === 'open' || state === 'awaiting';
  world.faults.point('hand-off.notification.before');
  if (isAwaited) await world.notify.send(message);
  await commitStep(world, work, 'notification', () => ({
    handoff: { notifiedAt: world.clock.now() },
    text: isAwaited ? `${message.to.name} was told.` : `${message.to.name} had decided before being told.`,
  }));
}

/** Tries to tell the rep; a channel that fails does not hold the clock: a job of its own tries again. */
export async function tryToNotify(world: World, work: AtWork): Promise<void> {
  try {
    await notifyOwner(world, work);
  } catch (error) {
    if (!(error instanceof ExternalError)) throw error;
    const { id, leadId } = work.handoff;
    world.log.warn({ handoff: id, code: error.code }, 'the rep could not be told yet');
    await world.store.transaction(async (tx) => {
      await tx.leads.lock(leadId);
      const text = `The rep could not be told yet (${error.code}).`;
      await noteOnce(world, tx, { leadId, handoff: work.handoff, action: 'notification_failed', text });
      await tx.enqueue({ kind: 'notify-owner', key: id });
    });
  }
}
