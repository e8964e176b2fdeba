import { createHash } from 'node:crypto';

/** A short name of what a CRM is told: the same content, the same name. */
export const hashOf = (told: unknown): string =>
  createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 32);
