import { createHash } from 'node:crypto';

/** Hex SHA-256, under which the store keeps a token. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
