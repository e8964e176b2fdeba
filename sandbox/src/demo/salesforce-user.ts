import { z } from 'zod';
import type { SalesforceOrg } from '../salesforce/start-salesforce-org.ts';

const User = z.object({ Id: z.string(), Username: z.string() });

/** The id of the active Salesforce user with that username; null when there is none. */
export function salesforceUserId({ records }: SalesforceOrg, username: string): string | null {
  const users = z.array(User).parse(records.query('SELECT Id, Username FROM User WHERE IsActive = true'));
  return users.find((user) => user.Username === username)?.Id ?? null;
}
