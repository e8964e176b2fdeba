import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Calibration } from '@treaty/contract/calibration';
import { importCommand } from '../../../middleware/cli/import/import-command.ts';
import { runInTerminal } from '../../cli/run-in-terminal.ts';
import { apiToken } from '../../support/crms.ts';
import { openHouse, type House } from '../../support/house.ts';

let house: House;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'treaty-import-'));
  house = await openHouse();
}, 60_000);
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true, force: true });
}, 30_000);

const bring = async (mapping: string, csv: string): Promise<string> => {
  writeFileSync(join(folder, 'mapping.yaml'), mapping);
  writeFileSync(join(folder, 'file.csv'), csv);
  const { printed } = await runInTerminal(
    importCommand,
    ['--mapping', join(folder, 'mapping.yaml'), join(folder, 'file.csv')],
    { TREATY_API_TOKEN: apiToken, TREATY_URL: house.url },
  );
  return printed[0] ?? '';
};

test('the history of another system, imported, proposes a threshold; nobody whose deal is over is handed off', async () => {
  const customer = (number: number): string => `lead${number}@northwind.example`;
  const numbers = Array.from({ length: 12 }, (_, index) => index);
  const leads = numbers.map((number) => `${customer(number)},Customer,400\n`).join('');
  expect(
    await bring(
      'kind: leads\ncolumns: { email: Mail, stage: Stage, fields: { company_size: Size } }\nvalues: { stage: { Customer: closed_won } }\n',
      `Mail,Stage,Size\n${leads}nobody,Customer,1\n`,
    ),
  ).toBe('12 stored, 0 already known, 1 refused.');
  const outcomes = numbers.map((number) => `${customer(number)},2026-03-01,2026-02-01\n`).join('');
  expect(
    await bring(
      'kind: outcomes\ncolumns: { email: Mail, at: Closed, passedAt: Passed }\nalways: { outcome: won }\n',
      `Mail,Closed,Passed\n${outcomes}`,
    ),
  ).toBe('12 stored, 0 already known, 0 refused.');
  const activities = `Mail,What,When\n${numbers.map((number) => `${customer(number)},Demo,2026-01-31\n`).join('')}`;
  const mapping =
    'kind: activities\ncolumns: { email: Mail, type: What, occurredAt: When }\nvalues: { type: { Demo: demo_request } }\n';
  expect(await bring(mapping, activities)).toBe('12 stored, 0 already known, 0 refused.');
  expect(await bring(mapping, activities)).toBe('0 stored, 12 already known, 0 refused.');
  await house.rest();

  const { threshold, noWeightsBecause } = Calibration.parse(await house.get('/v1/calibration'));
  expect(threshold).toMatchObject({ present: 50, dealsUsed: 12, recomputed: 12 });
  expect(threshold.proposed).toBeGreaterThan(30);
  expect(noWeightsBecause).toMatch(/^At least 20 won/);
  expect(await house.findLead(customer(3))).toMatchObject({ stage: 'Closed Won', cycle: 0 });
}, 60_000);
