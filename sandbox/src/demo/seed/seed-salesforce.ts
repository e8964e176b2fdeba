import type { SalesforceOrg } from '../../../../simulators/src/salesforce/start-salesforce-org.ts';
import { salesforceUsers } from '../salesforce-user.ts';
import type { Agreement } from './read-agreement.ts';

/** Creates a user for everybody in the agreement who works in Salesforce, with their managers; existing users are kept. */
export function seedSalesforce(org: SalesforceOrg, { people }: Agreement): void {
  const users = salesforceUsers(org);
  const ids = new Map<string, string>();
  for (const person of people.persons) {
    const { key, name, salesforceUser } = person;
    if (salesforceUser !== null)
      ids.set(key, users.get(salesforceUser)?.Id ?? newUser(org, name, salesforceUser));
  }
  for (const { key, manager } of people.persons) {
    const [id, managerId] = [ids.get(key), ids.get(manager ?? '')];
    if (id !== undefined && managerId !== undefined) org.records.update('User', id, { ManagerId: managerId });
  }
}

function newUser(org: SalesforceOrg, name: string, username: string): string {
  const [firstName = '', ...rest] = name.split(' ');
  return org.records.insert('User', {
    Username: username,
    Email: username,
    FirstName: firstName,
    LastName: rest.join(' '),
  });
}
