import type { Json, OptionalTime, Time } from './column-types.ts';

export interface ParityRunRow {
  id: string;
  started_at: Time;
  finished_at: OptionalTime;
  failed: boolean;
  phase: string;
  reached: string | null;
  error: string | null;
  tally: Json;
}

export interface ParityReadingRow {
  run_id: string;
  crm: string;
  record_id: string;
  kind: string;
  lead_key: string | null;
  held: Json;
}

export interface ParityDifferenceRow {
  run_id: string;
  n: number;
  lead_key: string;
  crm: string;
  cause: string;
  since: OptionalTime;
  detail: string | null;
  record_id: string | null;
  fields: Json;
}
