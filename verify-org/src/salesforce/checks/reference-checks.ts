import { heldIf, notChecked, combined } from '../../check.ts';
import type { Check } from '../../check.ts';
import { wasAnswered, faultsOf, wasRefused, same, describeAnswer } from '../org/answers.ts';
import { newConvertedLead } from '../org/convert-lead.ts';
import { handoffAt, handoffObject, handoffOf, newHandoff } from '../org/handoffs.ts';
import { create, unknownId, get, leadOf, newLead, patch, post, query, read, remove } from '../org/records.ts';
import { fieldsOf, requiringTreaty } from '../org/requiring-treaty.ts';
import type { SalesforceOrg } from '../salesforce-org.ts';

const duplicateValue: Check<SalesforceOrg> = {
  id: 'salesforce-duplicate-value',
  run: requiringTreaty(async (org) => {
    const Treaty_Key__c = org.newName();
    const holder = await newLead(org, { Treaty_Key__c });
    const second = await post(org, 'Lead', leadOf(org, { Treaty_Key__c }));
    await remove(org, `Lead/${holder}`);
    const third = await post(org, 'Lead', leadOf(org, { Treaty_Key__c }));
    return combined(
      wasRefused('a value that another record holds', second, { code: 'DUPLICATE_VALUE' }),
      heldIf(
        faultsOf(second).some(({ message }) => new RegExp(`\\b${holder.slice(0, 15)}\\b`, 'u').test(message)),
        () => `the refusal names the record otherwise: ${describeAnswer(second)}`,
      ),
      wasAnswered('the value of a deleted record', third, 201),
    );
  }),
};

const lookup: Check<SalesforceOrg> = {
  id: 'salesforce-lookup',
  run: requiringTreaty(async (org) => {
    const leadId = await newLead(org);
    await remove(org, `Lead/${leadId}`);
    const pointingTo = (Lead__c: string) => post(org, handoffObject, handoffOf(org, { Lead__c }));
    const code = 'INVALID_CROSS_REFERENCE_KEY';
    return combined(
      wasRefused('a lookup to another object', await pointingTo(org.userId), { code: 'MALFORMED_ID' }),
      wasRefused('a lookup to an unknown record', await pointingTo(unknownId(leadId)), { code }),
      wasRefused('a lookup to a deleted record', await pointingTo(leadId), { code }),
    );
  }),
};

const lookupToConvertedLead: Check<SalesforceOrg> = {
  id: 'salesforce-lookup-to-converted-lead',
  run: requiringTreaty(async (org) => {
    const { leadId } = await newConvertedLead(org);
    const created = await post(org, handoffObject, handoffOf(org, { Lead__c: leadId }));
    const anew = await patch(org, handoffAt(await newHandoff(org)), { Lead__c: leadId });
    return combined(
      wasAnswered('a new record with a lookup to a converted lead', created, 201),
      wasAnswered('an old record that is pointed to it', anew, 204),
    );
  }),
};

const inactiveOwner: Check<SalesforceOrg> = {
  id: 'salesforce-inactive-owner',
  run: async (org) => {
    const isKindKnown = (await fieldsOf(org, 'User')).has('UserType');
    const ofPeople = isKindKnown ? "AND UserType = 'Standard' " : '';
    const [user] = await query(org, `SELECT Id FROM User WHERE IsActive = false ${ofPeople}LIMIT 1`);
    if (user === undefined)
      return notChecked(
        'the org has no inactive user, and users cannot be deleted: deactivate one, then run again',
      );
    return wasRefused('an inactive owner', await post(org, 'Lead', leadOf(org, { OwnerId: user['Id'] })), {
      code: 'INACTIVE_OWNER_OR_USER',
    });
  },
};

const twoSeconds = 2000;

/** Custom lookups to a deleted record: emptied, the stamps of their record as they were. */
const emptiedLookup = requiringTreaty(async (org) => {
  const leadId = await newLead(org);
  const at = handoffAt(await newHandoff(org, { Lead__c: leadId }));
  const before = await read(org, at, ['SystemModstamp']);
  await org.run.wait(twoSeconds);
  await remove(org, `Lead/${leadId}`);
  const after = await read(org, at, ['SystemModstamp', 'Lead__c']);
  return combined(
    same('the lookup to a deleted lead', after['Lead__c'], null),
    same('SystemModstamp of the record with the lookup', after['SystemModstamp'], before['SystemModstamp']),
  );
});

const deleted: Check<SalesforceOrg> = {
  id: 'salesforce-deleted',
  run: async (org) => {
    const id = await create(org, 'Lead', leadOf(org));
    await remove(org, `Lead/${id}`);
    const soql = `SELECT IsDeleted FROM Lead WHERE Id = '${id}'`;
    const stillSeen = (await query(org, soql, 'queryAll')).map(({ IsDeleted }) => IsDeleted);
    return combined(
      wasRefused('a deleted record', await get(org, `Lead/${id}`, ['Id']), {
        status: 404,
        code: 'ENTITY_IS_DELETED',
      }),
      same('query finds', (await query(org, soql)).length, 0),
      same('queryAll finds, with IsDeleted', stillSeen, [true]),
      await emptiedLookup(org),
    );
  },
};

/** What records say of one another. */
export const referenceChecks: readonly Check<SalesforceOrg>[] = [
  duplicateValue,
  lookup,
  lookupToConvertedLead,
  inactiveOwner,
  deleted,
];
