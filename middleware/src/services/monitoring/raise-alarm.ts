import type { Definitions } from '../../definitions/definitions.ts';
import type { Person } from '../../definitions/schema/people.ts';
import type { Instant } from '../../domain/instant.ts';
import { crmNames } from '../../domain/sync/sync-state.ts';
import type { Dependencies } from '../ports/dependencies.ts';
import { ExternalError } from '../ports/external-error.ts';

type Needs = Pick<Dependencies, 'agreement' | 'clock' | 'log' | 'notify'>;

/** Milliseconds between two alarms about the same system: what is wrong stays in the log and in /readyz all the while. */
const quietFor = 3_600_000;

const names: Readonly<Record<string, string | undefined>> = crmNames;

/**
 * Makes what raises alarms about a system that takes no call at all (login, rights, address, a proxy): in the log, and as a message to
 * revenue operations, once an hour at most. Other errors raise none.
 */
export function createAlarms(): (deps: Needs, error: unknown) => Promise<void> {
  const raisedAt = new Map<string, Instant>();
  return async (deps, error) => {
    if (!(error instanceof ExternalError) || error.errorClass !== 'alarm') return;
    const { system, code, message } = error;
    const now = deps.clock.wall();
    if (now - (raisedAt.get(system) ?? -Infinity) < quietFor) return;
    raisedAt.set(system, now);
    deps.log.error({ system, code, error: message }, 'calls to a system fail until an administrator acts');
    // What could not be told is told with the next failure.
    if (!(await notify(deps, system, message))) raisedAt.delete(system);
  };
}

/** Resolves to whether somebody was told, or nobody is to be. */
async function notify(
  { agreement, log, notify: channel }: Needs,
  system: string,
  text: string,
): Promise<boolean> {
  const to = responsible(agreement.definitions);
  if (to === undefined || system === 'slack') return true;
  const lines = [
    text,
    'Leads wait, nothing is lost, and Treaty retries by itself. Check the account, the login with its rights, and the address.',
  ];
  try {
    await channel.send({ to, title: `Treaty cannot work with ${names[system] ?? system}`, lines });
    return true;
  } catch (error) {
    log.warn({ error: String(error) }, 'the alarm could not be sent; it is sent with the next failure');
    return false;
  }
}

/** Revenue operations keeps the systems running. */
const responsible = ({ people }: Definitions): Person | undefined => {
  const active = people.persons.filter((person) => person.active);
  return active.find(({ role }) => role === 'revops') ?? active[0];
};
