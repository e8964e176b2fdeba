import { instantFromText, millisecondsPerDay } from '../../domain/instant.ts';
import { AppError, type InputFault } from '../ports/app-error.ts';
import type { Dependencies } from '../ports/dependencies.ts';

/** What is checked of an activity besides its form. */
export interface ToldActivity {
  readonly type: string;
  /** The wire form of an instant; null or missing for the time of receipt. */
  readonly occurredAt?: string | null | undefined;
}

type Needs = Pick<Dependencies, 'agreement' | 'clock'>;

/** What keeps an activity from being recorded: a type that the definitions do not know, a time to come. Null: nothing. */
export function faultOfActivity({ agreement, clock }: Needs, told: ToldActivity): InputFault | null {
  const allowed = agreement.definitions.picklists.activityTypes.map(({ key }) => key);
  if (!allowed.includes(told.type)) {
    const message = `“${told.type}” is not an activity type of the definitions in force.`;
    return { path: 'type', message, allowed };
  }
  // Clocks differ, and some systems know no time zones: what is further ahead is a mistake.
  const isAhead =
    told.occurredAt != null && instantFromText(told.occurredAt) > clock.now() + millisecondsPerDay;
  return isAhead ? { path: 'occurredAt', message: 'This is more than a day ahead.' } : null;
}

/** Refuses an activity that cannot be recorded, and says what is allowed; `path` is where it stands in the request. */
export function checkActivity(deps: Needs, told: ToldActivity, path: string): void {
  const fault = faultOfActivity(deps, told);
  if (fault === null) return;
  const wayOut =
    fault.allowed === undefined ? 'Send the time at which it happened.' : 'Use one of the allowed values.';
  throw new AppError('unprocessable', `${fault.message} ${wayOut}`, [
    { ...fault, path: `${path}.${fault.path}` },
  ]);
}
