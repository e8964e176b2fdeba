import type { Agreement } from './read-agreement.ts';

/** The workflow action by which forms, page visits and email clicks reach us, on every tier that has workflows. */
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
  actionDescription: 'Tells Treaty what the lead did, so that it counts for the score.',
  actionCardContent: 'Record {{type}}',
  inputFieldLabels: { type: 'Activity', occurredAt: 'When it happened', sourceKey: 'Key at the source' },
  inputFieldDescriptions: {
    type: 'What the lead did.',
    occurredAt: 'Left empty, the moment of receipt counts, and the receipt of the score says so.',
    sourceKey: 'Names this one activity where it comes from. The same key again has no effect.',
  },
};

const german = {
  actionName: 'Aktivität festhalten',
  actionDescription: 'Sagt Treaty, was der Lead getan hat, damit es für den Score zählt.',
  actionCardContent: '{{type}} festhalten',
  inputFieldLabels: { type: 'Aktivität', occurredAt: 'Zeitpunkt', sourceKey: 'Schlüssel der Quelle' },
  inputFieldDescriptions: {
    type: 'Was der Lead getan hat.',
    occurredAt: 'Bleibt es leer, zählt der Moment des Eingangs, und der Beleg zum Score sagt das.',
    sourceKey: 'Benennt diese eine Aktivität dort, woher sie kommt. Derselbe Schlüssel wirkt nur einmal.',
  },
};
