import type { OrgData } from './data/org-data.ts';
import type { DailyUsage } from './http/daily-usage.ts';
import type { FaultPlan } from './http/fault-plan.ts';
import type { RequestLog } from './http/request-log.ts';
import type { ConnectedClient } from './login/check-assertion.ts';
import type { Sessions } from './login/sessions.ts';
import type { QueryCursors } from './routes/query-cursors.ts';
import type { DeployResult } from './metadata-api/deploy-result.ts';
import type { Deployment } from './metadata-api/deployment.ts';
import type { RetrieveResult } from './metadata-api/retrieve-result.ts';

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

/** The finished deployments and retrievals of an org, and what was validated and not deployed yet, by id. */
interface Reports {
  readonly deployments: Map<string, DeployResult>;
  readonly retrievals: Map<string, RetrieveResult>;
  readonly validated: Map<string, Deployment>;
}
