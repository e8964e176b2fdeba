import pg from 'pg';
import { openHouse } from '../../test/support/house.ts';
import { makeQualified, visitPricing } from '../../test/support/lead-makers.ts';

/** A lead that awaits its rep's decision, and the row that the reference reads instead of its card. */
export interface Seeded {
  readonly leadId: string;
  readonly contactId: string;
  readonly rowId: string;
}

const rowId = '01a00000-0000-7000-8000-000000000001';
const otherRows = 100_000;

/** Lets a lead go its way from HubSpot to the rep on that database, and puts its card among 100,000 other rows as a bare text. */
export async function seedLead(databaseUrl: string): Promise<Seeded> {
  const house = await openHouse({ databaseUrl });
  try {
    const { leadId, contactId } = await makeQualified(house, 'ada@northwind.example');
    for (let visits = 0; visits < 3; visits += 1) visitPricing(house, contactId);
    await house.rest();
    await seedRows(databaseUrl, JSON.stringify(await house.card(leadId)));
    return { leadId, contactId, rowId };
  } finally {
    await house.close();
  }
}

async function seedRows(databaseUrl: string, document: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('create table bench_row (id uuid primary key, document text not null)');
  await client.query('insert into bench_row values ($1, $2)', [rowId, document]);
  await client.query(
    `insert into bench_row select gen_random_uuid(), '' from generate_series(1, ${otherRows})`,
  );
  await client.query('analyze bench_row');
  await client.end();
}
