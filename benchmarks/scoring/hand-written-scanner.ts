import type { Activity } from '../../middleware/src/domain/lead.ts';

const burst = 5000;

/** The clicks that came within five seconds of another one in the same email; the activities come in order. */
export function scannerClicks(happened: readonly Activity[]): ReadonlySet<Activity> {
  const scanned = new Set<Activity>();
  const latest = new Map<unknown, Activity>();
  for (const click of happened) {
    if (click.type !== 'email_click' || click.occurredAtAssumed === true) continue;
    const email = click.properties?.['emailId'];
    const before = latest.get(email);
    if (before !== undefined && click.occurredAt - before.occurredAt <= burst) scanned.add(before).add(click);
    latest.set(email, click);
  }
  return scanned;
}
