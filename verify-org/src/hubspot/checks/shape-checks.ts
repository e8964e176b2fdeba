import { z } from 'zod';
import { held, type Check } from '../../check.ts';
import { batchSchema, parseBody, expectStatus, foundSchema, recordSchema } from '../account/answers.ts';
import { contactsPath, groupsPath, ownersPath, propertiesPath } from '../account/paths.ts';
import type { HubSpotAccount } from '../hubspot-account.ts';
import { hubspotCheck } from './hubspot-check.ts';

const pageOf = <T>(one: z.ZodType<T>) =>
  z.looseObject({
    results: z.array(one),
    paging: z.looseObject({ next: z.looseObject({ after: z.string() }) }).optional(),
  });

const optionSchema = z.looseObject({
  label: z.string(),
  value: z.string(),
  displayOrder: z.number().optional(),
  hidden: z.boolean(),
});

const propertySchema = z.looseObject({
  name: z.string(),
  label: z.string(),
  description: z.string(),
  groupName: z.string(),
  type: z.string(),
  fieldType: z.string(),
  options: z.array(optionSchema),
  hasUniqueValue: z.boolean().optional(),
  modificationMetadata: z
    .looseObject({ readOnlyDefinition: z.boolean(), readOnlyValue: z.boolean() })
    .optional(),
});

const groupSchema = z.looseObject({
  name: z.string(),
  label: z.string(),
  displayOrder: z.number(),
  archived: z.boolean(),
});

const ownerSchema = z.looseObject({
  id: z.string(),
  type: z.enum(['PERSON', 'QUEUE']),
  email: z.string().optional(),
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  userId: z.number().optional(),
  createdAt: z.string(),
  updatedAt: z.string(),
  archived: z.boolean(),
});

const asked = async <T>(account: HubSpotAccount, path: string, schema: z.ZodType<T>, body?: object) => {
  const answer = await account.request({ method: body === undefined ? 'GET' : 'POST', path, body });
  return parseBody(schema, expectStatus(answer, path, 200), path);
};

/** The fields that the official client reads. */
export const shapeChecks: readonly Check<HubSpotAccount>[] = [
  hubspotCheck('hubspot-shapes', async (account) => {
    const inputs = [{ id: account.contact }];
    await asked(account, `${contactsPath}/${account.contact}`, recordSchema);
    await asked(account, `${contactsPath}?limit=1`, pageOf(recordSchema));
    await asked(account, `${contactsPath}/batch/read`, batchSchema, { inputs, properties: ['email'] });
    await asked(account, `${contactsPath}/search`, foundSchema, { limit: 1 });
    await asked(account, propertiesPath, pageOf(propertySchema));
    await asked(account, groupsPath, pageOf(groupSchema));
    await asked(account, ownersPath, pageOf(ownerSchema));
    return held;
  }),
];
