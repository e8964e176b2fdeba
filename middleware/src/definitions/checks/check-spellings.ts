import { checkOf, type Check } from './check.ts';

/** Whether no value is spelled in two CRMs with other capitals: it is one value to people and two to every report. */
export const checkSpellings: readonly Check[] = [
  checkOf(['picklists', 'pipeline'], ({ picklists, pipeline }) => [
    ...picklists.picklists.flatMap(({ values }, index) =>
      findOtherCapitals(values, ['picklists', index, 'values']).map(
        (finding) => ({ part: 'picklists', ...finding }) as const,
      ),
    ),
    ...findOtherCapitals(pipeline.stages, ['stages']).map(
      (finding) => ({ part: 'pipeline', ...finding }) as const,
    ),
  ]),
];

interface Spelled {
  readonly hubspot: string;
  readonly salesforce: string;
}

const findOtherCapitals = (list: readonly Spelled[], path: readonly PropertyKey[]) =>
  list.flatMap(({ hubspot, salesforce }, index) => {
    if (hubspot === salesforce || hubspot.toLowerCase() !== salesforce.toLowerCase()) return [];
    const message = `“${salesforce}” in Salesforce and “${hubspot}” in HubSpot differ only by case. Spell both the same.`;
    return [{ path: [...path, index, 'salesforce'], message }];
  });
