import type { PlatformAnswer } from '../../platform-http.ts';
import { NotVerifiable } from '../../run.ts';
import { describeAnswer } from './answers.ts';

const scopes =
  'crm.objects.contacts.read, crm.objects.contacts.write, crm.objects.owners.read, crm.schemas.contacts.read and crm.schemas.contacts.write';

/** Lets a success through. @throws {NotVerifiable} for anything else; for a missing right it names the scopes that a run needs. */
export const requireSuccess = (answer: PlatformAnswer, what: string): PlatformAnswer => {
  if (answer.status >= 200 && answer.status < 300) return answer;
  const said = `HubSpot: ${what} was answered ${describeAnswer(answer)}.`;
  if (answer.status === 401)
    throw new NotVerifiable(`${said} Copy the access token anew from the app's page in the account.`);
  if (answer.status === 403) throw new NotVerifiable(`${said} Give the app the scopes ${scopes}.`);
  throw new NotVerifiable(`${said} Nothing was verified.`);
};
