import { OutsideError } from '../ports/outside-error.ts';
import type { World } from '../ports/world.ts';
import { commitStep, type AtWork } from './commit-step.ts';
import { ownerMessage } from './owner-message.ts';

/** Step 6: tells the rep. Delivery is at least once: a process that dies between sending and noting it sends again. */
export async function notifyOwner(world: World, work: AtWork): Promise<void> {
  if (work.handoff.notifiedAt !== null) return;
  const message = ownerMessage(world.agreement.definitions, work);
  await world.notify.send(message);
  await commitStep(world, work, 'notification', () => ({
    handoff: { notifiedAt: world.clock.now() },
    text: `${message.to.name} was told.`,
  }));
}

/** Tries to tell the rep; a channel that fails does not hold the clock: a job of its own tries again. */
export async function tryToNotify(world: World, work: AtWork): Promise<void> {
  try {
    await notifyOwner(world, work);
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
    world.log.warn({ handoff: work.handoff.id, code: error.code }, 'the rep could not be told yet');
    await world.store.transaction((tx) => tx.enqueue({ kind: 'notify-owner', key: work.handoff.id }));
  }
}
