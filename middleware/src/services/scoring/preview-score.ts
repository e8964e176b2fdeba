import type { Receipt, ScoreActivity, ScorePreviewRequest, Traits } from '@treaty/contract/score';
import type { Definitions } from '../../definitions/definitions.ts';
import { entry } from '../../definitions/lookups/entry.ts';
import { readProperties } from '../../domain/facts/read-properties.ts';
import type { Activity, TraitValue } from '../../domain/lead.ts';
import { instantFromText } from '../../domain/instant.ts';
import { expectedValue } from '../../domain/normalize/expected-value.ts';
import type { ReadingRules, ValueKind } from '../../domain/normalize/read-value.ts';
import { readersOf } from '../../domain/normalize/readers-of.ts';
import { scoreLead } from '../../domain/scoring/score-lead.ts';
import { AppError, type InputFault } from '../ports/app-error.ts';
import type { Dependencies } from '../ports/dependencies.ts';

/**
 * The receipt that a lead would get: for trying out a record. Stores nothing; values are read as they are at every door. Refuses what the
 * definitions do not know: traits, facts, activity types, and values that are not understood.
 */
export function previewScore(
  { agreement }: Pick<Dependencies, 'agreement'>,
  request: ScorePreviewRequest,
): Receipt {
  const { definitions, model } = agreement;
  const traits = readTraits(definitions, request.traits);
  const activities = request.activities.map((activity, index) => readActivity(definitions, activity, index));
  const faults = [traits, ...activities].flatMap((read) => read.faults);
  if (faults.length > 0)
    throw new AppError('unprocessable', 'Some values are unknown to the definitions in force.', faults);
  return scoreLead(model, {
    traits: traits.value,
    activities: activities.map(({ value }) => value),
    at: instantFromText(request.at),
  }).receipt;
}

/** What was read, and what could not be. */
interface Read<Value> {
  readonly value: Value;
  readonly faults: readonly InputFault[];
}

type Known = Readonly<Record<string, TraitValue>>;

function readTraits(definitions: Definitions, given: Traits): Read<Known> {
  const readers = readersOf(definitions).fields;
  const read: Record<string, TraitValue> = {};
  const faults: InputFault[] = [];
  for (const [name, value] of Object.entries(given)) {
    const path = `body.traits.${name}`;
    const reader = readers.find((candidate) => candidate.name === name);
    if (reader === undefined)
      faults.push({
        path,
        message: `“${name}” is no trait or fact.`,
        allowed: readers.map((known) => known.name),
      });
    else if (value !== null) {
      const reading = reader.read(value);
      if (reading.kind === 'understood') read[name] = reading.value;
      else if (reading.kind === 'not_understood')
        faults.push(unknownValue(definitions, reader.field, { path, value }));
    }
  }
  return { value: read, faults };
}

function readActivity(
  definitions: Definitions,
  { occurredAt, properties = {}, ...activity }: ScoreActivity,
  index: number,
): Read<Activity> {
  const { activityTypes, activityProperties } = definitions.picklists;
  const path = `body.activities.${index}`;
  const allowed = activityTypes.map(({ key }) => key);
  const read = readProperties(definitions, properties);
  const faults = read.notUnderstood.map((name) =>
    unknownValue(definitions, entry(activityProperties, name), {
      path: `${path}.properties.${name}`,
      value: properties[name] ?? '',
    }),
  );
  const message = `“${activity.type}” is not an activity type.`;
  return {
    value: { ...activity, occurredAt: instantFromText(occurredAt), properties: read.properties },
    faults: allowed.includes(activity.type)
      ? faults
      : [{ path: `${path}.type`, message, allowed }, ...faults],
  };
}

const unknownValue = (
  rules: ReadingRules,
  kind: ValueKind & { readonly label: string },
  { path, value }: { readonly path: string; readonly value: TraitValue },
): InputFault => ({
  path,
  message: `“${String(value).slice(0, 60)}” is not a value of “${kind.label}”: expected ${expectedValue(rules, kind)}.`,
});
