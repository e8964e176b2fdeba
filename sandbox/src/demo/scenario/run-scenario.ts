import { join } from 'node:path';
import { buildTimeline, type TimelineStep } from '../timeline/build-timeline.ts';
import { readPlan } from '../timeline/demo-plan.ts';
import { generateLeads, type DemoLead } from '../timeline/generate-leads.ts';
import { runStep } from './run-step.ts';
import type { ScenarioContext } from './scenario-context.ts';

/** How many steps of the timeline are done. */
export interface ScenarioProgress {
  readonly played: number;
  readonly of: number;
  readonly daysAgo: number;
}

export interface ScenarioOptions {
  readonly context: ScenarioContext;
  /** The instant that the timeline leads up to, epoch milliseconds. */
  readonly present: number;
  /** The number of steps that were done before. */
  readonly played: number;
  readonly moveClockTo: (instant: number) => Promise<void>;
  readonly onProgress: (progress: ScenarioProgress) => void;
  readonly signal: AbortSignal;
}

/** The leads of the shipped demo. */
export const demoLeads = (): readonly DemoLead[] =>
  generateLeads(readPlan(join(import.meta.dirname, '../../../demo-leads.yaml')));

/** Everything that happens to them up to the instant `present`, in order of time. */
export const demoTimeline = (present: number): readonly TimelineStep[] => buildTimeline(demoLeads(), present);

/** Runs the timeline of the demo's leads through the real pipeline, step by step, and moves the clock along. */
export async function runScenario({
  context,
  present,
  played,
  moveClockTo,
  onProgress,
  signal,
}: ScenarioOptions): Promise<void> {
  const timeline = demoTimeline(present);
  for (const [index, step] of timeline.entries()) {
    if (index < played) continue;
    signal.throwIfAborted();
    await moveClockTo(step.at);
    await runStep(context, step, signal);
    onProgress({ played: index + 1, of: timeline.length, daysAgo: step.daysAgo });
  }
}
