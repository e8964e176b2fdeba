import type { Agreement } from './read-agreement.ts';

/** The workflow action that records forms, page visits and email clicks, on every tier that has workflows. */
export function recordActivityComponent({ activityTypes }: Agreement): object {
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
      ],
      labels: { en: english, de: german },
    },
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
