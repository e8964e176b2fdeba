import { recordsWithKey, lookupKey } from '../data/find-record.ts';
import { json } from '../http/answer.ts';
import type { Answer } from '../http/answer.ts';
import type { OrgRequest } from '../http/org-request.ts';
import { rootRoute } from '../http/route.ts';
import type { Route } from '../http/route.ts';
import type { Org } from '../org.ts';
import { objectNamed } from '../schema/org-schema.ts';
import { checkAssertion, LoginError } from './check-assertion.ts';

const jwtBearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/** A session of the API ends after two idle hours, the platform's default. */
const idleLimit = 2 * 60 * 60 * 1000;

const activeUser = (org: Org, username: string): string => {
  const users = objectNamed(org.data.schema, 'User');
  const [user] = recordsWithKey(org.data, users, lookupKey(users, 'Username'), username);
  if (user?.values['IsActive'] === true) return user.id;
  throw new LoginError('invalid_grant', "user hasn't approved this consumer");
};

const openSession = (org: Org, request: OrgRequest): Answer => {
  const form = new URLSearchParams(request.text);
  if (form.get('grant_type') !== jwtBearer) {
    throw new LoginError('unsupported_grant_type', 'grant type not supported');
  }
  const username = checkAssertion(form.get('assertion') ?? '', {
    clients: org.clients,
    audiences: [org.url, 'https://login.salesforce.com'],
    now: org.wall(),
  });
  const userId = activeUser(org, username);
  return json({
    access_token: org.sessions.open(userId, idleLimit),
    scope: 'api',
    instance_url: org.url,
    id: `${org.url}/id/${org.organizationId}/${userId}`,
    token_type: 'Bearer',
  });
};

/** Answers a login by JWT bearer flow: a session, or OAuth's own form of refusal. */
const logIn = (org: Org, request: OrgRequest): Answer => {
  try {
    return openSession(org, request);
  } catch (error) {
    if (!(error instanceof LoginError)) throw error;
    return json({ error: error.error, error_description: error.message }, 400);
  }
};

const whoAmI = (org: Org, request: OrgRequest): Answer => {
  const user = org.data.records.get(request.actor)?.values;
  return json({
    id: `${org.url}/id/${org.organizationId}/${request.actor}`,
    user_id: request.actor,
    organization_id: org.organizationId,
    username: user?.['Username'],
    preferred_username: user?.['Username'],
    display_name: user?.['Name'],
    name: user?.['Name'],
    email: user?.['Email'],
    active: user?.['IsActive'],
  });
};

/** Login, and who the session belongs to. */
export const loginRoutes: readonly Route[] = [
  rootRoute('POST', '/services/oauth2/token', { isOpen: true, handle: logIn }),
  rootRoute('GET', '/services/oauth2/userinfo', { isOpen: false, handle: whoAmI }),
  rootRoute('GET', '/id/:organization/:user', { isOpen: false, handle: whoAmI }),
];
