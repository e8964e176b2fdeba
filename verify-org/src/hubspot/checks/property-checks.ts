import { z } from 'zod';
import { heldIf, notChecked, combined, type Check, type Finding } from '../../check.ts';
import { markerPrefix } from '../../run.ts';
import type { PlatformAnswer } from '../../platform-http.ts';
import { parseBody, expectStatus, errorIn, describeAnswer } from '../account/answers.ts';
import { newContact, readValue, writeContact } from '../account/contacts.ts';
import { readLeadStatusOptions, restoreLeadStatus } from '../account/lead-status-options.ts';
import { propertiesPath } from '../account/paths.ts';
import { option } from '../account/test-properties.ts';
import type { HubSpotAccount } from '../hubspot-account.ts';
import { sequentially, hubspotCheck, onlyInTestAccount } from './hubspot-check.ts';

const definitionSchema = z.looseObject({
  label: z.string(),
  type: z.string(),
  hasUniqueValue: z.boolean().optional(),
  options: z.array(z.looseObject({ label: z.string(), value: z.string() })),
});

const request = (account: HubSpotAccount, name: string): Promise<PlatformAnswer> =>
  account.request({ method: 'GET', path: `${propertiesPath}/${name}` });

const definitionOf = async (account: HubSpotAccount, name: string) =>
  parseBody(definitionSchema, expectStatus(await request(account, name), name, 200), name);

const change = (account: HubSpotAccount, name: string, body: object): Promise<PlatformAnswer> =>
  account.request({ method: 'PATCH', path: `${propertiesPath}/${name}`, body });

const isReadOnly = async (account: HubSpotAccount, name: string, value: string) => {
  const answer = await writeContact(account, account.contact, { [name]: value });
  const isRefused = errorIn(answer).errors?.[0]?.code === 'READ_ONLY_VALUE';
  return heldIf(isRefused, () => `writing ${name}: ${describeAnswer(answer)}`);
};

const connectorProperties = ['salesforceleadid', 'salesforcecontactid', 'salesforceaccountid'];

const ownDefinitionsStay = async (account: HubSpotAccount): Promise<Finding> => {
  const { label } = await definitionOf(account, 'firstname');
  const firstName = await change(account, 'firstname', { label });
  const { options: stages } = await definitionOf(account, 'lifecyclestage');
  const stage = await change(account, 'lifecyclestage', { options: stages });
  const statuses = await readLeadStatusOptions(account.request);
  const more = [...statuses, option(account.run.marker, statuses.length)];
  const status = await change(account, 'hs_lead_status', { options: more });
  const left = await restoreLeadStatus(account.request, markerPrefix);
  return combined(
    heldIf(firstName.status >= 400, () => `firstname takes its label: ${describeAnswer(firstName)}`),
    heldIf(stage.status >= 400, () => `lifecyclestage takes its options: ${describeAnswer(stage)}`),
    heldIf(status.status === 200, () => `hs_lead_status refuses an option: ${describeAnswer(status)}`),
    heldIf(left.length === 0, () => left.join('; ')),
  );
};

/** Properties and their options. */
export const propertyChecks: readonly Check<HubSpotAccount>[] = [
  hubspotCheck('hubspot-standard-properties', async (account) => {
    const types = [
      ['company_size', 'string'],
      ['industry', 'string'],
      ['numemployees', 'enumeration'],
    ] as const;
    const findings = await sequentially(types, async ([name, type]) => {
      const seen = await definitionOf(account, name);
      return heldIf(seen.type === type, () => `${name} is of type ${seen.type}`);
    });
    return combined(...findings, await isReadOnly(account, 'hs_analytics_source', 'REFERRALS'));
  }),
  hubspotCheck('hubspot-connector-properties', async (account) => {
    const [first = ''] = connectorProperties;
    if ((await request(account, first)).status === 404)
      return notChecked(
        `this account has no ${first}: connect it to a Salesforce developer org (Settings, Integrations, Connected apps) and run again`,
      );
    const value = '00Q000000000001AAA';
    return combined(...(await sequentially(connectorProperties, (name) => isReadOnly(account, name, value))));
  }),
  hubspotCheck('hubspot-options-replaced', async (account) => {
    const { choice } = account.properties;
    const { id } = await newContact(account, { [choice]: 'second' });
    const options = [option('first', 0), option('third', 1)];
    expectStatus(await change(account, choice, { options }), 'replacing the options', 200);
    const values = (await definitionOf(account, choice)).options.map(({ value }) => value).join(', ');
    const kept = await readValue(account, id, choice);
    return combined(
      heldIf(values === 'first, third', () => `the options are ${values}`),
      heldIf(kept === 'second', () => `a record that held the lost option reads ${String(kept)}`),
    );
  }),
  hubspotCheck('hubspot-own-definitions', (account) =>
    onlyInTestAccount(account, () => ownDefinitionsStay(account)),
  ),
];
