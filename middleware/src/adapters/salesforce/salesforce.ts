import { z } from 'zod';
import type { Salesforce } from '../../services/ports/salesforce.ts';
import type { ConnectionOptions } from './connection.ts';
import { findLead } from './find-lead.ts';
import { changedHandoffs, readHandoffs, writeHandoff } from './handoff-records.ts';
import { keyedLeads, openHandoffs, remaining } from './keyed-records.ts';
import { createOrg } from './org.ts';
import { createUserIds } from './user-ids.ts';
import { createLead, stampLead } from './write-lead.ts';

/** The Salesforce org behind the port of the services. */
export const createSalesforce = (options: ConnectionOptions): Salesforce => {
  const org = createOrg(options);
  const findUserId = createUserIds(org);
  const ownerId = async (username: string | null | undefined): Promise<string | undefined> =>
    username ? findUserId(username) : undefined;

  return {
    findLead: (keys) => findLead(org, keys),
    createLead: async (lead) => createLead(org, lead, await ownerId(lead.ownerUsername)),
    stampLead: (record, leadKey, fields) => stampLead(org, record, leadKey, fields),
    writeHandoff: async (key, fields) => writeHandoff(org, key, fields, await ownerId(fields.ownerUsername)),
    readHandoff: async (key) => (await readHandoffs(org, [key]))[0] ?? null,
    readHandoffs: (keys) => readHandoffs(org, keys),
    changedHandoffs: (since) => changedHandoffs(org, since),
    keyedLeads: (object, after) => keyedLeads(org, object, after),
    openHandoffs: (after) => openHandoffs(org, after),
    remaining: (records) => remaining(org, records),
    probe: async () => {
      await org.query('SELECT Id FROM Treaty_Handoff__c LIMIT 1', z.object({ Id: z.string() }));
    },
  };
};
