import { seededRandom } from '../../../../simulators/src/hubspot/model/seeded-random.ts';
import type { DemoLead } from './demo-lead.ts';
import type { DemoArc, DemoCompany, DemoPlan } from './demo-plan.ts';

const seed = 20_260_115;

/** Draws the leads of the plan: the same plan gives the same leads. Nobody comes twice; companies come again once all have come. */
export function makeLeads(plan: DemoPlan): readonly DemoLead[] {
  const random = seededRandom(seed);
  const nextPerson = drawInTurn(plan.people, random);
  const nextSource = drawInTurn(plan.sources, random);
  const pools = <T>(lists: Readonly<Record<string, readonly T[]>>) =>
    new Map(Object.entries(lists).map(([name, list]) => [name, drawInTurn(list, random)]));
  const [companies, titles] = [pools(plan.companies), pools(plan.titles)];
  return plan.arcs.flatMap((arc) =>
    arc.starts.map((start) =>
      makeLead(arc, {
        start,
        person: nextPerson(),
        company: from(companies, arc.company),
        title: from(titles, arc.title),
        source: nextSource(),
      }),
    ),
  );
}

interface Drawn {
  readonly start: number;
  readonly person: readonly [string, string];
  readonly company: DemoCompany;
  readonly title: string;
  readonly source: string;
}

function makeLead(arc: DemoArc, { start, person, company, title, source }: Drawn): DemoLead {
  const [firstname, lastname] = person;
  const { email: domain = company.domain, ...changes } = arc.contact;
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
  return { arc: arc.key, email, properties: filled(properties), known: arc.known, start, story: arc.story };
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

/** Gives the items of a list in a drawn order, and begins again when all were given. */
function drawInTurn<T>(list: readonly T[], random: () => number): () => T {
  const places = list.map((item) => ({ item, place: random() })).sort((a, b) => a.place - b.place);
  let turn = 0;
  return () => {
    const next = places[turn % places.length];
    turn += 1;
    if (next === undefined) throw new Error('The plan of the demo has an empty list.');
    return next.item;
  };
}
