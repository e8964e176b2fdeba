import type { OrgData } from './data/org-data.ts';
import type { DailyUsage } from './http/daily-usage.ts';
import type { FaultPlan } from './http/fault-plan.ts';
import type { RequestLog } from './http/request-log.ts';
import type { ConnectedClient } from './login/check-assertion.ts';
import type { Sessions } from './login/sessions.ts';
import type { Reports } from './metadata-api/reports.ts';
import type { QueryCursors } from './routes/query-cursors.ts';

/** The running org as its routes see it. */
export interface Org {
  readonly url: string;
  readonly organizationId: string;
  readonly data: OrgData;
  /** Real time: assertions expire in it, wherever the shared clock stands. */
  wall(): number;
  readonly clients: readonly ConnectedClient[];
  readonly sessions: Sessions;
  readonly cursors: QueryCursors;
  readonly usage: DailyUsage;
  readonly faults: FaultPlan;
  readonly requests: RequestLog;
  readonly reports: Reports;
}
