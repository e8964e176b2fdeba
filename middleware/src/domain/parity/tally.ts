import type { ParityCause } from '@treaty/contract/parity';
import { crms, type Crm } from '../sync/sync-state.ts';
import { allDifferences, type LeadParity, type Standing } from './compare-lead.ts';
import type { StageReading } from './stage-reading.ts';

/** What is counted in Treaty and in each CRM, a lead once however many records it has. */
export const measures = ['leads', 'qualified'] as const;
/** What is counted in both CRMs. */
export type Measure = (typeof measures)[number];

/** Where is counted. */
export type Place = 'treaty' | Crm;

/** Leads that one CRM counts and the other does not, by the CRM that is unlike Treaty and the cause. */
export interface OneSided {
  readonly cause: ParityCause;
  /** The CRM in which the cause lies. */
  readonly liesIn: Crm;
  readonly onlyInHubspot: number;
  readonly onlyInSalesforce: number;
}

/** The numbers of a comparison. Plain data: it is kept between the pieces of a run. */
export interface Tally {
  readonly totals: Readonly<Record<Place, Readonly<Record<Measure | 'records', number>>>>;
  /** Leads by stage, as the agreement names it; a stage that it does not know is counted under a blank key. */
  readonly stages: Readonly<Record<string, Readonly<Record<Place, number>>>>;
  readonly oneSided: Readonly<Record<Measure, readonly OneSided[]>>;
  /** Differences by CRM and cause. */
  readonly causes: Readonly<Record<Crm, Readonly<Partial<Record<ParityCause, number>>>>>;
  /** Of these, differences of leads that are there with other values. */
  readonly values: Readonly<Record<Crm, Readonly<Partial<Record<ParityCause, number>>>>>;
}

const none = { leads: 0, qualified: 0, records: 0 };

/** Nothing counted yet. */
export const emptyTally: Tally = {
  totals: { treaty: none, hubspot: none, salesforce: none },
  stages: {},
  oneSided: { leads: [], qualified: [] },
  causes: { hubspot: {}, salesforce: {} },
  values: { hubspot: {}, salesforce: {} },
};

/** The tally with one more lead in it. */
export function tallied(tally: Tally, lead: LeadParity, reading: StageReading): Tally {
  const places = { treaty: lead.treaty, ...lead.standings };
  return {
    totals: {
      treaty: counted(tally.totals.treaty, places.treaty, reading),
      hubspot: counted(tally.totals.hubspot, places.hubspot, reading),
      salesforce: counted(tally.totals.salesforce, places.salesforce, reading),
    },
    stages: countedStages(tally.stages, places, reading),
    oneSided: {
      leads: withOneSided(tally.oneSided.leads, lead, ({ isPresent }) => isPresent),
      qualified: withOneSided(tally.oneSided.qualified, lead, (standing) => isQualified(standing, reading)),
    },
    causes: {
      hubspot: countedCauses(tally.causes.hubspot, causesOf(lead, 'hubspot')),
      salesforce: countedCauses(tally.causes.salesforce, causesOf(lead, 'salesforce')),
    },
    values: {
      hubspot: countedCauses(tally.values.hubspot, causesOfValues(lead, 'hubspot')),
      salesforce: countedCauses(tally.values.salesforce, causesOfValues(lead, 'salesforce')),
    },
  };
}

const isQualified = ({ isPresent, stage }: Standing, reading: StageReading): boolean =>
  isPresent && reading.isQualified(stage);

type Counts = Tally['totals'][Place];

const counted = (counts: Counts, standing: Standing, reading: StageReading): Counts => ({
  leads: counts.leads + Number(standing.isPresent),
  qualified: counts.qualified + Number(isQualified(standing, reading)),
  records: counts.records + standing.records,
});

function countedStages(
  stages: Tally['stages'],
  places: Readonly<Record<Place, Standing>>,
  reading: StageReading,
): Tally['stages'] {
  const next: Record<string, Record<Place, number>> = { ...stages };
  for (const place of ['treaty', ...crms] as const) {
    const { isPresent, stage } = places[place];
    if (!isPresent) continue;
    const key = reading.keyOf(stage);
    const row = next[key] ?? { treaty: 0, hubspot: 0, salesforce: 0 };
    next[key] = { ...row, [place]: row[place] + 1 };
  }
  return next;
}

/** One of the CRMs is unlike Treaty when they are unlike each other, and its first difference says why. */
function withOneSided(
  rows: readonly OneSided[],
  { treaty, standings, differences }: LeadParity,
  counts: (standing: Standing) => boolean,
): readonly OneSided[] {
  const [inHubspot, inSalesforce] = [counts(standings.hubspot), counts(standings.salesforce)];
  if (inHubspot === inSalesforce) return rows;
  const liesIn = inHubspot === counts(treaty) ? 'salesforce' : 'hubspot';
  const cause = differences[liesIn][0]?.cause;
  if (cause === undefined) throw new Error(`a lead is counted otherwise in ${liesIn}, and nobody said why`);
  const isIt = (row: OneSided): boolean => row.cause === cause && row.liesIn === liesIn;
  const row = rows.find(isIt) ?? { cause, liesIn, onlyInHubspot: 0, onlyInSalesforce: 0 };
  return [
    ...rows.filter((other) => !isIt(other)),
    {
      ...row,
      onlyInHubspot: row.onlyInHubspot + Number(inHubspot),
      onlyInSalesforce: row.onlyInSalesforce + Number(inSalesforce),
    },
  ];
}

const causesOf = (lead: LeadParity, crm: Crm): readonly ParityCause[] =>
  allDifferences(lead).flatMap((difference) => (difference.crm === crm ? [difference.cause] : []));

const causesOfValues = ({ differences }: LeadParity, crm: Crm): readonly ParityCause[] =>
  differences[crm].flatMap(({ cause, fields }) => (fields.length > 0 ? [cause] : []));

function countedCauses(counts: Tally['causes'][Crm], causes: readonly ParityCause[]): Tally['causes'][Crm] {
  const next: Partial<Record<ParityCause, number>> = { ...counts };
  for (const cause of causes) next[cause] = (next[cause] ?? 0) + 1;
  return next;
}
