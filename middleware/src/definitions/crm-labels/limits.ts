/**
 * How many characters each platform takes. Salesforce: as its documentation says, path guidance as people report.
 * HubSpot documents none: these are set so that its pages show a text in full.
 */
export const limits = {
  salesforce: {
    helpText: 510,
    fieldLabel: 40,
    valueLabel: 255,
    valueSetDescription: 255,
    pathGuidance: 1000,
    pathFields: 5,
  },
  hubspot: { description: 1000 },
} as const;
