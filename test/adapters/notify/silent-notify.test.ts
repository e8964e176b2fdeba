import { expect, jest, test } from '@jest/globals';
import { createSilentNotify } from '../../../middleware/src/adapters/notify/silent-notify.ts';

test('without a channel messages go nowhere, and the log says so once', async () => {
  const log = { info: jest.fn(), warn: jest.fn(), error: jest.fn() };
  const notify = createSilentNotify(log);
  const message = { to: { name: 'Dana', email: 'dana@northwind.example' }, title: 'A lead', lines: [] };
  await notify.send(message);
  await notify.send(message);
  expect(log.warn.mock.calls).toEqual([[{}, 'no Slack webhook is configured: notifications are not sent']]);
});
