import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { sql } from 'kysely';
import { createLog } from '../../../middleware/src/adapters/system/log.ts';
import {
  createMovableClock,
  type MovableClock,
} from '../../../middleware/src/adapters/system/movable-clock.ts';
import type { Config } from '../../../middleware/src/config.ts';
import type { Activity, Lead } from '../../../middleware/src/domain/lead.ts';
import { evaluateLead } from '../../../middleware/src/services/handoff/evaluate-lead.ts';
import { createLead } from '../../../middleware/src/services/identity/new-lead.ts';
import type { Dependencies } from '../../../middleware/src/services/ports/dependencies.ts';
import type { StoredScoreChange } from '../../../middleware/src/services/ports/scores.ts';
import type { Transaction } from '../../../middleware/src/services/ports/store.ts';
import { recordActivity } from '../../../middleware/src/services/intake/record-activity.ts';
import { openDependencies, type OpenDependencies } from '../../../middleware/src/composition-root.ts';
import { copyPreparedFolder } from '../../support/prepared-folder.ts';

/** The services on a real database, with nobody working on the jobs that they queue. */
export interface ScoreHouse extends OpenDependencies {
  /** The dependencies of a piece of work that begins now. */
  readonly deps: Dependencies;
  readonly clock: MovableClock;
  /** A lead that HubSpot told of just now, and its score. */
  meet(traits?: Lead['traits']): Promise<Lead>;
  /** The lead did something: now, or that many milliseconds ago. */
  act(leadId: string, type: string, ago?: number): Promise<Activity>;
  store(leadId: string, activity: Activity): Promise<void>;
  /** HubSpot told of new data. */
  change(leadId: string, traits: Lead['traits']): Promise<void>;
  lead(leadId: string): Promise<Lead>;
  /** The lead's points by part, and whether it qualifies. */
  score(leadId: string): Promise<{ behavioural: number; fit: number; total: number; qualified: boolean }>;
  /** How the score came about, the first change first. */
  history(leadId: string): Promise<readonly StoredScoreChange[]>;
  /** The jobs that are queued for a lead, and lets them go. */
  takeJobs(): Promise<readonly string[]>;
  /** Runs a statement of SQL, as no service would. */
  run(statement: string): Promise<readonly unknown[]>;
}

const outside = {
  hubspot: { secrets: ['secret'], accessToken: 'token', portalId: null, apiUrl: 'http://127.0.0.1:9' },
  salesforce: { loginUrl: 'http://127.0.0.1:9', clientId: 'id', username: 'user', privateKey: '' },
};

const configOf = (folder: string, databaseUrl: string | undefined): Config => ({
  port: 0,
  host: '127.0.0.1',
  publicUrl: 'http://127.0.0.1',
  apiToken: null,
  dataFolder: folder,
  definitionsFolder: resolve(import.meta.dirname, '../../../definitions'),
  databaseUrl: databaseUrl ?? null,
  isDemo: true,
  pollMilliseconds: 1000,
  fault: undefined,
  logLevel: 'silent',
  ...outside,
  trustProxy: 0,
  slackWebhookUrl: null,
  enrichmentFile: null,
});

/** Opens the services on an empty database. */
export async function openScoreHouse(databaseUrl: string | undefined): Promise<ScoreHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'treaty-scores-'));
  if (databaseUrl === undefined) await copyPreparedFolder(join(folder, 'database'));
  const clock = createMovableClock();
  const open = await openDependencies(configOf(folder, databaseUrl), { clock, log: createLog('silent') });
  const close = async (): Promise<void> => {
    await open.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return {
    ...open,
    get deps() {
      return open.current();
    },
    clock,
    close,
    ...doings(open),
    ...findings(open),
  };
}

type Doings = Pick<ScoreHouse, 'meet' | 'act' | 'store' | 'change'>;
type Findings = Pick<ScoreHouse, 'lead' | 'score' | 'history' | 'takeJobs' | 'run'>;

function doings({ current }: OpenDependencies): Doings {
  let told = 0;
  const begin = <T>(work: (deps: Dependencies, tx: Transaction) => Promise<T>): Promise<T> => {
    const deps = current();
    return deps.store.transaction((tx) => work(deps, tx));
  };
  const store: Doings['store'] = (leadId, activity) =>
    begin(async (deps, tx) => {
      const lead = await tx.leads.lock(leadId);
      if (lead !== null) await recordActivity(deps, tx, { lead, activity, source: 'API' });
    });
  return {
    meet: (traits = {}) =>
      begin(async (deps, tx) => {
        told += 1;
        const contact = { hubspotContactId: String(told), email: null, source: 'HubSpot' };
        const lead = await createLead(deps, tx, contact);
        if (lead === null) throw new Error('the contact is known');
        return evaluateLead(deps, tx, { ...lead, traits }, { kind: 'data', was: lead });
      }),
    act: async (leadId, type, ago = 0) => {
      const { clock, ids } = current();
      const activity = { id: ids.uuid(), type, occurredAt: clock.now() - ago };
      await store(leadId, activity);
      return activity;
    },
    store,
    change: (leadId, traits) =>
      begin(async (deps, tx) => {
        const was = await tx.leads.lock(leadId);
        if (was === null) return;
        const lead = { ...was, traits: { ...was.traits, ...traits } };
        await evaluateLead(deps, tx, lead, { kind: 'data', was });
      }),
  };
}

function findings({ current, engine }: OpenDependencies): Findings {
  const { store } = current();
  const lead = async (leadId: string): Promise<Lead> => {
    const found = await store.reads.leads.find(leadId);
    if (found === null) throw new Error(`no lead ${leadId}`);
    return found;
  };
  const run: Findings['run'] = async (statement) => (await sql.raw(statement).execute(engine.db)).rows;
  return {
    lead,
    run,
    score: async (leadId) => {
      const { receipt } = await lead(leadId);
      if (receipt === null) throw new Error(`lead ${leadId} was never scored`);
      const { behavioural, fit, total, qualified } = receipt;
      return { behavioural, fit, total, qualified };
    },
    history: async (leadId) => (await store.reads.scoreChanges.ofLead(leadId, null, 1000)).toReversed(),
    takeJobs: async () => {
      const { rows } = await sql<{ job: string }>`
        with taken as (delete from pgboss.job where name not like '\\_\\_%' returning name, singleton_key)
        select name || ' ' || singleton_key as job from taken order by 1`.execute(engine.db);
      return rows.map(({ job }) => job);
    },
  };
}
