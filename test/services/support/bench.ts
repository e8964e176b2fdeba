import { randomUUID } from 'node:crypto';
import type { Handoff } from '../../../middleware/src/domain/handoff/handoff.ts';
import type { Lead } from '../../../middleware/src/domain/lead.ts';
import type { Message } from '../../../middleware/src/services/ports/notify.ts';
import type { Dependencies } from '../../../middleware/src/services/ports/dependencies.ts';
import type { Database } from '../../support/describe-on-databases.ts';
import { aRejection, noon } from '../../unit/support/a-lead.ts';
import { newLead } from '../../adapters/postgres/rows.ts';
import { agreementInForce, versionInForce } from '../definitions/agreement-in-force.ts';
import { fakeSalesforce, type FakeSalesforce } from './fake-salesforce.ts';

const agreement = agreementInForce();

/** Services on a real database, with Salesforce and Slack in memory, and nobody working on the jobs. */
export interface Bench {
  readonly deps: Dependencies;
  readonly salesforce: FakeSalesforce;
  readonly told: Message[];
  /** What was written to the log. */
  readonly logged: string[];
  /** The clock's business instant. */
  now: number;
  /** Stores a lead with a first cycle in this state. */
  handOff(change?: Partial<Handoff>, lead?: Partial<Lead>): Promise<Handoff>;
  read(handoff: Handoff): Promise<Handoff>;
  actionsOf(handoff: Handoff): Promise<string[]>;
}

/** Opens a bench on a database. */
export function openBench({ store }: Database, change: Partial<Dependencies> = {}): Bench {
  const told: Message[] = [];
  const logged: string[] = [];
  const salesforce = fakeSalesforce();
  const log = (_: unknown, message: string): void => void logged.push(message);
  const deps: Dependencies = {
    store,
    salesforce,
    agreement,
    clock: { now: () => bench.now, wall: () => bench.now },
    ids: { uuid: () => randomUUID() },
    faults: { point: () => undefined },
    log: { info: log, warn: log, error: log },
    refreshAgreement: () => Promise.resolve(agreement),
    notify: { send: (message) => Promise.resolve(void told.push(message)) },
    decisionGrace: 0,
    enrichment: { lookUp: () => Promise.resolve({}) },
    hubspot: {
      readContact: () => Promise.resolve(null),
      listContacts: () => Promise.resolve({ contacts: [], next: null }),
      writeContact: () => Promise.resolve(),
      moveLifecycleStage: (_id, stage) => Promise.resolve(stage),
      readOwnerName: () => Promise.resolve(null),
      probe: () => Promise.resolve(),
    },
    ...change,
  };
  const bench: Bench = {
    deps,
    salesforce,
    told,
    logged,
    now: noon,
    handOff: async (handoffChange = {}, leadChange = {}) => {
      const lead = newLead({ stage: 'mql', status: 'awaiting_review', ...leadChange });
      const handoff = aRejection({
        id: randomUUID(),
        leadId: lead.id,
        key: `${lead.id}:1`,
        state: 'awaiting',
        routing: { owner: 'tom_ashworth', territory: 'emea', because: 'It is his turn.' },
        decision: null,
        traitsAtDecision: null,
        closedAt: null,
        ...handoffChange,
      });
      await store.transaction(async (tx) => {
        if ((await tx.versions.hold()) === null) await tx.versions.activate(versionInForce);
        await tx.leads.insert(lead);
        await tx.handoffs.insert(handoff);
      });
      return handoff;
    },
    read: async ({ id }) => {
      const found = await store.reads.handoffs.find(id);
      if (found === null) throw new Error('a handoff is never deleted');
      return found;
    },
    actionsOf: async ({ leadId }) => (await store.reads.audit.ofLead(leadId)).map(({ action }) => action),
  };
  return bench;
}
