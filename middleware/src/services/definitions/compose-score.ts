import type { Definitions } from '../../definitions/definitions.ts';
import { entry } from '../../definitions/lookups/entry.ts';
import type { Band, Requirement, Rule } from '../../definitions/schema/scoring.ts';
import { everyInWords } from '../../definitions/words/every-in-words.ts';
import { listInWords } from '../../definitions/words/list-in-words.ts';
import type { Described, Reference, RequirementEntry, RuleEntry } from './reference.ts';

/** The scoring model in words: what gives points, what takes them, and when a lead qualifies. */
export function composeScore({ scoring, manifest }: Definitions): Reference['score'] {
  const { version, groups, rules, requirements, exclusions, decay, bots } = scoring;
  return {
    version,
    requirements: requirements.map((requirement) => requirementEntry(scoring, requirement)),
    groups: groups.map(({ key, label, definition, cap }) => ({
      label,
      definition,
      cap: cap ?? null,
      rules: rules.filter(({ group }) => group === key).map(ruleEntry),
    })),
    exclusions: exclusions.map(described),
    decay: described(decay),
    days: `“Once a day” goes by the calendar in ${manifest.reportingTimeZone}; “once in 7 days” counts from the last time that counted.`,
    bots: bots === undefined ? null : described(bots),
  };
}

const described = ({ label, definition }: Described): Described => ({ label, definition });

const ruleEntry = ({ label, definition, points, every, cap }: Rule): RuleEntry => ({
  label,
  definition,
  points: points > 0 ? `+${points}` : `−${Math.abs(points)}`,
  limits: [
    ...(every === undefined ? [] : [everyInWords(every)]),
    ...(cap === undefined ? [] : [`${cap} at most`]),
  ].join(', '),
});

const partNames = {
  total: '',
  behavioural: ' for behaviour',
  fit: ' for fit',
  negative: ' negative',
} as const;

function requirementEntry(
  { rules, criteria, bands }: Definitions['scoring'],
  { label, definition, when }: Requirement,
): RequirementEntry {
  if ('score' in when && when.atLeast !== undefined)
    return { label, definition, value: `at least ${when.atLeast} points${partNames[when.score]}` };
  if ('criteriaMet' in when) {
    const names = criteria.map((criterion) => entry(rules, criterion).label);
    return { label, definition, value: `at least ${when.criteriaMet.atLeast} of ${listInWords(names)}` };
  }
  return { label, definition, value: cellsInWords(bands, when) };
}

/** “Fit A with Behaviour 1 or 2; Fit B with Behaviour 1”; empty where a condition asks for more than bands. */
function cellsInWords(bands: readonly Band[], condition: Requirement['when']): string {
  if ('any' in condition) return together(bands, condition.any, '; ');
  if ('all' in condition) return together(bands, condition.all, ' with ');
  if (!('band' in condition)) return '';
  const { label, steps } = entry(bands, condition.band);
  return `${label} ${listInWords(
    condition.oneOf.map((step) => entry(steps, step).label),
    'or',
  )}`;
}

function together(bands: readonly Band[], parts: readonly Requirement['when'][], word: string): string {
  const words = parts.map((part) => cellsInWords(bands, part));
  return words.includes('') ? '' : words.join(word);
}
