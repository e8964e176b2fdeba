import type { PartFinding } from '../fault.ts';
import type { ReasonReturn } from '../schema/reason-return.ts';
import type { Reason, Reasons } from '../schema/reasons.ts';
import { normalizeText } from '../words/normalize-text.ts';
import { checkOf, type Check } from './check.ts';
import { keysOf, referencesIn, referencesTo, unresolved, type Reference } from './reference.ts';
import { activityTypes, traits } from './targets.ts';

/** Whether every reason leads somewhere: its class, its track, its way back; and says something to act on. */
export const checkReasons: readonly Check[] = [
  checkOf(['reasons'], ({ reasons }) => [
    ...findUnknownClasses(reasons),
    ...findEmptyWords(reasons),
    ...findMissingDates(reasons),
  ]),
  checkOf(['reasons', 'nurture'], ({ reasons, nurture }) =>
    unresolved('reasons', { noun: 'nurture track', file: 'nurture.yaml', keys: keysOf(nurture.tracks) }, [
      ...referencesIn(reasons.codes, ['codes'], ({ track }, path) => [
        { path: [...path, 'track'], key: track },
      ]),
    ]),
  ),
  checkOf(['reasons', 'fields'], ({ reasons, fields }) =>
    unresolved('reasons', traits(fields), inReturns(reasons, traitsOf)),
  ),
  checkOf(['reasons', 'scoring'], ({ reasons, scoring }) =>
    unresolved('reasons', { noun: 'criterion', file: 'scoring.yaml', keys: scoring.criteria }, [
      ...inReturns(reasons, (way) =>
        way.when === 'criterion' ? [{ path: ['criterion'], key: way.criterion }] : [],
      ),
    ]),
  ),
  checkOf(['reasons', 'picklists'], ({ reasons, picklists }) =>
    unresolved('reasons', activityTypes(picklists), [
      ...inReturns(reasons, (way) => (way.when === 'activity' ? [{ path: ['type'], key: way.type }] : [])),
    ]),
  ),
];

const inReturns = (
  { codes }: Reasons,
  refer: (way: ReasonReturn) => readonly Reference[],
): readonly Reference[] =>
  referencesIn(codes, ['codes'], (code, path) =>
    refer(code.return).map((reference) => ({ ...reference, path: [...path, 'return', ...reference.path] })),
  );

function traitsOf(way: ReasonReturn): readonly Reference[] {
  if (way.when === 'changed') return referencesTo(way.traits, ['traits']);
  if (way.when === 'days') return referencesTo(way.orChanged ?? [], ['orChanged']);
  return way.when === 'criterion' ? [{ path: ['trait'], key: way.trait }] : [];
}

function findUnknownClasses({ classes, codes, refused }: Reasons): PartFinding[] {
  const known = { noun: 'class', file: 'reasons.yaml', keys: keysOf(classes) };
  const reasons = { noun: 'reason', file: 'reasons.yaml', keys: keysOf(codes) };
  return [
    ...unresolved(
      'reasons',
      known,
      referencesIn(codes, ['codes'], (code, path) => [{ path: [...path, 'class'], key: code.class }]),
    ),
    ...unresolved(
      'reasons',
      reasons,
      referencesIn(refused, ['refused'], ({ choose }, path) => referencesTo(choose, [...path, 'choose'])),
    ),
  ];
}

function findEmptyWords({ codes, refused }: Reasons): PartFinding[] {
  const phrases = new Map(
    refused.flatMap(({ phrases, advice }) =>
      phrases.map((phrase) => [normalizeText(phrase), advice] as const),
    ),
  );
  const adviceFor = ({ key, label }: Reason): string | undefined =>
    phrases.get(normalizeText(key)) ?? phrases.get(normalizeText(label));
  return codes.flatMap((code, index) => {
    const advice = adviceFor(code);
    if (advice === undefined) return [];
    return [
      {
        part: 'reasons',
        path: ['codes', index, 'key'],
        message: `“${code.label}” gives nothing to act on. ${advice}`,
      },
    ];
  });
}

function findMissingDates({ codes }: Reasons): PartFinding[] {
  return codes.flatMap((code, index) => {
    if (code.return.when !== 'date_in_detail' || code.detail?.kind === 'date') return [];
    const message = 'the lead returns on a date that the rep is not asked for. Make detail a date.';
    return [{ part: 'reasons', path: ['codes', index, 'detail'], message }];
  });
}
