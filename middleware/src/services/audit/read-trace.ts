import type { Trace } from '@treaty/contract/trace';
import { instantToText } from '../../domain/instant.ts';
import { AppError } from '../ports/app-error.ts';
import type { Dependencies } from '../ports/dependencies.ts';

/** Everything that happened to a lead, in order. */
export async function readTrace(deps: Pick<Dependencies, 'store'>, leadId: string): Promise<Trace> {
  const entries = await deps.store.reads.audit.ofLead(leadId);
  if (entries.length === 0) throw new AppError('not_found', 'No lead has this id. Search by email.');
  return {
    leadId,
    entries: entries.map((entry) => ({
      n: entry.n,
      at: instantToText(entry.at),
      actor: entry.actor,
      action: entry.action,
      step: entry.step ?? null,
      cycle: entry.cycle ?? null,
      text: entry.text,
      before: toJson(entry.before),
      after: toJson(entry.after),
      why: entry.why ?? null,
      definitionsVersion: entry.definitionsVersion,
    })),
  };
}

const toJson = (value: unknown): Trace['entries'][number]['before'] =>
  structuredClone(value ?? null) as Trace['entries'][number]['before'];
