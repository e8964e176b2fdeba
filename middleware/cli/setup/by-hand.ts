/** What has to be done by hand in the CRMs, in order. */
export const byHand: readonly string[] = [
  'HubSpot: upload the project (hs project upload --profile production in hubspot-project), deploy the build, install the app.',
  'HubSpot: contact record, Customize, add both Treaty cards to the record view.',
  'HubSpot: in each workflow that should report to Treaty, add the action Record activity.',
  'Salesforce: activate the three Treaty flows (production deploys them inactive).',
  'Salesforce: Process Automation Settings, name a Default Workflow User.',
  'Salesforce: add at least one person to the public group Treaty Overdue Reviews.',
  'Salesforce: assign the permission sets; activate the Treaty record pages in Lightning App Builder.',
  'docs/admin-hubspot.md and docs/admin-salesforce.md show each of these step by step.',
];
