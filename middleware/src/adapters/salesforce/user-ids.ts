import { SalesforceId } from '@treaty/contract/crm-id';
import { z } from 'zod';
import { ExternalError } from '../../services/ports/external-error.ts';
import type { Org } from './org.ts';
import { soqlText } from './soql.ts';

const UserRow = z.object({ Id: SalesforceId });

/** Finds the id of the active user with a username. */
export type FindUserId = (username: string) => Promise<string>;

/** Looks each username up once: an owner is written by id, because an owner may be a queue and then has no username. */
export const createUserIds = (org: Org): FindUserId => {
  const known = new Map<string, string>();
  return async (username) => {
    const id = known.get(username) ?? (await lookUp(org, username));
    known.set(username, id);
    return id;
  };
};

const lookUp = async (org: Org, username: string): Promise<string> => {
  const soql = `SELECT Id FROM User WHERE Username = ${soqlText(username)} AND IsActive = true`;
  const [user] = await org.query(soql, UserRow);
  if (user) return user.Id;
  throw new ExternalError('salesforce', 'routeAnew', 'OWNER_UNKNOWN', {
    message: 'the rep chosen by routing has no active user here; correct the username in people.yaml',
  });
};
