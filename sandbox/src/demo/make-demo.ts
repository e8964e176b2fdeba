import { join } from 'node:path';
import type { DemoLead } from './leads/demo-lead.ts';
import { makeLeads } from './leads/make-leads.ts';
import { makeMoments, type Moment } from './leads/build-timeline.ts';
import { readPlan } from './leads/demo-plan.ts';
import type { DemoHouse } from './scenario/demo-house.ts';
import { playMoment } from './scenario/run-event.ts';

/** How far the demo data are, in moments. */
export interface DemoProgress {
  readonly played: number;
  readonly of: number;
  readonly daysAgo: number;
}

export interface DemoOptions {
  readonly house: DemoHouse;
  /** The instant that the histories lead up to, epoch milliseconds. */
  readonly present: number;
  /** Moments that were played before. */
  readonly played: number;
  readonly moveClockTo: (instant: number) => Promise<void>;
  readonly onProgress: (progress: DemoProgress) => void;
  readonly signal: AbortSignal;
}

/** The leads of the shipped demo. */
export const demoLeads = (): readonly DemoLead[] =>
  makeLeads(readPlan(join(import.meta.dirname, '../../demo-leads.yaml')));

/** Their lives up to the instant `present`, in the order of time. */
export const demoMoments = (present: number): readonly Moment[] => makeMoments(demoLeads(), present);

/** Plays the lives of the demo's leads through the real pipeline, moment by moment, the clock moving along. */
export async function makeDemo({
  house,
  present,
  played,
  moveClockTo,
  onProgress,
  signal,
}: DemoOptions): Promise<void> {
  const moments = demoMoments(present);
  for (const [index, moment] of moments.entries()) {
    if (index < played) continue;
    signal.throwIfAborted();
    await moveClockTo(moment.at);
    await playMoment(house, moment, signal);
    onProgress({ played: index + 1, of: moments.length, daysAgo: moment.daysAgo });
  }
}
