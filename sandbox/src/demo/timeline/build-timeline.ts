import { seededRandom } from '../../../../simulators/src/hubspot/model/seeded-random.ts';
import type { DemoLead } from './generate-leads.ts';
import type { PlannedEvent } from './demo-plan.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const seed = 4711;

/** Something that a lead does, or that is done with it, at a point of the timeline. */
export type TimelineEvent =
  | {
      readonly kind: 'created';
      readonly lead: DemoLead;
      /** When HubSpot created the contact: before the lead's first activity. */
      readonly at: number;
    }
  | {
      readonly kind: 'properties changed';
      readonly lead: DemoLead;
      readonly properties: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: 'activity';
      readonly lead: DemoLead;
      readonly type: string;
      readonly channel: PlannedEvent['channel'];
      /** Epoch milliseconds, never later than the step. */
      readonly occurredAt: number;
      readonly sourceKey: string;
    }
  | { readonly kind: 'decision'; readonly lead: DemoLead; readonly planned: PlannedEvent }
  | { readonly kind: 'conversion'; readonly lead: DemoLead };

/** Everything that happens before the clock is moved again. */
export interface TimelineStep {
  /** Epoch milliseconds. */
  readonly at: number;
  /** In days before the last step. */
  readonly daysAgo: number;
  readonly events: readonly TimelineEvent[];
}

/** Hours before the present, on each day: leads act first, reps decide some hours later. */
const activitiesBefore = 6;
const decisionsBefore = 2;

/**
 * Orders the events of all leads by time, in steps that lead up to the instant `present`. Each day has at most two steps: one in
 * which leads act and one in which reps decide.
 */
export function buildTimeline(leads: readonly DemoLead[], present: number): readonly TimelineStep[] {
  const random = seededRandom(seed);
  const days = [
    ...new Set(leads.flatMap(({ start, events }) => [start, ...events.map(({ after }) => start - after)])),
  ];
  return days
    .sort((a, b) => b - a)
    .flatMap((daysAgo) => {
      const jitter = random() * hour;
      const step = (
        before: number,
        eventsOf: (lead: DemoLead, at: number) => readonly TimelineEvent[],
      ): TimelineStep => {
        const at = Math.round(present - daysAgo * day - before * hour + jitter);
        return { at, daysAgo, events: leads.flatMap((lead) => eventsOf(lead, at)) };
      };
      return [
        step(activitiesBefore, (lead, at) => activities(lead, { daysAgo, at, random })),
        step(decisionsBefore, (lead) => decisions(lead, daysAgo)),
      ];
    })
    .filter(({ events }) => events.length > 0);
}

interface Point {
  readonly daysAgo: number;
  readonly at: number;
  readonly random: () => number;
}

function activities(lead: DemoLead, { daysAgo, at, random }: Point): readonly TimelineEvent[] {
  const planned = lead.events.filter(({ after }) => lead.start - after === daysAgo);
  const recorded = planned.flatMap((event) =>
    event.activities.map(([type, before], index) => {
      const occurredAt = Math.round(at - before * day - random() * 5 * hour);
      const sourceKey = `demo-${event.after}-${index}`;
      return { kind: 'activity', lead, type, channel: event.channel, occurredAt, sourceKey } as const;
    }),
  );
  const changes = planned.flatMap(({ changed }) =>
    changed === undefined ? [] : [{ kind: 'properties changed', lead, properties: changed } as const],
  );
  const createdAt = Math.min(at, ...recorded.map(({ occurredAt }) => occurredAt)) - minute;
  return [
    ...(lead.start === daysAgo ? [{ kind: 'created', lead, at: createdAt } as const] : []),
    ...changes,
    ...recorded,
  ];
}

const decisions = (lead: DemoLead, daysAgo: number): readonly TimelineEvent[] =>
  lead.events
    .filter(({ after }) => lead.start - after === daysAgo)
    .flatMap((planned): readonly TimelineEvent[] => [
      ...(planned.decision === undefined ? [] : [{ kind: 'decision', lead, planned } as const]),
      ...(planned.convert === true ? [{ kind: 'conversion', lead } as const] : []),
    ]);
