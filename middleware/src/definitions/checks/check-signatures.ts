import type { PartFinding } from '../fault.ts';
import type { Manifest } from '../schema/manifest.ts';
import type { People, Person } from '../schema/people.ts';
import { checkOf, type Check } from './check.ts';
import { keysOf, unresolved } from './reference.ts';
import { persons } from './targets.ts';

/** Whose word counts for a side. */
const roles = { sales: ['rep', 'sales_manager'], marketing: ['marketing'] } as const satisfies Readonly<
  Record<string, readonly Person['role'][]>
>;
const sides = ['sales', 'marketing'] as const;
type Side = (typeof sides)[number];

/** Whether each side is signed for by somebody of that side, two persons in all, and neither of them the proposer. */
export const checkSignatures: readonly Check[] = [
  checkOf(['manifest', 'people'], ({ manifest, people }) => [
    ...unresolved('manifest', persons(people), [
      { path: ['proposedBy'], key: manifest.proposedBy },
      ...sides.map((side) => ({ path: ['approvals', side], key: manifest.approvals[side] })),
    ]),
    ...sides.flatMap((side) => findUnfit(manifest, people, side)),
  ]),
];

function findUnfit(manifest: Manifest, { persons: all }: People, side: Side): PartFinding[] {
  const signer = all.find(({ key }) => key === manifest.approvals[side]);
  if (signer === undefined) return [];
  const place = { part: 'manifest', path: ['approvals', side] } as const;
  if (signer.key === manifest.proposedBy)
    return [
      { ...place, message: `${signer.name} proposed this version. Someone else has to sign for ${side}.` },
    ];
  if (side === 'marketing' && signer.key === manifest.approvals.sales)
    return [{ ...place, message: 'already signs for sales. Someone else has to sign for marketing.' }];
  if (!roles[side].some((role) => role === signer.role))
    return [
      {
        ...place,
        message: `${signer.name} does not belong to ${side}. Have someone from ${side} sign.`,
        allowed: ofSide(all, side),
      },
    ];
  if (signer.active) return [];
  const message = `${signer.name}, who signed for ${side}, is no longer active. Someone else has to sign the next version.`;
  return [{ ...place, severity: 'warning', message }];
}

const ofSide = (all: readonly Person[], side: Side): readonly string[] =>
  keysOf(all.filter(({ role, active }) => active && roles[side].some((candidate) => candidate === role)));
