import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { RecordActivityAction } from '@treaty/contract/hubspot-events';
import { routes } from '@treaty/contract/routes';
import { z } from 'zod';
import { readDefinitionFiles } from '../../middleware/src/adapters/files/read-definition-files.ts';
import { readDefinitions } from '../../middleware/src/definitions/read-definitions.ts';
import { subscriptionsOf } from '../../sandbox/src/demo/seed/seed-hubspot.ts';
import { readAgreement } from '../../sandbox/src/demo/seed/read-agreement.ts';
import { shippedProject } from './support/translate-project.ts';

const folder = resolve(shippedProject, '../definitions');
const read = readDefinitions(readDefinitionFiles(folder));
if (!('definitions' in read)) throw new Error('the definitions that ship have faults');
const { fields, lifecycle, picklists } = read.definitions;

const component = <T extends z.ZodType>(path: string, config: T): z.infer<T> =>
  config.parse(
    z
      .looseObject({ config: z.unknown() })
      .parse(JSON.parse(readFileSync(join(shippedProject, 'src/app', path), 'utf8'))).config,
  );

const Subscription = z.looseObject({ subscriptionType: z.string(), propertyName: z.string().optional() });
const { settings, subscriptions } = component(
  'webhooks/webhooks-hsmeta.json',
  z.looseObject({
    settings: z.looseObject({ targetUrl: z.string() }),
    subscriptions: z.looseObject({ crmObjects: z.array(Subscription) }),
  }),
);
const InputField = z.looseObject({
  typeDefinition: z.looseObject({
    name: z.string(),
    options: z.array(z.object({ value: z.string() })).optional(),
  }),
  isRequired: z.boolean(),
});
const { actionUrl, inputFields, labels } = component(
  'workflow-actions/record-activity-hsmeta.json',
  z.looseObject({
    actionUrl: z.string(),
    inputFields: z.array(InputField),
    labels: z.record(z.string(), z.looseObject({ inputFieldLabels: z.record(z.string(), z.string()) })),
  }),
);

test('HubSpot tells us of new contacts, and of every property from which a trait or a fact is read', () => {
  const told = [...fields.shared, ...fields.supporting].filter((field) => field.trait ?? field.fact);
  const [creation, ...changes] = subscriptions.crmObjects;
  expect(creation?.subscriptionType).toBe('object.creation');
  expect(new Set(changes.map(({ propertyName }) => propertyName))).toEqual(
    new Set(told.flatMap(({ hubspot }) => hubspot)),
  );
});

test('the simulated account is told of the same things', () => {
  const simulated = subscriptionsOf(readAgreement(folder));
  expect(subscriptions.crmObjects).toEqual(simulated.map((subscription) => ({ ...subscription })));
});

test('webhooks, workflow action and card go to addresses that the middleware has', () => {
  const at = (path: string) => '${API_ORIGIN}' + path;
  expect(settings.targetUrl).toBe(at(routes.hubspotWebhooks.path));
  expect(actionUrl).toBe(at(routes.hubspotRecordActivity.path));
  const client = readFileSync(join(shippedProject, 'src/app/cards/api/card-client.ts'), 'utf8');
  expect(client).toContain(routes.hubspotCard.path.replace('{id}', '${contactId}'));
  expect(routes.hubspotVerdict.path).toBe(routes.hubspotCard.path);
});

test('the workflow action offers every type of activity, except what the middleware keeps by itself', () => {
  const [type] = inputFields;
  const own = Object.values(lifecycle.activities);
  expect(type?.typeDefinition.options?.map(({ value }) => value)).toEqual(
    picklists.activityTypes.map(({ key }) => key).filter((key) => !own.includes(key)),
  );
});

test('the workflow action asks for what the contract takes and for the properties of the agreement, and requires what the contract requires', () => {
  const { shape } = RecordActivityAction.shape.inputFields;
  const required = Object.entries(shape).filter(([, field]) => !field.safeParse(undefined).success);
  expect(inputFields.map(({ typeDefinition }) => typeDefinition.name)).toEqual([
    ...Object.keys(shape),
    ...picklists.activityProperties.map(({ key }) => key),
  ]);
  expect(
    inputFields.filter(({ isRequired }) => isRequired).map(({ typeDefinition }) => typeDefinition.name),
  ).toEqual(required.map(([name]) => name));
});

test('the workflow action is labelled in English and in German', () => {
  const names = inputFields.map(({ typeDefinition }) => typeDefinition.name);
  expect(Object.keys(labels)).toEqual(['en', 'de']);
  for (const { inputFieldLabels } of Object.values(labels))
    expect(Object.keys(inputFieldLabels)).toEqual(names);
});
