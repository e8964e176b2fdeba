import { Router } from 'express';
import { z } from 'zod';
import { salesforceUserId } from '../../demo/salesforce-user.ts';
import { ControlError, readBody } from './control-problem.ts';
import type { ControlDependencies } from './control-dependencies.ts';

const Token = z.strictObject({ username: z.string().min(1) });

/** The users of the CRMs, and a session for each of them. */
export function peopleRoutes({ agreement, salesforce }: ControlDependencies): Router {
  const people = agreement.people.persons.map(({ name, role, salesforceUser, hubspotOwner }) => ({
    name,
    role,
    salesforceUser,
    hubspotUser: hubspotOwner,
  }));
  return Router()
    .get('/people', (_request, response) => void response.json({ people }))
    .post('/salesforce/token', (request, response) => {
      const { username } = readBody(Token, request);
      const userId = salesforceUserId(salesforce, username);
      if (userId === null)
        throw new ControlError(
          404,
          `No active Salesforce user is named ${username}; GET /control/people lists the users.`,
        );
      response.json({ accessToken: salesforce.issueToken(userId), instanceUrl: salesforce.url });
    });
}
