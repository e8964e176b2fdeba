import { seededRandom } from '../../../../simulators/src/hubspot/model/seeded-random.ts';
import type { DemoLead } from './demo-lead.ts';
import type { DemoEvent } from './demo-plan.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const seed = 4711;

/** Something that a lead does, or that is done with it, at some moment. */
export type Happening =
  | {
      readonly kind: 'arrives';
      readonly lead: DemoLead;
      /** When HubSpot made the contact: before the first thing the lead did. */
      readonly at: number;
    }
  | {
      readonly kind: 'changes';
      readonly lead: DemoLead;
      readonly properties: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: 'does';
      readonly lead: DemoLead;
      readonly type: string;
      readonly told: DemoEvent['told'];
      /** Epoch milliseconds, not after the moment. */
      readonly occurredAt: number;
      readonly sourceKey: string;
    }
  | { readonly kind: 'is judged'; readonly lead: DemoLead; readonly event: DemoEvent }
  | { readonly kind: 'is converted'; readonly lead: DemoLead };

/** All that happens before the clock moves on. */
export interface Moment {
  /** Epoch milliseconds. */
  readonly at: number;
  /** In days before the last one. */
  readonly daysAgo: number;
  readonly happenings: readonly Happening[];
}

/** Hours before the present, on each day: leads act first, reps decide some hours later. */
const actBefore = 6;
const judgeBefore = 2;

/**
 * Puts the lives of all leads into the order of time, as moments that lead up to the instant `present`. Each day has two at most:
 * one at which leads act and one at which reps decide.
 */
export function makeMoments(leads: readonly DemoLead[], present: number): readonly Moment[] {
  const random = seededRandom(seed);
  const days = [
    ...new Set(leads.flatMap(({ start, story }) => [start, ...story.map(({ after }) => start - after)])),
  ];
  return days
    .sort((a, b) => b - a)
    .flatMap((daysAgo) => {
      const hurry = random() * hour;
      const moment = (
        before: number,
        happeningsOf: (lead: DemoLead, at: number) => readonly Happening[],
      ): Moment => {
        const at = Math.round(present - daysAgo * day - before * hour + hurry);
        return { at, daysAgo, happenings: leads.flatMap((lead) => happeningsOf(lead, at)) };
      };
      return [
        moment(actBefore, (lead, at) => acts(lead, { daysAgo, at, random })),
        moment(judgeBefore, (lead) => judgements(lead, daysAgo)),
      ];
    })
    .filter(({ happenings }) => happenings.length > 0);
}

interface When {
  readonly daysAgo: number;
  readonly at: number;
  readonly random: () => number;
}

function acts(lead: DemoLead, { daysAgo, at, random }: When): readonly Happening[] {
  const events = lead.story.filter(({ after }) => lead.start - after === daysAgo);
  const done = events.flatMap(({ did, told, after }) =>
    did.map(([type, before], index) => {
      const occurredAt = Math.round(at - before * day - random() * 5 * hour);
      return { kind: 'does', lead, type, told, occurredAt, sourceKey: `demo-${after}-${index}` } as const;
    }),
  );
  const changes = events.flatMap(({ changed }) =>
    changed === undefined ? [] : [{ kind: 'changes', lead, properties: changed } as const],
  );
  const arrivedAt = Math.min(at, ...done.map(({ occurredAt }) => occurredAt)) - minute;
  return [
    ...(lead.start === daysAgo ? [{ kind: 'arrives', lead, at: arrivedAt } as const] : []),
    ...changes,
    ...done,
  ];
}

const judgements = (lead: DemoLead, daysAgo: number): readonly Happening[] =>
  lead.story
    .filter(({ after }) => lead.start - after === daysAgo)
    .flatMap((event): readonly Happening[] => [
      ...(event.verdict === undefined ? [] : [{ kind: 'is judged', lead, event } as const]),
      ...(event.convert === true ? [{ kind: 'is converted', lead } as const] : []),
    ]);
