import type { ParityCause } from '@treaty/contract/parity';
import { listInWords } from '../../definitions/words/list-in-words.ts';
import { crmNames, crms, type Crm } from '../sync/sync-state.ts';
import { causeTexts, parityCauses } from './parity-cause.ts';
import { measures, type Measure, type OneSided, type Tally } from './tally.ts';

/** Why the two CRMs count differently: the parts add up to the difference. */
export interface Explanation {
  readonly measure: Measure;
  readonly hubspot: number;
  readonly salesforce: number;
  readonly parts: readonly OneSided[];
  readonly sentence: string;
}

/** Both totals explained, the leads first. */
export const explain = (tally: Tally): readonly Explanation[] =>
  measures.map((measure) => {
    const [hubspot, salesforce] = [tally.totals.hubspot[measure], tally.totals.salesforce[measure]];
    const parts = inOrder(tally.oneSided[measure]);
    return { measure, hubspot, salesforce, parts, sentence: sentenceOf(measure, tally, parts) };
  });

/** What a reader sees first: both totals with their reasons, then how the values agree. */
export const sentencesOf = (tally: Tally): readonly string[] => [
  ...explain(tally).map(({ sentence }) => sentence),
  ...valueSentences(tally),
  ...twoRecords(tally),
];

const order = ({ cause, liesIn }: OneSided): number =>
  parityCauses.indexOf(cause) * crms.length + crms.indexOf(liesIn);

const inOrder = (parts: readonly OneSided[]): readonly OneSided[] =>
  parts.toSorted((one, other) => order(one) - order(other));

function sentenceOf(measure: Measure, { totals }: Tally, parts: readonly OneSided[]): string {
  const [hubspot, salesforce] = [totals.hubspot[measure], totals.salesforce[measure]];
  const head = measure === 'leads' ? '' : 'Qualified: ';
  if (parts.length === 0) return `${head}HubSpot ${hubspot}, Salesforce ${salesforce}: the same leads.`;
  return `${head}HubSpot ${hubspot}, Salesforce ${salesforce}: ${sidesInWords(parts)}.`;
}

/** “61 not handed off to sales yet, 27 refused by Salesforce”; where leads are missing on both sides, each side by itself. */
function sidesInWords(parts: readonly OneSided[]): string {
  const sides = crms.flatMap((crm) => {
    const told = parts.flatMap((part) => {
      const leads = onlyIn(part, crm);
      return leads === 0 ? [] : [{ leads, text: `${leads} ${causeTexts(part.cause, part.liesIn).label}` }];
    });
    const leads = told.reduce((sum, each) => sum + each.leads, 0);
    return leads === 0 ? [] : [{ crm, leads, text: told.map(({ text }) => text).join(', ') }];
  });
  const [first, second] = sides;
  if (first !== undefined && second === undefined && first.crm === 'hubspot') return first.text;
  return sides.map(({ crm, leads, text }) => `${leads} only in ${crmNames[crm]} (${text})`).join('; ');
}

const onlyIn = (part: OneSided, crm: Crm): number =>
  crm === 'hubspot' ? part.onlyInHubspot : part.onlyInSalesforce;

function valueSentences({ totals, values }: Tally): readonly string[] {
  const sentences = crms.flatMap((crm) => {
    const counts = countsOf(values[crm]);
    const leads = counts.reduce((sum, [, count]) => sum + count, 0);
    if (leads === 0) return [];
    const told = counts.map(([cause, count]) => `${count} ${causeTexts(cause, crm).label}`);
    const verb = leads === 1 ? 'shows' : 'show';
    return [
      `${leads} of ${totals[crm].leads} in ${crmNames[crm]} ${verb} different values: ${listInWords(told)}.`,
    ];
  });
  return sentences.length > 0 ? sentences : ['All records match Treaty.'];
}

const countsOf = (counts: Tally['causes'][Crm]): readonly (readonly [ParityCause, number])[] =>
  parityCauses.flatMap((cause) => {
    const count = counts[cause] ?? 0;
    return count === 0 ? [] : [[cause, count] as const];
  });

const twoRecords = ({ causes }: Tally): readonly string[] =>
  crms.flatMap((crm) => {
    const count = causes[crm].two_records ?? 0;
    if (count === 0) return [];
    const place = `on several records in ${crmNames[crm]}`;
    return [
      count === 1 ? `1 lead is ${place} and counts once.` : `${count} leads are ${place} and count once.`,
    ];
  });
