import type { ActivityReference, Receipt, ReceiptLine } from '@treaty/contract/score';
import { instantToText } from '../../middleware/src/domain/instant.ts';
import type { Activity } from '../../middleware/src/domain/lead.ts';
import { compileDays } from '../../middleware/src/domain/scoring/compile-days.ts';
import type { LeadToScore } from '../../middleware/src/domain/scoring/score-lead.ts';
import { standing, verdict } from './hand-written-facts.ts';
import { engagement, places, rules } from './hand-written-rules.ts';
import { scannerClicks } from './hand-written-scanner.ts';

const halfLife = 30 * 86_400_000;
const named = 50;
const dayOf = compileDays('America/New_York');

interface Earned {
  balance: number;
  earned: number;
  capped: number;
  skipped: number;
  bots: number;
  assumed: number;
  lastAt: number;
  counted: number;
  activities: ActivityReference[];
}

const compare = (a: Activity, b: Activity): number =>
  a.occurredAt - b.occurredAt ||
  (a.id < b.id ? -1 : Number(a.id > b.id)) ||
  (a.type < b.type ? -1 : Number(a.type > b.type));

/**
 * The receipt of a lead by model 3.2, as somebody writes it who writes it for this model alone: its order as code. The same as that
 * of the compiled model, to the letter.
 */
export function handWritten({ traits, activities, at }: LeadToScore): Receipt {
  const { earned, isCareersOnly } = earn(activities, at);
  const lines: ReceiptLine[] = [];
  let sum = 0;
  for (let place = 0; place < rules.length; place += 1) {
    const own = earned[place];
    if (own !== undefined) sum += tell(lines, place, own);
  }
  const behavioural = Math.min(80, sum);
  if (sum > 80)
    lines.push({
      rule: 'behavioural',
      group: 'behavioural',
      kind: 'cap',
      label: 'Behaviour: no more than 80',
      points: 80 - sum,
    });
  const { fit, negative, criteria } = standing(traits, isCareersOnly, lines);
  const whole = behavioural + fit + negative;
  const total = Math.max(0, whole);
  if (whole < 0)
    lines.push({
      rule: 'total',
      group: 'total',
      kind: 'floor',
      label: 'Score: no less than 0',
      points: -whole,
    });
  return {
    modelVersion: '3.2',
    at: instantToText(at),
    behavioural,
    fit,
    negative,
    total,
    lines,
    criteria,
    ...verdict(traits, { total, behavioural, criteria: criteria.length }),
  };
}

function earn(activities: readonly Activity[], at: number) {
  const earned: (Earned | undefined)[] = [];
  const known = new Set<string>();
  let [idleSince, halvings, hasActed, isCareersOnly] = [-1, 0, false, true];
  const happened = activities
    .filter(({ occurredAt }) => occurredAt <= at)
    .sort(compare)
    .filter(({ id }) => known.size < known.add(id).size);
  const scanned = scannerClicks(happened);
  for (const activity of happened) {
    const { type, occurredAt } = activity;
    const place = places.get(type);
    if (activity.properties?.['bot'] === true || scanned.has(activity)) {
      if (place !== undefined) (earned[place] ??= nothingEarned()).bots += 1;
      continue;
    }
    hasActed = true;
    if (type !== 'careers_page_visit') isCareersOnly = false;
    if (idleSince >= 0) halvings = halve(earned, halvings, Math.floor((occurredAt - idleSince) / halfLife));
    if (place !== undefined) {
      if (idleSince < 0) idleSince = occurredAt;
      count(earned, place, activity);
    }
    if (engagement.has(type)) [idleSince, halvings] = [occurredAt, 0];
  }
  if (idleSince >= 0) halve(earned, halvings, Math.floor((at - idleSince) / halfLife));
  return { earned, isCareersOnly: hasActed && isCareersOnly };
}

const nothingEarned = (): Earned => ({
  balance: 0,
  earned: 0,
  capped: 0,
  skipped: 0,
  bots: 0,
  assumed: 0,
  lastAt: -Infinity,
  counted: 0,
  activities: [],
});

function halve(earned: readonly (Earned | undefined)[], before: number, now: number): number {
  if (now > before) {
    const factor = 0.5 ** (now - before);
    for (const own of earned) if (own !== undefined) own.balance *= factor;
  }
  return now;
}

function count(
  earned: (Earned | undefined)[],
  place: number,
  { id, type, occurredAt, occurredAtAssumed }: Activity,
): void {
  const rule = rules[place];
  if (rule === undefined) return;
  const own = (earned[place] ??= nothingEarned());
  const isTooSoon = rule.isDaily
    ? own.counted > 0 && dayOf(occurredAt) === dayOf(own.lastAt)
    : occurredAt - own.lastAt < rule.every;
  if (isTooSoon) {
    own.skipped += 1;
    return;
  }
  const sum = own.balance + rule.points;
  own.balance = Math.min(rule.cap, sum);
  own.capped += own.balance - sum;
  own.earned += rule.points;
  own.lastAt = occurredAt;
  own.counted += 1;
  if (occurredAtAssumed === true) own.assumed += 1;
  const at = instantToText(occurredAt);
  own.activities.push(
    occurredAtAssumed === true
      ? { id, type, occurredAt: at, occurredAtAssumed }
      : { id, type, occurredAt: at },
  );
  if (own.activities.length > named) own.activities.shift();
}

function tell(lines: ReceiptLine[], place: number, own: Earned): number {
  const rule = rules[place];
  if (rule === undefined || own.counted === 0) return 0;
  const { key, label, capLabel, decayLabel } = rule;
  const { balance, earned: points, capped, activities } = own;
  const remarks = remarksOn(own, rule.tooSoon);
  const line: ReceiptLine = { rule: key, group: 'behavioural', kind: 'earned', label, points, activities };
  lines.push(remarks === '' ? line : { ...line, note: remarks });
  if (capped !== 0)
    lines.push({
      rule: key,
      group: 'behavioural',
      kind: 'cap',
      label: capLabel,
      points: capped,
    });
  const lost = balance - (points + capped);
  if (lost !== 0)
    lines.push({
      rule: key,
      group: 'behavioural',
      kind: 'decay',
      label: decayLabel,
      points: lost,
    });
  return balance;
}

function remarksOn({ counted, activities, skipped, bots, assumed }: Earned, tooSoon: string): string {
  const remarks: string[] = [];
  const earlier = counted - activities.length;
  if (earlier > 0) remarks.push(`${earlier} earlier ones not listed`);
  if (skipped > 0) remarks.push(`${skipped} more ${tooSoon} gave no points`);
  if (bots > 0) remarks.push(`${bots} more by a machine gave no points`);
  if (assumed > 0) remarks.push(`no time given for ${assumed}: the time of receipt was used`);
  return remarks.join('; ');
}
