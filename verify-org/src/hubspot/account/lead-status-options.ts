import { z } from 'zod';
import type { SendToPlatform } from '../../platform-http.ts';
import { parseBody, expectStatus, describeAnswer } from './answers.ts';
import { propertiesPath } from './paths.ts';

const path = `${propertiesPath}/hs_lead_status`;
/** Options are sent back as they were given, whatever else HubSpot knows of them. */
const optionsSchema = z.object({ options: z.array(z.looseObject({ value: z.string() })) });
type LeadStatusOption = z.infer<typeof optionsSchema>['options'][number];

/** The options of hs_lead_status, the one list of HubSpot's own that the checks change and put back. */
export const readLeadStatusOptions = async (request: SendToPlatform): Promise<LeadStatusOption[]> => {
  const answer = expectStatus(await request({ method: 'GET', path }), 'reading hs_lead_status', 200);
  return parseBody(optionsSchema, answer, 'hs_lead_status').options;
};

/** Takes the options that runs added out of hs_lead_status again; returns what is left, in words. */
export const restoreLeadStatus = async (request: SendToPlatform, prefix: string): Promise<string[]> => {
  const options = await readLeadStatusOptions(request);
  const own = options.filter(({ value }) => !value.startsWith(prefix));
  if (own.length === options.length) return [];
  const answer = await request({ method: 'PATCH', path, body: { options: own } });
  return answer.status === 200 ? [] : [`an option of hs_lead_status (${describeAnswer(answer)})`];
};
