import { heldIf, combined, type Check } from '../../check.ts';
import type { PlatformAnswer } from '../../platform-http.ts';
import { batchSchema, parseBody, errorIn, describeAnswer } from '../account/answers.ts';
import { createContact, newContact } from '../account/contacts.ts';
import { markedLastName } from '../account/leftovers.ts';
import { contactsPath } from '../account/paths.ts';
import type { HubSpotAccount } from '../hubspot-account.ts';
import { hubspotCheck } from './hubspot-check.ts';

type BatchName = 'read' | 'create' | 'update' | 'upsert';

const batch = (account: HubSpotAccount, name: BatchName, inputs: readonly object[], more: object = {}) =>
  account.request({ method: 'POST', path: `${contactsPath}/batch/${name}`, body: { ...more, inputs } });

const unknownIds = ['999999999998', '999999999999'];

const readInputs = (count: number): object[] =>
  Array.from({ length: count }, (_, index) => ({ id: String(999_999_999_000 - index) }));

/** Two contacts, the second with a value that is not taken. */
const oneOfTwoIsWrong = (account: HubSpotAccount, ids: readonly object[], isTraced: boolean): object[] =>
  ids.map((id, index) => ({
    ...id,
    properties: {
      lastname: markedLastName,
      ...('idProperty' in id ? {} : { email: account.email() }),
      [account.properties.number]: index === 0 ? '1' : 'twelve',
    },
    ...(isTraced ? { objectWriteTraceId: `trace-${index}` } : {}),
  }));

const isPartlyDone = (answer: PlatformAnswer): boolean => {
  if (answer.status !== 207) return false;
  const { results, errors = [] } = parseBody(batchSchema, answer, 'a batch');
  return results.length === 1 && errors[0]?.context?.objectWriteTraceId?.[0] === 'trace-1';
};

const namesMissing = (answer: PlatformAnswer): boolean => {
  const { errors = [] } = errorIn(answer);
  const [error, ...others] = errors;
  return (
    answer.status === 207 &&
    others.length === 0 &&
    error?.category === 'OBJECT_NOT_FOUND' &&
    unknownIds.every((id) => error.context?.ids?.includes(id) === true)
  );
};

/** Contacts by the hundred. */
export const batchChecks: readonly Check<HubSpotAccount>[] = [
  hubspotCheck('hubspot-batch-limit', async (account) => {
    const most = await batch(account, 'read', readInputs(100));
    const tooMany = await batch(account, 'read', readInputs(101));
    return combined(
      heldIf(most.status === 207, () => `100 inputs: ${describeAnswer(most)}`),
      heldIf(tooMany.status === 400, () => `101 inputs: ${describeAnswer(tooMany)}`),
    );
  }),
  hubspotCheck('hubspot-batch-traced', async (account) => {
    const ids = ['a', 'b'].map((end) => ({
      idProperty: account.properties.key,
      id: `${account.run.marker}-traced-${end}`,
    }));
    const created = await batch(account, 'create', oneOfTwoIsWrong(account, [{}, {}], true));
    const upserted = await batch(account, 'upsert', oneOfTwoIsWrong(account, ids, true));
    const untraced = oneOfTwoIsWrong(account, [{}, {}], false);
    const refused = await batch(account, 'create', untraced);
    return combined(
      heldIf(isPartlyDone(created), () => `a traced creation: ${describeAnswer(created)}`),
      heldIf(isPartlyDone(upserted), () => `a traced upsert: ${describeAnswer(upserted)}`),
      heldIf(refused.status === 400, () => `an untraced creation: ${describeAnswer(refused)}`),
    );
  }),
  hubspotCheck('hubspot-batch-missing', async (account) => {
    const ids = [account.contact, ...unknownIds];
    const read = await batch(
      account,
      'read',
      ids.map((id) => ({ id })),
      { properties: ['email'] },
    );
    const updates = ids.map((id) => ({ id, properties: { firstname: 'Jane' } }));
    const { id } = await newContact(account);
    const updated = await batch(account, 'update', [{ ...updates[0], id }, ...updates.slice(1)]);
    return combined(
      heldIf(namesMissing(read), () => `a read: ${describeAnswer(read)}`),
      heldIf(namesMissing(updated), () => `an update: ${describeAnswer(updated)}`),
    );
  }),
  hubspotCheck('hubspot-batch-duplicate-ids', async (account) => {
    const { id } = await newContact(account);
    const twice = ['1', '2'].map((number) => ({ id, properties: { [account.properties.number]: number } }));
    const untraced = await batch(account, 'update', twice);
    const traced = await batch(
      account,
      'update',
      twice.map((input, index) => ({ ...input, objectWriteTraceId: `trace-${index}` })),
    );
    return combined(
      heldIf(untraced.status === 400, () => `untraced: ${describeAnswer(untraced)}`),
      heldIf(traced.status === 400, () => `traced: ${describeAnswer(traced)}`),
    );
  }),
  hubspotCheck('hubspot-upsert-by-email', async (account) => {
    const [first, second] = [account.email(), account.email()];
    const ids = [first, second].map((id) => ({ idProperty: 'email', id }));
    const answer = await batch(account, 'upsert', oneOfTwoIsWrong(account, ids, true));
    const made = await createContact(account, { email: first });
    return combined(
      heldIf(answer.status === 400, () => `one of two is wrong: ${describeAnswer(answer)}`),
      heldIf(made.status === 201, () => `the other was written: ${describeAnswer(made)}`),
    );
  }),
];
