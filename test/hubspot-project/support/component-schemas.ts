/**
 * What a component of each kind must look like, for HubSpot's own validator. HubSpot gives its schemas to accounts only; these are
 * ours, as strict as its documentation: a property that it does not name is refused.
 */
const text = { type: 'string', minLength: 1 };
const httpsUrl = { type: 'string', pattern: '^https://[^/?#]+' };
const httpsOrigin = { type: 'string', pattern: '^https://[^/?#]+$' };
const oneOf = (...values: readonly string[]): object => ({ enum: values });
const listOf = (items: object): object => ({ type: 'array', items });
const record = (
  required: Readonly<Record<string, object>>,
  optional: Readonly<Record<string, object>> = {},
): object => ({
  type: 'object',
  required: Object.keys(required),
  properties: { ...required, ...optional },
  additionalProperties: false,
});
const mapOf = (values: object): object => ({ type: 'object', additionalProperties: values });

const application = record(
  {
    name: text,
    description: text,
    distribution: oneOf('private', 'marketplace'),
    auth: record({
      type: oneOf('static', 'oauth'),
      requiredScopes: listOf(text),
      optionalScopes: listOf(text),
      conditionallyRequiredScopes: listOf(text),
    }),
    permittedUrls: record({ fetch: listOf(httpsOrigin), iframe: listOf(httpsUrl), img: listOf(httpsUrl) }),
  },
  { support: record({}, { supportEmail: { type: 'string', format: 'email' } }) },
);

const card = record({
  name: text,
  description: text,
  location: oneOf('crm.record.tab', 'crm.record.sidebar', 'crm.preview', 'helpdesk.sidebar'),
  entrypoint: { type: 'string', pattern: '^/app/cards/.+\\.[jt]sx$' },
  objectTypes: { ...listOf(text), minItems: 1 },
});

const subscription = record(
  {
    subscriptionType: oneOf('object.creation', 'object.propertyChange', 'object.deletion', 'object.merge'),
    objectType: oneOf('contact'),
    active: { type: 'boolean' },
  },
  { propertyName: text },
);

const webhooks = record({
  settings: record({
    targetUrl: httpsUrl,
    maxConcurrentRequests: { type: 'integer', minimum: 6, maximum: 100 },
  }),
  subscriptions: record({
    crmObjects: { ...listOf(subscription), maxItems: 1000 },
    legacyCrmObjects: listOf({}),
    hubEvents: listOf({}),
  }),
});

const inputField = record({
  typeDefinition: record(
    {
      name: text,
      type: oneOf('bool', 'date', 'datetime', 'enumeration', 'number', 'phone_number', 'string'),
      fieldType: oneOf('booleancheckbox', 'checkbox', 'date', 'number', 'select', 'text', 'textarea'),
    },
    { options: { ...listOf(record({ value: text, label: text })), minItems: 1 } },
  ),
  supportedValueTypes: { ...listOf(oneOf('STATIC_VALUE', 'OBJECT_PROPERTY')), minItems: 1 },
  isRequired: { type: 'boolean' },
});

const labels = record({
  actionName: text,
  actionDescription: text,
  actionCardContent: text,
  inputFieldLabels: mapOf(text),
  inputFieldDescriptions: mapOf(text),
});

const workflowAction = record({
  actionUrl: httpsUrl,
  isPublished: { type: 'boolean' },
  supportedClients: listOf(record({ client: oneOf('WORKFLOWS', 'AGENTS') })),
  objectTypes: listOf(oneOf('CONTACT')),
  inputFields: listOf(inputField),
  labels: { type: 'object', required: ['en'], additionalProperties: labels },
});

/** By the names that HubSpot's parser gives to the kinds of components. */
export const componentSchemas = {
  APPLICATION: application,
  CARD: card,
  WEBHOOKS: webhooks,
  WORKFLOW_ACTION: workflowAction,
};
