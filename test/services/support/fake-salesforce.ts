import type {
  HandoffFields,
  HandoffRecord,
  Salesforce,
} from '../../../middleware/src/services/ports/salesforce.ts';
import { noon } from '../../unit/support/a-lead.ts';

/** An org in memory, as far as handoffs go: what is written can be looked at, and a test can step in between. */
export interface FakeSalesforce extends Salesforce {
  readonly records: Map<string, HandoffRecord>;
  /** Everything written on handoffs, in order. */
  readonly written: (HandoffFields & { key: string })[];
  /** Happens before the next write of a handoff. */
  beforeWrite: () => Promise<void>;
  /** A rep writes on the record of a handoff. */
  decide(key: string, decision: Partial<HandoffRecord>): void;
}

export function fakeSalesforce(): FakeSalesforce {
  const records = new Map<string, HandoffRecord>();
  const written: (HandoffFields & { key: string })[] = [];
  const blank = (key: string): HandoffRecord => ({
    id: `a00${key}`,
    key,
    status: '',
    reason: null,
    detail: null,
    decisionId: null,
    decidedBy: null,
    lastModifiedByName: null,
    lastModifiedByUsername: null,
    closed: false,
    systemModstamp: noon,
  });
  const write = (key: string, { status, reason, detail, closed }: HandoffFields): void => {
    const held = records.get(key) ?? blank(key);
    records.set(key, {
      ...held,
      status: status ?? held.status,
      reason: reason === undefined ? held.reason : reason,
      detail: detail === undefined ? held.detail : detail,
      closed: closed ?? held.closed,
      systemModstamp: held.systemModstamp + 1000,
    });
  };
  const salesforce: FakeSalesforce = {
    records,
    written,
    beforeWrite: () => Promise.resolve(),
    decide: (key, decision) => {
      const held = records.get(key) ?? blank(key);
      records.set(key, {
        ...held,
        lastModifiedByName: 'Tom Ashworth',
        lastModifiedByUsername: 'tom.ashworth@fernbank.example',
        systemModstamp: held.systemModstamp + 1000,
        ...decision,
      });
    },
    findLead: () => Promise.resolve({ kind: 'none' }),
    createLead: ({ leadKey }) => Promise.resolve({ object: 'Lead', id: `00Q${leadKey}` }),
    stampLead: (record) => Promise.resolve(record),
    writeHandoff: async (key, fields) => {
      const { beforeWrite } = salesforce;
      salesforce.beforeWrite = () => Promise.resolve();
      await beforeWrite();
      written.push({ key, ...fields });
      write(key, fields);
      return `a00${key}`;
    },
    readHandoff: (key) => Promise.resolve(records.get(key) ?? null),
    readHandoffs: (keys) => Promise.resolve([...records.values()].filter(({ key }) => keys.includes(key))),
    changedHandoffs: (since) =>
      Promise.resolve(
        [...records.values()]
          .filter(({ systemModstamp }) => systemModstamp >= since)
          .sort((one, other) => one.systemModstamp - other.systemModstamp),
      ),
    keyedLeads: () => Promise.resolve({ records: [], next: null }),
    openHandoffs: () => Promise.resolve({ records: [], next: null }),
    remaining: () => Promise.resolve(new Set()),
    probe: () => Promise.resolve(),
  };
  return salesforce;
}
