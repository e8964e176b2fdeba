import { entry } from '../../definitions/lookups/entry.ts';
import { readProperties } from '../../domain/facts/read-properties.ts';
import { instantFromText, millisecondsPerDay } from '../../domain/instant.ts';
import type { Traits } from '../../domain/lead.ts';
import { expectedValue } from '../../domain/normalize/expected-value.ts';
import { AppError, type InputFault } from '../ports/app-error.ts';
import type { Dependencies } from '../ports/dependencies.ts';

/** What is checked of an activity besides its form. */
export interface ToldActivity {
  readonly type: string;
  /** The wire form of an instant; null or missing for the time of receipt. */
  readonly occurredAt?: string | null | undefined;
  readonly properties?: Traits | undefined;
}

type Needs = Pick<Dependencies, 'agreement' | 'clock'>;

/** What is wrong with an activity, and what to do. */
interface ActivityFault extends InputFault {
  readonly wayOut: string;
}

/** What keeps an activity from being recorded: a type that the definitions do not know, a time to come, a property that cannot be understood. Null: nothing. */
export function faultOfActivity({ agreement, clock }: Needs, told: ToldActivity): ActivityFault | null {
  const allowed = agreement.definitions.picklists.activityTypes.map(({ key }) => key);
  if (!allowed.includes(told.type)) {
    const message = `“${told.type}” is not an activity type of the definitions in force.`;
    return { path: 'type', message, allowed, wayOut: 'Use one of the allowed values.' };
  }
  // Clocks differ, and some systems know no time zones: what is further ahead is a mistake.
  const isAhead =
    told.occurredAt != null && instantFromText(told.occurredAt) > clock.now() + millisecondsPerDay;
  if (isAhead)
    return {
      path: 'occurredAt',
      message: 'This is more than a day ahead.',
      wayOut: 'Send the time at which it happened.',
    };
  return faultOfProperties(agreement, told.properties ?? {});
}

function faultOfProperties({ definitions }: Needs['agreement'], properties: Traits): ActivityFault | null {
  const [name] = readProperties(definitions, properties).notUnderstood;
  if (name === undefined) return null;
  const property = entry(definitions.picklists.activityProperties, name);
  const given = String(properties[name]).slice(0, 60);
  return {
    path: `properties.${name}`,
    message: `“${given}” is not a value of “${property.label}”: expected ${expectedValue(definitions, property)}.`,
    wayOut: 'Send such a value, or leave the property out.',
  };
}

/** Refuses an activity that cannot be recorded, and says what is allowed; `path` is where it stands in the request. */
export function checkActivity(deps: Needs, told: ToldActivity, path: string): void {
  const found = faultOfActivity(deps, told);
  if (found === null) return;
  const { wayOut, ...fault } = found;
  throw new AppError('unprocessable', `${fault.message} ${wayOut}`, [
    { ...fault, path: `${path}.${fault.path}` },
  ]);
}
