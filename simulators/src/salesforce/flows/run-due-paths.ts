import { storedInstant } from '../data/instant-text.ts';
import type { OrgData } from '../data/org-data.ts';
import { flowTools } from '../data/save-record.ts';
import type { FieldValues } from '../schema/org-schema.ts';
import type { BellNotification, TimedFlow } from './flow.ts';
import { timedFlows } from './imitated-flows.ts';

const minute = 60_000;

const isDue = (flow: TimedFlow, record: FieldValues, now: string): boolean => {
  const time = record[flow.timeField] ?? null;
  return record['IsDeleted'] !== true && time !== null && String(time) <= now && flow.waitsFor(record);
};

/** Runs every scheduled path whose time has come, as the user who last changed the record. */
const runPaths = (data: OrgData, notify: (notification: BellNotification) => void): void => {
  const now = storedInstant(data.clock.now());
  for (const { name, object, isActive } of data.schema.flows) {
    const flow = timedFlows.find((timed) => timed.name === name);
    if (!isActive || flow === undefined) continue;
    for (const { values } of data.records.list(object).filter((record) => isDue(flow, record.values, now))) {
      const actor = String(values['LastModifiedById']);
      flow.runAtTime(values, { ...flowTools(data, actor), now, notify });
    }
  }
};

/**
 * Gives the sweep that imitates scheduled paths: called with every request, it acts once a minute of
 * the org's clock, which is as exact as the platform is.
 */
export const createPathSweep = (
  data: OrgData,
  notify: (notification: BellNotification) => void,
): (() => void) => {
  let swept = 0;
  return () => {
    const current = Math.floor(data.clock.now() / minute);
    if (current === swept) return;
    swept = current;
    runPaths(data, notify);
  };
};
