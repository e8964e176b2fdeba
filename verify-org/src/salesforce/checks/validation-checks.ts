import { z } from 'zod';
import { heldIf, combined } from '../../check.ts';
import type { Check, Finding } from '../../check.ts';
import type { PlatformAnswer } from '../../platform-http.ts';
import { faultsOf, wasRefused, same, describeAnswer } from '../org/answers.ts';
import { handoffAt, handoffObject, handoffOf, newHandoff, handoffStatusesOf } from '../org/handoffs.ts';
import { change, newLead, patch, post, read } from '../org/records.ts';
import { requiringTreaty } from '../org/requiring-treaty.ts';
import type { SalesforceOrg } from '../salesforce-org.ts';

const ruleBroken = 'FIELD_CUSTOM_VALIDATION_EXCEPTION';

/** Held when the answer names faults of that code and no others. */
const onlyFor = (what: string, answer: PlatformAnswer, code: string): Finding => {
  const faults = faultsOf(answer);
  const areAll = faults.length > 0 && faults.every(({ errorCode }) => errorCode === code);
  return heldIf(areAll, () => `${what}: ${describeAnswer(answer)}`);
};

/** Faults of several kinds in one save: the answer names the earliest kind. */
const earliestFault = async (org: SalesforceOrg): Promise<Finding> => {
  const { rejected: Status__c } = await handoffStatusesOf(org);
  const { Handoff_Key__c, ...keyless } = handoffOf(org, { Status__c });
  await newHandoff(org, { Handoff_Key__c });
  const save = (values: object) => post(org, handoffObject, { ...keyless, ...values });
  return combined(
    onlyFor(
      'a value off the list and a broken rule',
      await save({ Handoff_Key__c: org.newName(), Reason__c: org.run.marker }),
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
    ),
    onlyFor('a missing field and a broken rule', await save({}), 'REQUIRED_FIELD_MISSING'),
    onlyFor('a broken rule and a value that is taken', await save({ Handoff_Key__c }), ruleBroken),
  );
};

/** The after-save flow copies the status to the lead: not when the save is refused, at once when it is taken. */
const flowInTheSave = async (org: SalesforceOrg): Promise<Finding> => {
  const { awaiting, decided } = await handoffStatusesOf(org);
  const leadId = await newLead(org);
  const taken = org.newName();
  await newHandoff(org, { Handoff_Key__c: taken });
  const at = handoffAt(await newHandoff(org, { Lead__c: leadId, Status__c: awaiting }));
  const copied = async () => (await read(org, `Lead/${leadId}`, ['Treaty_Status__c']))['Treaty_Status__c'];
  const refusedSave = await patch(org, at, { Status__c: decided, Handoff_Key__c: taken });
  const before = await copied();
  await change(org, at, { Status__c: decided });
  return combined(
    wasRefused('a key that is taken', refusedSave, { code: 'DUPLICATE_VALUE' }),
    same('the status of the lead after a refused save', before, awaiting),
    same('the status of the lead after the save', await copied(), decided),
  );
};

const order: Check<SalesforceOrg> = {
  id: 'salesforce-validation-order',
  run: requiringTreaty(async (org) => combined(await earliestFault(org), await flowInTheSave(org))),
};

const collected = z.tuple([z.object({ errors: z.array(z.object({ statusCode: z.literal(ruleBroken) })) })]);

/** A closed cycle that is rejected without a reason breaks two rules. */
const all: Check<SalesforceOrg> = {
  id: 'salesforce-validation-all',
  run: requiringTreaty(async (org) => {
    const { awaiting, rejected } = await handoffStatusesOf(org);
    const id = await newHandoff(org, { Status__c: awaiting, Closed__c: true });
    const alone = await patch(org, handoffAt(id), { Status__c: rejected });
    const many = await org.request({
      method: 'PATCH',
      path: '/composite/sobjects',
      body: { records: [{ attributes: { type: handoffObject }, id, Status__c: rejected }] },
    });
    const fields = faultsOf(alone).flatMap((fault) => fault.fields ?? []);
    return combined(
      onlyFor('a change that breaks two rules', alone, ruleBroken),
      same('the fields that the two faults name', fields.toSorted(), ['Reason__c', 'Status__c']),
      heldIf(
        collected.safeParse(many.body).data?.[0].errors.length === 2,
        () => `the same in a collection: ${describeAnswer(many)}`,
      ),
    );
  }),
};

const formula: Check<SalesforceOrg> = {
  id: 'salesforce-formula-field',
  run: requiringTreaty(async (org) => {
    const at = handoffAt(await newHandoff(org, { Status__c: (await handoffStatusesOf(org)).awaiting }));
    const computed = async () => (await read(org, at, ['Awaiting__c']))['Awaiting__c'];
    const open = await computed();
    const written = await patch(org, at, { Awaiting__c: false });
    await change(org, at, { Closed__c: true });
    return combined(
      wasRefused('a formula field that is written', written, { code: 'INVALID_FIELD_FOR_INSERT_UPDATE' }),
      same('the formula while open and when closed', [open, await computed()], [true, false]),
    );
  }),
};

/** Validation rules, what a save consists of, formula fields. */
export const validationChecks: readonly Check<SalesforceOrg>[] = [order, all, formula];
