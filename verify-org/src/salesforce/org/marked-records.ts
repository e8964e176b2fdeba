import { z } from 'zod';
import type { SendToPlatform } from '../../platform-http.ts';
import { describeAnswer } from './answers.ts';

/** Where the marker stands, children first: an account takes its contacts along. */
const marked = [
  { object: 'Treaty_Handoff__c', field: 'Handoff_Key__c' },
  { object: 'Lead', field: 'LastName' },
  { object: 'Contact', field: 'LastName' },
  { object: 'Account', field: 'Name' },
] as const;

type Place = (typeof marked)[number];

const found = z.object({
  records: z.array(z.object({ Id: z.string() })),
});

const outcomes = z.array(z.object({ success: z.boolean() }));

const perCall = 200;

const nextIds = async (
  request: SendToPlatform,
  { object, field }: Place,
  beginning: string,
): Promise<string[]> => {
  const soql = `SELECT Id FROM ${object} WHERE ${field} LIKE '${beginning}%' LIMIT ${perCall}`;
  const answer = await request({ method: 'GET', path: `/query?q=${encodeURIComponent(soql)}` });
  // An org without Treaty's metadata knows neither the object nor its field.
  if (object === 'Treaty_Handoff__c' && answer.status === 400) return [];
  const read = found.safeParse(answer.body);
  if (!read.success)
    throw new Error(`${object} cannot be searched for records to delete: ${describeAnswer(answer)}`);
  return read.data.records.map(({ Id }) => Id);
};

/** Deletes up to 200 records; gives how many are gone. */
const deleted = async (request: SendToPlatform, ids: readonly string[]): Promise<number> => {
  const answer = await request({ method: 'DELETE', path: `/composite/sobjects?ids=${ids.join(',')}` });
  const each = outcomes.safeParse(answer.body).data ?? [];
  return each.filter(({ success }) => success).length;
};

/** More than a run creates, so that an org which deletes in words only does not hold the run. */
const mostCalls = 20;

/** Deletes the records of one object; gives how many are left. */
const deleteAt = async (request: SendToPlatform, place: Place, beginning: string): Promise<number> => {
  let ids = await nextIds(request, place, beginning);
  for (let calls = 0; ids.length > 0 && calls < mostCalls; calls += 1) {
    if ((await deleted(request, ids)) === 0) break;
    ids = await nextIds(request, place, beginning);
  }
  return ids.length;
};

/** Deletes every record whose name or key begins so; gives what is left, as `Lead: 2`. */
export const deleteMarked = async (request: SendToPlatform, beginning: string): Promise<string[]> => {
  const left: string[] = [];
  for (const place of marked) {
    const count = await deleteAt(request, place, beginning);
    if (count > 0) left.push(`${place.object}: ${count}`);
  }
  return left;
};
