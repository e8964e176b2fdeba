import { expect, test } from '@jest/globals';
import { createAlarms } from '../../../middleware/src/services/monitoring/raise-alarm.ts';
import { ExternalError } from '../../../middleware/src/services/ports/external-error.ts';
import type { ErrorClass } from '../../../middleware/src/domain/sync/error-classes.ts';
import type { Message } from '../../../middleware/src/services/ports/notify.ts';
import { noon } from '../../unit/support/a-lead.ts';
import { agreementInForce } from '../definitions/agreement-in-force.ts';

const agreement = agreementInForce();
const hour = 3_600_000;
const failure = (system: string, errorClass: ErrorClass): ExternalError =>
  new ExternalError(system, errorClass, '401', { message: 'answered 401' });

const openAlarms = () => {
  const told: Message[] = [];
  const logged: string[] = [];
  const state = { now: noon, isDown: false };
  const log = (_: unknown, message: string): void => void logged.push(message);
  const raise = createAlarms();
  const deps = {
    agreement,
    clock: { now: () => state.now, wall: () => state.now },
    log: { info: log, warn: log, error: log },
    notify: {
      send: (message: Message) =>
        state.isDown ? Promise.reject(failure('slack', 'wait')) : Promise.resolve(void told.push(message)),
    },
  };
  return { told, logged, state, raise: (error: unknown) => raise(deps, error) };
};

test('an alarm goes to revenue operations, once an hour for each system', async () => {
  const { told, state, raise } = openAlarms();
  for (const system of ['hubspot', 'hubspot', 'salesforce']) await raise(failure(system, 'alarm'));
  state.now += hour;
  await raise(failure('hubspot', 'alarm'));
  expect(told.map(({ title }) => title)).toEqual([
    'Treaty cannot work with HubSpot',
    'Treaty cannot work with Salesforce',
    'Treaty cannot work with HubSpot',
  ]);
  const revops = agreement.definitions.people.persons.find(({ role }) => role === 'revops');
  expect(told[0]?.to.email).toBe(revops?.email);
});

test('an alarm that Slack does not take is sent with the next failure', async () => {
  const { told, logged, state, raise } = openAlarms();
  state.isDown = true;
  await raise(failure('hubspot', 'alarm'));
  expect(logged).toContain('the alarm could not be sent; it is sent with the next failure');
  state.isDown = false;
  await raise(failure('hubspot', 'alarm'));
  expect(told).toHaveLength(1);
});

test.each(['wait', 'quarantine', 'drop', 'routeAnew'] as const)(
  'a failure of the class %s raises none',
  async (errorClass) => {
    const { told, logged, raise } = openAlarms();
    await raise(failure('hubspot', errorClass));
    await raise(new Error('a bug'));
    expect([...told, ...logged]).toEqual([]);
  },
);
