import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { runSetup } from '../../middleware/cli/setup/run-setup.ts';
import type { SetupOptions } from '../../middleware/cli/setup/run-setup.ts';
import type { HubSpotAccount } from '../../simulators/src/hubspot/hubspot-account.ts';
import { startHubSpotAccount } from '../../simulators/src/hubspot/start-hubspot-account.ts';
import { openOrg } from '../simulators/salesforce/open-org.ts';
import { shippedDefinitions } from '../unit/definitions/shipped-files.ts';

const token = 'pat-na1-test-token';

const definitions = shippedDefinitions();

let account: HubSpotAccount;

beforeEach(async () => {
  account = await startHubSpotAccount({
    port: 0,
    dataFile: ':memory:',
    clock: { now: () => 1_770_112_800_000 },
    accessToken: token,
    clientSecret: 'test-client-secret',
    portalId: 12_345,
    appId: 678,
    subscriptions: [],
  });
});

afterEach(() => account.close());

interface Ran {
  readonly code: number;
  readonly said: string;
}

const setUp = async (changes: Partial<SetupOptions> = {}): Promise<Ran> => {
  const lines: string[] = [];
  const result = await runSetup({
    definitions,
    hubspot: { url: account.url, token },
    salesforce: undefined,
    isDryRun: false,
    isUninstall: false,
    say: (line) => lines.push(line),
    ...changes,
  });
  return { code: result.exitCode, said: [...lines, ...result.lines].join('\n') };
};

/** Everything the account has, without the instants of writing. */
const state = async (): Promise<string> => {
  const read = async (path: string): Promise<string> => {
    const answer = await fetch(`${account.url}/crm/properties/2026-09/contacts${path}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return answer.text();
  };
  return (await read('')) + (await read('/groups'));
};

const countIn = (said: string): number => said.match(/^ {2}done: /gm)?.length ?? 0;

describe('the set-up of a HubSpot account', () => {
  test('makes every property with its help, and every option with its own', async () => {
    const { said } = await setUp();
    expect(said).toContain('create the property group Treaty');
    const after = await state();
    expect(after).toContain('"name":"treaty_key"');
    expect(after).toMatch(/"name":"treaty_reason".*?"description":"\w/);
    expect(after).toMatch(/"options":\[\{[^}]*"description":"\w/);
  });

  test('has nothing to write the second time', async () => {
    await setUp();
    const before = await state();
    const { said } = await setUp();
    expect(said).toContain('nothing to write');
    expect(await state()).toBe(before);
  });

  test('lists every write first, and in a dry run makes none', async () => {
    const before = await state();
    const { said } = await setUp({ isDryRun: true });
    expect(said).toContain('create the property treaty_reason');
    expect(said).toContain('nothing was written');
    expect(await state()).toBe(before);
  });

  test('goes on where it was cut off, at whichever write', async () => {
    const whole = await setUp();
    const wanted = await state();
    await setUp({ isUninstall: true });
    const writes = countIn(whole.said);
    expect(writes).toBeGreaterThan(5);
    for (let done = 0; done < writes; done += 1) {
      let left = done;
      const cut = setUp({
        say: (line) => {
          if (!line.startsWith('  done: ')) return;
          if (left === 0) throw new Error('cut off');
          left -= 1;
        },
      });
      await expect(cut).rejects.toThrow('cut off');
      await setUp();
      expect(await state()).toBe(wanted);
      await setUp({ isUninstall: true });
    }
  });

  test('says so when the answer to a write is lost, and goes on in the next run', async () => {
    const loseNextAnswer = (line: string): void => {
      if (line.startsWith('To write')) account.faults.plan({ status: 'lost', path: '/groups' });
    };
    await expect(setUp({ say: loseNextAnswer })).rejects.toThrow('Run the setup again');
    const { said } = await setUp();
    expect(said).not.toContain('create the property group');
    expect(said).toContain('create the property treaty_key');
    expect((await setUp()).said).toContain('nothing to write');
  });

  test('does not begin with a token that HubSpot does not know', async () => {
    await expect(setUp({ hubspot: { url: account.url, token: 'other' } })).rejects.toThrow(
      'refused this token',
    );
  });

  test('names the scope that the token lacks, before it writes', async () => {
    account.faults.plan({ status: 403, path: '/crm/owners' });
    await expect(setUp()).rejects.toThrow('crm.objects.owners.read');
    expect(await state()).not.toContain('treaty');
  });

  test('leaves an option that contacts may hold, and hides it', async () => {
    await setUp();
    const options = [{ label: 'Long ago', value: 'long_ago' }];
    const path = `${account.url}/crm/properties/2026-09/contacts/treaty_stage`;
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    await fetch(path, {
      method: 'PATCH',
      headers,
      body: JSON.stringify({ options, label: 'Renamed' }),
    });
    expect((await setUp()).said).toContain('update the texts and options of treaty_stage');
    expect(await (await fetch(path, { headers })).json()).toMatchObject({
      label: 'Stage',
      options: expect.arrayContaining([expect.objectContaining({ value: 'long_ago', hidden: true })]),
    });
  });

  test('leaves a property alone that the account had before', async () => {
    account.defineProperty({
      name: 'lead_source',
      label: 'Where from',
      groupName: 'contactinformation',
      type: 'string',
      fieldType: 'text',
    });
    const before = await state();
    await setUp();
    await setUp({ isUninstall: true });
    expect(await state()).toBe(before);
  });

  test('leaves the account as it was when it is taken back', async () => {
    const before = await state();
    await setUp();
    expect(await state()).not.toBe(before);
    await setUp({ isUninstall: true });
    expect(await state()).toBe(before);
    const again = await setUp({ isUninstall: true });
    expect(again.said).toContain('HubSpot has nothing of Treaty: nothing to write.');
  });
});

describe('the look at Salesforce', () => {
  test('finds nothing in an org that has what we ship', async () => {
    const { org } = await openOrg();
    const salesforce = { url: org.url, token: org.issueToken(org.administratorId) };
    const { said } = await setUp({ salesforce });
    expect(said).not.toMatch(/Lead\.|Contact\.|no handoff object/);
    await org.close();
  });

  test('names each field that an empty org lacks, with what to do', async () => {
    const { org } = await openOrg({ metadataFolder: undefined });
    const salesforce = { url: org.url, token: org.issueToken(org.administratorId) };
    const { code, said } = await setUp({ salesforce });
    expect(code).toBe(1);
    expect(said).toContain('no handoff object yet');
    expect(said).toContain('Lead.Treaty_Stage__c is not in Salesforce');
    await org.close();
  });
});
