import type { PlatformAnswer } from '../../platform-http.ts';
import { Unfit } from '../../run.ts';
import { inWords } from './answers.ts';

const scopes =
  'crm.objects.contacts.read, crm.objects.contacts.write, crm.objects.owners.read, crm.schemas.contacts.read and crm.schemas.contacts.write';

/** Lets a success through. @throws {Unfit} for anything else; for a missing right it names the scopes that a run needs. */
export const demandRight = (answer: PlatformAnswer, what: string): PlatformAnswer => {
  if (answer.status >= 200 && answer.status < 300) return answer;
  const said = `HubSpot: ${what} was answered ${inWords(answer)}.`;
  if (answer.status === 401)
    throw new Unfit(`${said} Copy the access token anew from the app's page in the account.`);
  if (answer.status === 403) throw new Unfit(`${said} Give the app the scopes ${scopes}.`);
  throw new Unfit(`${said} Nothing was verified.`);
};
