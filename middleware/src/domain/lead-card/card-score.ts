import { labelOf } from '../../definitions/lookups/entry.ts';
import type { LeadCard } from '@treaty/contract/lead-card';
import type { Receipt } from '@treaty/contract/score';
import type { Definitions } from '../../definitions/definitions.ts';

type CardScore = NonNullable<LeadCard['score']>;

/** The receipt with every key resolved to the words of the definitions. */
export function cardScore(definitions: Definitions, receipt: Receipt): CardScore {
  const { scoring } = definitions;
  const { total, behavioural, fit, negative, qualified, modelVersion, at } = receipt;
  return {
    total,
    behavioural,
    fit,
    negative,
    qualified,
    modelVersion,
    at,
    groups: scoring.groups.map((group) => ({
      label: group.label,
      points: pointsOf(receipt, group.key),
      cap: group.cap ?? null,
    })),
    lines: receipt.lines.map((line) => ({
      group: labelOf(scoring.groups, line.group),
      label: line.label,
      points: line.points,
      note: line.note ?? null,
      activities: (line.activities ?? []).map(({ type, occurredAt }) => ({
        label: labelOf(definitions.picklists.activityTypes, type),
        occurredAt,
      })),
    })),
    missing: receipt.missing.map((key) => ({
      label: labelOf(scoring.requirements, key),
      points: receipt.shortfall[key] ?? null,
    })),
    exclusions: receipt.exclusions.map((key) => labelOf(scoring.exclusions, key)),
    cleared: (receipt.cleared ?? []).map((key) => labelOf(scoring.exclusions, key)),
  };
}

const pointsOf = ({ lines }: Receipt, group: string): number =>
  lines.filter((line) => line.group === group).reduce((sum, line) => sum + line.points, 0);
