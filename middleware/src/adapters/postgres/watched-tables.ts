import type { Kysely } from 'kysely';
import type { Transaction } from '../../services/ports/store.ts';
import type { Schema } from './schema.ts';
import { activitiesTable } from './tables/activities.ts';
import { auditTable } from './tables/audit.ts';
import { handoffsTable } from './tables/handoffs.ts';
import { leadCardsTable } from './tables/lead-cards.ts';
import { leadsTable } from './tables/leads.ts';

/** What a lead card is composed of: everything else that stands on it comes with an audit entry. */
type Watched = Pick<Transaction, 'leads' | 'activities' | 'handoffs' | 'audit' | 'leadCards'>;

/** The tables behind a lead card; collects the leads that were changed since their card was composed. */
export function watchedTables(tx: Kysely<Schema>, changed: Set<string>): Watched {
  const leads = leadsTable(tx);
  const activities = activitiesTable(tx);
  const handoffs = handoffsTable(tx);
  const audit = auditTable(tx);
  const leadCards = leadCardsTable(tx);
  return {
    leads: {
      ...leads,
      save: (lead) => {
        changed.add(lead.id);
        return leads.save(lead);
      },
      saveScores: (scored) => {
        for (const { id } of scored) changed.add(id);
        return leads.saveScores(scored);
      },
    },
    activities: {
      ...activities,
      insert: (leadId, activity, receivedAt) => {
        changed.add(leadId);
        return activities.insert(leadId, activity, receivedAt);
      },
    },
    handoffs: {
      ...handoffs,
      insert: (handoff) => {
        changed.add(handoff.leadId);
        return handoffs.insert(handoff);
      },
      save: (handoff) => {
        changed.add(handoff.leadId);
        return handoffs.save(handoff);
      },
    },
    audit: {
      ...audit,
      append: (entry) => {
        changed.add(entry.leadId);
        return audit.append(entry);
      },
    },
    leadCards: {
      ...leadCards,
      save: (leadId, card) => {
        changed.delete(leadId);
        return leadCards.save(leadId, card);
      },
    },
  };
}
