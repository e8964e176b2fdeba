import { z } from 'zod';
import { CommandError, exitCodes } from '../command/command-error.ts';
import { openCrm, unexpected } from './call-crm.ts';
import type { CallCrm } from './call-crm.ts';
import type { Write } from './plan.ts';
import { PropertyState } from './property-state.ts';
import type { AccountState } from './property-state.ts';

const properties = '/crm/properties/2026-09/contacts';

/** Read at the start, so that a missing scope shows before the first write; the scope for writing shows with the first write. */
const needed = [
  { path: properties, scope: 'crm.schemas.contacts.read' },
  { path: '/crm/objects/2026-09/contacts?limit=1', scope: 'crm.objects.contacts.read' },
  { path: '/crm/owners/2026-09?limit=1', scope: 'crm.objects.owners.read' },
] as const;

const State = z.object({ results: z.array(PropertyState) });
const Groups = z.object({ results: z.array(z.object({ name: z.string() })) });

/** A HubSpot account, as the setup uses it. */
export interface SetupAccount {
  /** @throws CommandError that names the scopes the token lacks. */
  checkRights(): Promise<void>;
  read(): Promise<AccountState>;
  write(write: Write): Promise<void>;
}

const lacks = (scopes: readonly string[]): CommandError =>
  new CommandError(
    exitCodes.refused,
    `The token lacks ${scopes.join(', ')}. The app of the Treaty project requests them: install it again, or use the token of that app.`,
  );

async function checkRights(call: CallCrm): Promise<void> {
  const missing: string[] = [];
  for (const { path, scope } of needed) {
    const answer = await call('GET', path);
    if (answer.status === 403) missing.push(scope);
    else if (answer.status !== 200) throw unexpected('HubSpot', `show ${path}`, answer);
  }
  if (missing.length > 0) throw lacks(missing);
}

async function readList<Shape>(call: CallCrm, path: string, shape: z.ZodType<Shape>): Promise<Shape> {
  const answer = await call('GET', path);
  if (answer.status !== 200) throw unexpected('HubSpot', `show ${path}`, answer);
  return shape.parse(JSON.parse(answer.body));
}

/** Opens the account by the token of the app. */
export function openAccount(given: { url: string; token: string }): SetupAccount {
  const call = openCrm({ name: 'HubSpot', ...given });
  return {
    checkRights: () => checkRights(call),
    async read() {
      const { results } = await readList(call, properties, State);
      const groups = await readList(call, `${properties}/groups`, Groups);
      return { properties: results, groups: groups.results.map(({ name }) => name) };
    },
    async write({ method, path, body, summary }) {
      const answer = await call(method, properties + path, body);
      if (answer.status === 403) throw lacks(['crm.schemas.contacts.write']);
      if (answer.status >= 300) throw unexpected('HubSpot', summary, answer);
    },
  };
}
