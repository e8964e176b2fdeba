import type { Json, OptionalJson, OptionalTime, Time } from './column-types.ts';
import type { ParityDifferenceRow, ParityReadingRow, ParityRunRow } from './parity-schema.ts';

export interface LeadRow {
  id: string;
  email: string | null;
  hubspot_contact_id: string | null;
  salesforce_object: string | null;
  salesforce_id: string | null;
  facts: Json;
  traits: Json;
  enriched_traits: Json;
  not_understood: Json;
  stage: string;
  status: string;
  reason: string | null;
  track: string | null;
  receipt: OptionalJson;
  last_counted_at: OptionalTime;
  cycle: number;
  owner: string | null;
  created_at: Time;
  updated_at: Time;
}

export interface ActivityRow {
  id: string;
  lead_id: string;
  type: string;
  occurred_at: Time;
  occurred_at_assumed: boolean;
  properties: Json;
  received_at: Time;
}

export interface HandoffRow {
  id: string;
  lead_id: string;
  cycle: number;
  key: string;
  state: string;
  last_step: string;
  notified_at: OptionalTime;
  problems: Json;
  receipt: OptionalJson;
  routing: OptionalJson;
  started_at: Time;
  delivered_at: OptionalTime;
  due_at: OptionalTime;
  overdue_at: OptionalTime;
  decision: OptionalJson;
  traits_at_decision: OptionalJson;
  closed_at: OptionalTime;
}

export interface DecisionRow {
  id: string;
  handoff_id: string;
  system: string;
  role: string;
  kind: string;
  reason: string | null;
  detail: string | null;
  by: string;
  at: Time;
  standing: string;
  source_key: string;
}

export interface AuditRow {
  lead_id: string;
  n: number;
  at: Time;
  actor: string;
  action: string;
  text: string;
  handoff_id: string | null;
  cycle: number | null;
  step: string | null;
  before: OptionalJson;
  after: OptionalJson;
  why: string | null;
  definitions_version: string;
}

interface InboxRow {
  id: string;
  kind: string;
  dedupe_key: string;
  payload: Json;
  received_at: Time;
  done_at: OptionalTime;
}

export interface DeadlineRow {
  kind: string;
  lead_id: string;
  handoff_id: string | null;
  due_at: Time;
}

export interface DefinitionsVersionRow {
  content_hash: string;
  version: string;
  files: Json;
  activated_at: Time;
  active: boolean;
  hands_off: boolean;
}

export interface ScoreStateRow {
  lead_id: string;
  model: string;
  fold: Json;
  ahead_at: OptionalTime;
  held_back: boolean;
}

export interface ScoreChangeRow {
  lead_id: string;
  n: number;
  at: Time;
  cause: string;
  total_before: number | null;
  qualified_before: boolean | null;
  total_after: number;
  qualified_after: boolean;
  model_version: string;
}

export interface RescoringRow {
  id: string;
  content_hash: string;
  started_at: Time;
  finished_at: OptionalTime;
  leads: number;
  rescored: number;
  failed: number;
  reached: string | null;
}

export interface OutcomeRow {
  lead_id: string;
  outcome: string;
  at: Time;
  passed_at: OptionalTime;
}

export interface SyncStateRow {
  lead_id: string;
  target: string;
  synced_at: OptionalTime;
  error: string | null;
  error_at: OptionalTime;
}

export interface LeadCardRow {
  lead_id: string;
  version: string;
  content_hash: string;
  arrival: OptionalJson;
  card: string;
  stale: boolean;
}

/** The tables as the queries see them. */
export interface Schema {
  lead: LeadRow;
  activity: ActivityRow;
  handoff: HandoffRow;
  decision: DecisionRow;
  audit: AuditRow;
  inbox: InboxRow;
  deadline: DeadlineRow;
  score_state: ScoreStateRow;
  score_change: ScoreChangeRow;
  rescoring: RescoringRow;
  outcome: OutcomeRow;
  routing_turn: { territory: string; state: Json };
  idempotency_key: { key: string; request_hash: string; response: Json; at: Time };
  sync_state: SyncStateRow;
  written_record: { lead_id: string; record: string; fields: OptionalJson };
  lead_card: LeadCardRow;
  parity_run: ParityRunRow;
  parity_reading: ParityReadingRow;
  parity_difference: ParityDifferenceRow;
  api_token: { hash: string; name: string; scopes: Json };
  poll_state: { name: string; watermark: Time };
  definitions_version: DefinitionsVersionRow;
}
