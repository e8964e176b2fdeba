import type { ActorRole } from '../../definitions/schema/lifecycle.ts';
import { listInWords } from '../../definitions/words/list-in-words.ts';

const words: Readonly<Record<ActorRole, string>> = {
  marketing: 'marketing',
  sales: 'sales',
  revops: 'revenue operations',
  system: 'Treaty itself',
};

/** Roles as a sentence names them: “sales and revenue operations”. */
export const rolesInWords = (roles: readonly ActorRole[]): string =>
  listInWords(roles.map((role) => words[role]));
