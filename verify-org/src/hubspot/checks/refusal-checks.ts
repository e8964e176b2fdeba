import { z } from 'zod';
import { heldIf, combined, type Check, type Finding } from '../../check.ts';
import type { PlatformAnswer } from '../../platform-http.ts';
import { errorIn, describeAnswer } from '../account/answers.ts';
import { createContact, newContact, writeContact } from '../account/contacts.ts';
import { contactsPath } from '../account/paths.ts';
import type { HubSpotAccount } from '../hubspot-account.ts';
import { sequentially, hubspotCheck } from './hubspot-check.ts';

const noSuchContact = `${contactsPath}/999999999999`;

const isRefusal = (answer: PlatformAnswer, status: number, category: string): boolean =>
  answer.status === status && errorIn(answer).category === category;

const refusal = (answer: PlatformAnswer, status: number, category: string): Finding =>
  heldIf(isRefusal(answer, status, category), () => describeAnswer(answer));

const listed = z.array(z.looseObject({ name: z.string(), error: z.string().optional() }));

/** The list of faults that HubSpot writes as JSON into the message. */
const faultsIn = (message = ''): z.infer<typeof listed> => {
  try {
    return listed.catch([]).parse(JSON.parse(message.slice(message.indexOf('['))));
  } catch {
    return [];
  }
};

const namedTwice = (answer: PlatformAnswer, names: readonly string[]): boolean => {
  const { message, errors = [] } = errorIn(answer);
  const inMessage = faultsIn(message).map(({ name }) => name);
  const inErrors = errors.flatMap(({ code, context }) =>
    code === undefined ? [] : (context?.propertyName ?? []),
  );
  return names.every((name) => inMessage.includes(name) && inErrors.includes(name));
};

const codeFor = async (account: HubSpotAccount, name: string, value: string): Promise<string> => {
  const answer = await writeContact(account, account.contact, { [name]: value });
  const { message, errors } = errorIn(answer);
  return errors?.[0]?.code ?? faultsIn(message)[0]?.error ?? describeAnswer(answer);
};

const expectCodes = async (
  account: HubSpotAccount,
  cases: readonly (readonly [string, string, string])[],
): Promise<Finding> =>
  combined(
    ...(await sequentially(cases, async ([name, value, code]) => {
      const seen = await codeFor(account, name, value);
      return heldIf(seen === code, () => `${name} "${value}": ${seen} instead of ${code}`);
    })),
  );

/** How HubSpot refuses. */
export const refusalChecks: readonly Check<HubSpotAccount>[] = [
  hubspotCheck('hubspot-token', async (account) => {
    const request = { method: 'GET', path: `${contactsPath}?limit=1` };
    const headers = { authorization: 'Bearer not-a-token-of-this-account' };
    return combined(
      refusal(await account.requestAnonymously(request), 401, 'INVALID_AUTHENTICATION'),
      refusal(await account.requestAnonymously({ ...request, headers }), 401, 'INVALID_AUTHENTICATION'),
    );
  }),
  hubspotCheck('hubspot-error-body', async (account) => {
    const answer = await writeContact(account, account.contact, { [account.properties.number]: 'twelve' });
    const { status, message, correlationId, category, errors } = errorIn(answer);
    const fields = { status, message, correlationId, category, errors };
    const missing = Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [name] : []));
    return heldIf(missing.length === 0, () => `${describeAnswer(answer)}, without ${missing.join(', ')}`);
  }),
  hubspotCheck('hubspot-not-found', async (account) =>
    refusal(await account.request({ method: 'GET', path: noSuchContact }), 404, 'OBJECT_NOT_FOUND'),
  ),
  hubspotCheck('hubspot-invalid-values', async (account) => {
    const { choice, number } = account.properties;
    const answer = await createContact(account, {
      email: account.email(),
      [choice]: 'no such option',
      [number]: 'twelve',
    });
    const isAsStated = isRefusal(answer, 400, 'VALIDATION_ERROR') && namedTwice(answer, [choice, number]);
    return heldIf(isAsStated, () => `two invalid values: ${describeAnswer(answer)}`);
  }),
  hubspotCheck('hubspot-value-codes', async (account) => {
    const { key, choice, number, instant } = account.properties;
    const taken = `${account.run.marker}-taken`;
    await newContact(account, { [key]: taken });
    return expectCodes(account, [
      [`${key}_missing`, 'anything', 'PROPERTY_DOESNT_EXIST'],
      [choice, 'no such option', 'INVALID_OPTION'],
      [number, 'twelve', 'INVALID_INTEGER'],
      [instant, 'some day', 'INVALID_LONG'],
      ['email', 'no address', 'INVALID_EMAIL'],
      ['hs_object_id', '1', 'READ_ONLY_VALUE'],
      [number, ' 5', 'LEADING_TRAILING_WHITESPACE'],
      [key, taken, 'CONFLICTING_UNIQUE_VALUE'],
    ]);
  }),
  hubspotCheck('hubspot-value-codes-guessed', (account) =>
    expectCodes(account, [
      [account.properties.date, 'some day', 'INVALID_DATE'],
      [account.properties.date, '1770112800000', 'INVALID_DATE'],
      ['hubspot_owner_id', '999999999999', 'INVALID_OWNER_ID'],
    ]),
  ),
];
