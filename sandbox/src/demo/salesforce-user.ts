import { z } from 'zod';
import type { SalesforceOrg } from '../../../simulators/src/salesforce/start-salesforce-org.ts';

const User = z.object({ Id: z.string(), Username: z.string(), IsActive: z.boolean() });

/** All users of the org, inactive ones too, by username. */
export function salesforceUsers({ records }: SalesforceOrg): ReadonlyMap<string, z.infer<typeof User>> {
  const users = z.array(User).parse(records.query('SELECT Id, Username, IsActive FROM User'));
  return new Map(users.map((user) => [user.Username, user]));
}

/** The id of the active Salesforce user with that username; null when there is none. */
export function salesforceUserId(org: SalesforceOrg, username: string): string | null {
  const user = salesforceUsers(org).get(username);
  return user?.IsActive === true ? user.Id : null;
}
