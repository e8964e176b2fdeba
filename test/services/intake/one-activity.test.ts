import { beforeAll, describe, expect, test } from '@jest/globals';
import type { ActivityAnswer } from '@treaty/contract/activity';
import type { ImportAnswer } from '@treaty/contract/import';
import { describeOnHouses } from '../../support/describe-on-engines.ts';
import { bothEngines } from '../../support/engines.ts';
import type { House } from '../../support/house.ts';
import { makeContact } from '../../support/lead-makers.ts';
import { shippedDefinitions } from '../../unit/definitions/shipped-files.ts';
import { postSigned } from '../../support/post-signed.ts';

const type = 'product_active_day';
const day = 86_400_000;

describeOnHouses('an activity', bothEngines, {}, (houseOf) => {
  let house: House;
  beforeAll(() => {
    house = houseOf();
  });
  const tell = async (activity: object): Promise<ActivityAnswer> => {
    const response = await house.post('/v1/activities', { type, ...activity });
    expect(response.status).toBe(202);
    return (await response.json()) as ActivityAnswer;
  };
  const bring = async (row: object): Promise<ImportAnswer> => {
    const response = await house.post('/v1/import', { kind: 'activities', rows: [{ type, ...row }] });
    return (await response.json()) as ImportAnswer;
  };
  const recorded = async (leadId: string) =>
    (await house.trace(leadId)).filter(({ action }) => action === 'activity');
  const actionOf = (contact: string, change: object = {}) => ({
    callbackId: `ap-${contact}`,
    origin: { portalId: 4711 },
    object: { objectId: contact, objectType: 'CONTACT' },
    inputFields: { type },
    ...change,
  });
  const act = (body: object) => postSigned(house, '/hubspot/actions/record-activity', JSON.stringify(body));

  test('of one source key is recorded once, however its lead is named', async () => {
    const contact = makeContact(house, 'one@müller.example');
    await house.rest();
    const email = 'one@xn--mller-kva.example';
    const id = (await house.findLead(email))?.id ?? '';
    const names = [
      { email },
      { email: 'ONE@Müller.example' },
      { leadId: id },
      { leadId: id.toUpperCase() },
      { hubspotContactId: contact },
      { hubspotContactId: `0${contact}` },
    ];
    const answers = [];
    for (const name of names) answers.push(await tell({ ...name, sourceKey: 'key-1' }));
    expect(answers.map(({ duplicate }) => duplicate)).toEqual([false, true, true, true, true, true]);
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
    await house.rest();
    expect(await bring({ email, sourceKey: 'key-1', occurredAt: '2026-01-15T09:00:00Z' })).toMatchObject({
      stored: 0,
      known: 1,
    });
    expect(await recorded(id)).toHaveLength(1);
    expect(await house.findLead(email)).toMatchObject({ hubspotContactId: contact });
  }, 30_000);

  test('of a machine, told by a workflow, is recorded, gives no points and moves no subscriber', async () => {
    const email = 'machine@opens.example';
    const contact = makeContact(house, email);
    const open = { contactId: contact, type: 'email_click', occurredAt: house.clock.now() };
    const { workflows } = house.hubspot;
    workflows.recordActivity({ ...open, properties: { bot: 'true', emailId: 'mail-1', path: '' } });
    await house.rest();
    const lead = await house.findLead(email);
    const { stages, roles } = shippedDefinitions().lifecycle;
    const labelOf = (stage: string) => stages.find(({ key }) => key === stage)?.label;
    expect(await recorded(lead?.id ?? '')).toHaveLength(1);
    expect(lead).toMatchObject({ stage: labelOf(roles.start) });
    const before = lead?.score;
    workflows.recordActivity({ ...open, properties: { bot: false, emailId: 'mail-2' } });
    await house.rest();
    expect(await house.findLead(email)).toMatchObject({ stage: labelOf(roles.engaged) });
    expect((await house.findLead(email))?.score).toBeGreaterThan(before ?? 0);
  }, 30_000);

  test('that was told before its lead was known is the same afterwards', async () => {
    const email = 'early@company.example';
    await tell({ email, sourceKey: 'key-2' });
    await house.rest();
    const id = (await house.findLead(email))?.id ?? '';
    expect(await tell({ leadId: id, sourceKey: 'key-2' })).toMatchObject({ duplicate: true });
    await house.rest();
    expect(await recorded(id)).toHaveLength(1);
  });

  test('leaves neither address nor source key in the trail', async () => {
    const email = 'private@company.example';
    await tell({ email, sourceKey: 'private@company.example/7' });
    await house.rest();
    const id = (await house.findLead(email))?.id ?? '';
    expect(JSON.stringify(await house.trace(id))).not.toContain('private@');
    expect(await recorded(id)).toMatchObject([
      { after: { activity: expect.stringMatching(/^api:[0-9a-f]{32}$/) } },
    ]);
  });

  test('may lie a day ahead, as clocks differ, and no more', async () => {
    const at = (ahead: number) => new Date(house.clock.now() + ahead).toISOString();
    const email = 'ahead@company.example';
    await tell({ email, occurredAt: at(day - 60_000) });
    const told = { email, type, occurredAt: at(day + 60_000) };
    const refused = await house.post('/v1/activities', told);
    expect(await refused.json()).toMatchObject({ status: 422, faults: [{ path: 'body.occurredAt' }] });
    expect(await bring({ ...told, sourceKey: 'a' })).toMatchObject({ stored: 0, refused: [{ row: 0 }] });
    const contact = makeContact(house, 'ahead@contact.example');
    const action = await act(
      actionOf(contact, { inputFields: { type, occurredAt: house.clock.now() + 2 * day } }),
    );
    expect(await action.json()).toMatchObject({
      status: 422,
      faults: [{ path: 'body.inputFields.occurredAt' }],
    });
  });

  describe('of a workflow action is refused', () => {
    test.each([1_796_070_561, 0, '1796070561'])('when its time %s is in seconds', async (occurredAt) => {
      const response = await act(actionOf('7', { inputFields: { type, occurredAt } }));
      expect(await response.json()).toMatchObject({
        status: 400,
        faults: [{ path: 'body.inputFields.occurredAt', message: expect.stringContaining('seconds') }],
      });
    });

    test('when its year is 0000', async () => {
      const response = await act(
        actionOf('7', { inputFields: { type, occurredAt: '0000-01-01T00:00:00Z' } }),
      );
      expect(response.status).toBe(400);
    });

    test.each(['COMPANY', 'DEAL', '0-2', ''])('when its object is a %j', async (objectType) => {
      const response = await act(actionOf('7', { object: { objectId: 7, objectType } }));
      expect(await response.json()).toMatchObject({
        status: 422,
        faults: [{ path: 'body.object.objectType', allowed: ['CONTACT', '0-1'] }],
      });
    });
  });

  test('of a workflow action without a time is recorded as of its receipt', async () => {
    const email = 'blank@contact.example';
    const contact = makeContact(house, email);
    expect((await act(actionOf(`00${contact}`, { inputFields: { type, occurredAt: '' } }))).status).toBe(200);
    await house.rest();
    const id = (await house.findLead(email))?.id ?? '';
    expect(await recorded(id)).toMatchObject([{ text: expect.stringContaining('no time given') }]);
  });

  test('of an address with a sign that few expect is recorded, and found', async () => {
    for (const email of ['o&leary@example.com', '"a b"@example.com', 'üser@bücher.example']) {
      await tell({ email });
      await house.rest();
      expect((await house.findLead(email))?.score).toBe(3);
    }
  }, 30_000);
});
