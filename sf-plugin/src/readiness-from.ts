import type { Readiness } from '@treaty/contract/health';
import { isRecord, parseJson } from './parse-json.ts';

type Check = Readiness['checks'][number];

function checkFrom(value: unknown): Check | null {
  if (!isRecord(value)) return null;
  const { name, ok, detail } = value;
  if (typeof name !== 'string' || typeof ok !== 'boolean' || typeof detail !== 'string') return null;
  return { name, ok, detail };
}

/**
 * The contract's readiness in a response's text; null when it is something else.
 * Written by hand because the installed plugin carries neither the contract nor zod. What a newer middleware adds is left out.
 */
export function readinessFrom(text: string): Readiness | null {
  const value = parseJson(text);
  if (!isRecord(value) || !Array.isArray(value['checks'])) return null;
  const { ready, backlog, database, definitions } = value;
  const checks = value['checks'].map(checkFrom);
  if (typeof ready !== 'boolean' || typeof backlog !== 'number' || !Number.isSafeInteger(backlog))
    return null;
  if (typeof database !== 'string' || typeof definitions !== 'string') return null;
  return checks.every((check) => check !== null) ? { ready, backlog, database, definitions, checks } : null;
}
