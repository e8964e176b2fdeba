import type { ParityAnswer, ParityReport, ParityRun as ToldRun } from '@treaty/contract/parity';
import type { Definitions } from '../../definitions/definitions.ts';
import { instantToText } from '../../domain/instant.ts';
import { explain, sentencesOf } from '../../domain/parity/explain.ts';
import { causeTexts, parityCauses } from '../../domain/parity/parity-cause.ts';
import type { Tally } from '../../domain/parity/tally.ts';
import { crms } from '../../domain/sync/sync-state.ts';
import type { ParityRun } from '../ports/parity.ts';
import type { Dependencies } from '../ports/dependencies.ts';

/** The last report on both CRMs, and a comparison that was begun since. */
export async function readParity(deps: Pick<Dependencies, 'agreement' | 'store'>): Promise<ParityAnswer> {
  const { parity } = deps.store.reads;
  const result = await parity.newestResult();
  const newest = await parity.newest();
  return {
    report: result === null ? null : reportOf(deps.agreement.definitions, result),
    newer: newest === null || newest.id === result?.id ? null : presentRun(newest),
  };
}

/** A run as it is told. */
export const presentRun = ({ id, startedAt, finishedAt, failed, trouble }: ParityRun): ToldRun => ({
  id,
  startedAt: instantToText(startedAt),
  finishedAt: finishedAt === null ? null : instantToText(finishedAt),
  failed,
  trouble,
});

/** A report composed of the numbers of a run. */
export function reportOf(definitions: Definitions, run: ParityRun): ParityReport {
  const { tally } = run;
  const causes = causesOf(tally);
  return {
    ...presentRun(run),
    inParity: causes.every(({ byDesign }) => byDesign),
    sentences: [...sentencesOf(tally)],
    totals: tally.totals,
    stages: stagesOf(definitions, tally),
    explanations: explain(tally).map(({ measure, hubspot, salesforce, parts, sentence }) => ({
      measure,
      hubspot,
      salesforce,
      difference: hubspot - salesforce,
      parts: parts.map((part) => ({ ...part, text: causeTexts(part.cause, part.liesIn).label })),
      sentence,
    })),
    causes,
  };
}

const causesOf = ({ causes }: Tally): ParityReport['causes'] =>
  parityCauses.flatMap((cause) =>
    crms.flatMap((crm) => {
      const count = causes[crm][cause] ?? 0;
      const { label, meaning, isByDesign } = causeTexts(cause, crm);
      return count === 0 ? [] : [{ cause, crm, label, meaning, byDesign: isByDesign, count }];
    }),
  );

/** Stages in which there are leads, and at the end what the agreement does not know, as a stage of an earlier version. */
function stagesOf({ lifecycle }: Definitions, { stages }: Tally): ParityReport['stages'] {
  const known = lifecycle.stages.map(({ key, label }) => ({ key, label }));
  const others = Object.keys(stages).filter((key) => known.every((stage) => stage.key !== key));
  return [...known, ...others.map((key) => ({ key, label: key === '' ? null : key }))].flatMap(
    ({ key, label }) => {
      const counts = stages[key];
      return counts === undefined ? [] : [{ stage: label, ...counts }];
    },
  );
}
