import { heldIf, combined, type Check } from '../../check.ts';
import type { PlatformAnswer } from '../../platform-http.ts';
import { errorIn, describeAnswer } from '../account/answers.ts';
import { archiveContact, createContact, newContact, readValue, writeContact } from '../account/contacts.ts';
import { contactsPath } from '../account/paths.ts';
import type { HubSpotAccount } from '../hubspot-account.ts';
import { hubspotCheck } from './hubspot-check.ts';

const isTakenEmail = (answer: PlatformAnswer): boolean => {
  const { category, message = '' } = errorIn(answer);
  return (
    answer.status === 409 &&
    category === 'CONFLICT' &&
    message.includes('Contact already exists. Existing ID')
  );
};

/** Which contacts there may be. */
export const contactChecks: readonly Check<HubSpotAccount>[] = [
  hubspotCheck('hubspot-contact-needs-name', async (account) => {
    const nameless = {
      method: 'POST',
      path: contactsPath,
      body: { properties: { company: account.run.marker } },
    };
    const answer = await account.request(nameless);
    return heldIf(answer.status === 400, () => `a contact with a company only: ${describeAnswer(answer)}`);
  }),
  hubspotCheck('hubspot-email-unique', async (account) => {
    const email = account.email();
    const { id } = await newContact(account, { email: email.toUpperCase() });
    const kept = await readValue(account, id, 'email');
    const second = await createContact(account, { email });
    return combined(
      heldIf(kept === email, () => `${email.toUpperCase()} is kept as ${String(kept)}`),
      heldIf(isTakenEmail(second), () => `the second contact: ${describeAnswer(second)}`),
    );
  }),
  hubspotCheck('hubspot-email-taken-on-update', async (account) => {
    const email = account.email();
    await newContact(account, { email });
    const answer = await writeContact(account, account.contact, { email });
    return heldIf(isTakenEmail(answer), () => describeAnswer(answer));
  }),
  hubspotCheck('hubspot-unique-value-taken', async (account) => {
    const values = { [account.properties.key]: `${account.run.marker}-unique` };
    await newContact(account, values);
    const answer = await createContact(account, { email: account.email(), ...values });
    const codes = errorIn(answer).errors?.map(({ code }) => code) ?? [];
    return heldIf(answer.status === 400 && codes.includes('CONFLICTING_UNIQUE_VALUE'), () =>
      describeAnswer(answer),
    );
  }),
  hubspotCheck('hubspot-archive-frees-values', async (account) => {
    const values = { email: account.email(), [account.properties.key]: `${account.run.marker}-freed` };
    const { id } = await newContact(account, values);
    await archiveContact(account, id);
    const gone = await account.request({ method: 'GET', path: `${contactsPath}/${id}` });
    const again = await createContact(account, values);
    return combined(
      heldIf(gone.status === 404, () => `an archived contact is read: ${describeAnswer(gone)}`),
      heldIf(again.status === 201, () => `its values again: ${describeAnswer(again)}`),
    );
  }),
];
