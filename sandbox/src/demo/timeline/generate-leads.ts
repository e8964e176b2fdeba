import { seededRandom } from '../../../../simulators/src/hubspot/model/seeded-random.ts';
import type { DemoCompany, DemoPlan, LeadJourney, PlannedEvent } from './demo-plan.ts';

const seed = 20_260_115;

/** A lead of the demo, before either CRM knows it. */
export interface DemoLead {
  readonly journey: string;
  readonly email: string;
  /** Properties of the HubSpot contact. */
  readonly properties: Readonly<Record<string, string>>;
  /** What Salesforce already holds under the same email address. */
  readonly existing: LeadJourney['existing'];
  /** The day on which the lead is created, in days before today. */
  readonly start: number;
  readonly events: readonly PlannedEvent[];
}

/** Generates the leads of the plan: the same plan gives the same leads. Each person is used once; companies are reused when all are taken. */
export function generateLeads(plan: DemoPlan): readonly DemoLead[] {
  const random = seededRandom(seed);
  const nextPerson = inRandomOrder(plan.people, random);
  const nextSource = inRandomOrder(plan.sources, random);
  const pools = <T>(lists: Readonly<Record<string, readonly T[]>>) =>
    new Map(Object.entries(lists).map(([name, list]) => [name, inRandomOrder(list, random)]));
  const [companies, titles] = [pools(plan.companies), pools(plan.titles)];
  return plan.journeys.flatMap((journey) =>
    journey.starts.map((start) =>
      generateLead(journey, {
        start,
        person: nextPerson(),
        company: from(companies, journey.company),
        title: from(titles, journey.title),
        source: nextSource(),
      }),
    ),
  );
}

interface LeadInput {
  readonly start: number;
  readonly person: readonly [string, string];
  readonly company: DemoCompany;
  readonly title: string;
  readonly source: string;
}

function generateLead(journey: LeadJourney, { start, person, company, title, source }: LeadInput): DemoLead {
  const [firstname, lastname] = person;
  const { email: domain = company.domain, ...changes } = journey.contact;
  const email = `${plainLetters(firstname)}.${plainLetters(lastname)}@${domain ?? company.domain}`;
  const properties = {
    email,
    firstname,
    lastname,
    jobtitle: title,
    company: company.name,
    website: `https://www.${company.domain}`,
    industry: company.industry,
    company_size: company.size === undefined ? null : String(company.size),
    hs_country_region_code: company.country,
    lead_source: source,
    lifecyclestage: 'subscriber',
    ...changes,
  };
  return {
    journey: journey.key,
    email,
    properties: filled(properties),
    existing: journey.existing,
    start,
    events: journey.events,
  };
}

const filled = (properties: Readonly<Record<string, string | null>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );

const plainLetters = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^a-z]/g, '');

function from<T>(pools: ReadonlyMap<string, () => T>, name: string): T {
  const draw = pools.get(name);
  if (draw === undefined) throw new Error(`The plan of the demo has no pool “${name}”.`);
  return draw();
}

/** Returns the items of a list in random order, and starts over after the last one. */
function inRandomOrder<T>(list: readonly T[], random: () => number): () => T {
  const portOffsets = list.map((item) => ({ item, place: random() })).sort((a, b) => a.place - b.place);
  let turn = 0;
  return () => {
    const next = portOffsets[turn % portOffsets.length];
    turn += 1;
    if (next === undefined) throw new Error('The plan of the demo has an empty list.');
    return next.item;
  };
}
