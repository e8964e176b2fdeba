// Generated from contract/src by hubspot-project/scripts/generate.ts. Do not edit.

export type Situation =
  | 'unqualified'
  | 'excluded'
  | 'in_handoff'
  | 'quarantined'
  | 'awaiting_review'
  | 'accepted'
  | 'returned'
  | 'closed';

export interface LeadCard {
  version: string;
  leadKey: string;
  situation: Situation;
  person: { name: string | null; facts: { label: string; value: string }[] };
  stage: { label: string; definition: string; next: string };
  status: string;
  score: {
    total: number;
    behavioural: number;
    fit: number;
    negative: number;
    qualified: boolean;
    modelVersion: string;
    at: string;
    groups: { label: string; points: number; cap: number | null }[];
    lines: {
      group: string;
      label: string;
      points: number;
      note: string | null;
      activities: { label: string; occurredAt: string }[];
    }[];
    missing: { label: string; points: number | null }[];
    exclusions: string[];
    cleared: string[];
  } | null;
  why: { text: string; points: number | null }[];
  handoff: {
    key: string;
    cycle: number;
    startedAt: string;
    deliveredAt: string | null;
    due: { at: string; openIntervals: [string, string][] } | null;
    overdue: boolean;
    owner: string | null;
    routedBecause: string | null;
    score: number | null;
    modelVersion: string | null;
    steps: { step: string; label: string; at: string; text: string }[];
    verdicts: {
      verdict: 'accepted' | 'rejected';
      standing: 'settling' | 'stands' | 'superseded';
      system: 'salesforce' | 'hubspot';
      by: string;
      at: string;
      reason: string | null;
      detail: string | null;
    }[];
  } | null;
  choices: {
    accept: { status: string } | null;
    reject: {
      label: string;
      definition: string;
      reason: string;
      status: string;
      detail: {
        kind: 'number' | 'date' | 'text' | 'choice';
        label: string;
        example: string | null;
        choices: string[];
      } | null;
      track: string | null;
      returns: string;
    }[];
  };
  quarantine: { label: string; text: string }[];
  notUnderstood: { label: string; value: string }[];
  rejectedBefore: {
    cycle: number;
    at: string;
    by: string;
    reason: string;
    detail: string | null;
    changes: { kind: 'activity' | 'data' | 'model'; text: string }[];
  } | null;
  recycling: { track: string | null; returns: string; earliest: string | null } | null;
  history: { at: string; by: string; text: string }[];
  sync?:
    | {
        state: 'in_step' | 'waiting' | 'refused' | 'apart';
        text: string;
        since: string | null;
        advice: string | null;
      }
    | undefined;
  readOnly?: string | undefined;
}

export type CardAnswer = LeadCard | { unchanged: true; version: string };

export interface DecisionRequest {
  idempotencyKey: string;
  cycle: number;
  verdict: 'accepted' | 'rejected';
  reason?: string | undefined;
  detail?: string | undefined;
}

export interface DecisionAnswer {
  saved: true;
  decisionId: string;
  card: LeadCard;
}

export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  id: string;
  faults?: { path: string; message: string; allowed?: string[] | undefined }[] | undefined;
}
