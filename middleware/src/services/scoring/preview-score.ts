import type { Receipt, ScorePreviewRequest, Traits } from '@treaty/contract/score';
import { fieldsOf } from '../../domain/facts/read-contact.ts';
import type { TraitValue } from '../../domain/lead.ts';
import { instantFromText } from '../../domain/instant.ts';
import { scoreLead } from '../../domain/scoring/score-lead.ts';
import { AppError, type InputFault } from '../ports/app-error.ts';
import type { Dependencies } from '../ports/dependencies.ts';

/** The receipt that a lead would get: for trying out a record. Stores nothing; refuses traits, facts and activity types that the definitions do not know. */
export function previewScore(
  { agreement }: Pick<Dependencies, 'agreement'>,
  request: ScorePreviewRequest,
): Receipt {
  const { definitions, model } = agreement;
  const traits = fieldsOf(definitions.fields).flatMap(({ trait, fact }) => [trait ?? [], fact ?? []].flat());
  const types = definitions.picklists.activityTypes.map(({ key }) => key);
  const faults: readonly InputFault[] = [
    ...Object.keys(request.traits)
      .filter((name) => !traits.includes(name))
      .map((name) => ({
        path: `body.traits.${name}`,
        message: `“${name}” is no trait or fact.`,
        allowed: traits,
      })),
    ...request.activities.flatMap(({ type }, index) =>
      types.includes(type)
        ? []
        : [
            {
              path: `body.activities.${index}.type`,
              message: `“${type}” is not an activity type.`,
              allowed: types,
            },
          ],
    ),
  ];
  if (faults.length > 0)
    throw new AppError('unprocessable', 'Some values are unknown to the definitions in force.', faults);
  const activities = request.activities.map(({ occurredAt, properties = {}, ...activity }) => ({
    ...activity,
    occurredAt: instantFromText(occurredAt),
    properties: known(properties),
  }));
  return scoreLead(model, { traits: request.traits, activities, at: instantFromText(request.at) }).receipt;
}

/** Null means not known: the same as not sent. */
const known = (facts: Traits): Readonly<Record<string, TraitValue>> =>
  Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
