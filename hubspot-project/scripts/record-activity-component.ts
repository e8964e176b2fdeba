import type { Agreement } from './read-agreement.ts';

/** The workflow action that records forms, page visits and email clicks, on every tier that has workflows. */
export function recordActivityComponent({ activityTypes, activityProperties }: Agreement): object {
  const options = activityTypes.map(({ key, label }) => ({ value: key, label }));
  return {
    uid: 'treaty_record_activity',
    type: 'workflow-action',
    config: {
      actionUrl: '${API_ORIGIN}/hubspot/actions/record-activity',
      isPublished: true,
      supportedClients: [{ client: 'WORKFLOWS' }],
      objectTypes: ['CONTACT'],
      inputFields: [
        {
          typeDefinition: { name: 'type', type: 'enumeration', fieldType: 'select', options },
          supportedValueTypes: ['STATIC_VALUE'],
          isRequired: true,
        },
        {
          typeDefinition: { name: 'occurredAt', type: 'datetime', fieldType: 'date' },
          supportedValueTypes: ['OBJECT_PROPERTY'],
          isRequired: false,
        },
        {
          typeDefinition: { name: 'sourceKey', type: 'string', fieldType: 'text' },
          supportedValueTypes: ['OBJECT_PROPERTY'],
          isRequired: false,
        },
        ...activityProperties.map(({ key, type }) => ({
          typeDefinition: { name: key, ...fieldOf[type] },
          supportedValueTypes: ['STATIC_VALUE', 'OBJECT_PROPERTY'],
          isRequired: false,
        })),
      ],
      labels: {
        en: withProperties(english, activityProperties),
        de: withProperties(german, activityProperties),
      },
    },
  };
}

/** How HubSpot asks for a value of each type of the agreement. */
const fieldOf = {
  text: { type: 'string', fieldType: 'text' },
  number: { type: 'number', fieldType: 'number' },
  boolean: { type: 'bool', fieldType: 'booleancheckbox' },
} as const;

/** Properties of activities are labelled in the language of the agreement. */
function withProperties(texts: typeof english, properties: Agreement['activityProperties']): typeof english {
  const labels = Object.fromEntries(properties.map(({ key, label }) => [key, label]));
  const definitions = Object.fromEntries(properties.map(({ key, definition }) => [key, definition]));
  return {
    ...texts,
    inputFieldLabels: { ...texts.inputFieldLabels, ...labels },
    inputFieldDescriptions: { ...texts.inputFieldDescriptions, ...definitions },
  };
}

const english = {
  actionName: 'Record activity',
  actionDescription: 'Records an activity of the lead in Treaty, where it counts towards the score.',
  actionCardContent: 'Record {{type}}',
  inputFieldLabels: { type: 'Activity', occurredAt: 'When it happened', sourceKey: 'Source key' },
  inputFieldDescriptions: {
    type: 'What the lead did.',
    occurredAt:
      'If empty, the time at which Treaty receives the activity is used, and the receipt of the score says so.',
    sourceKey: 'Identifies the activity at its source. An activity whose key is already known is ignored.',
  },
};

const german = {
  actionName: 'Aktivität festhalten',
  actionDescription: 'Hält in Treaty fest, was der Lead getan hat, damit es für den Score zählt.',
  actionCardContent: '{{type}} festhalten',
  inputFieldLabels: { type: 'Aktivität', occurredAt: 'Zeitpunkt', sourceKey: 'Schlüssel der Quelle' },
  inputFieldDescriptions: {
    type: 'Was der Lead getan hat.',
    occurredAt:
      'Bleibt das Feld leer, gilt der Zeitpunkt des Eingangs bei Treaty. Der Beleg zum Score vermerkt das.',
    sourceKey:
      'Kennzeichnet die Aktivität an ihrer Quelle. Eine Aktivität mit bekanntem Schlüssel wird ignoriert.',
  },
};
