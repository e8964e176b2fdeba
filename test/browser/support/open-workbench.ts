import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CardAnswer, type LeadCard } from '@treaty/contract/lead-card';
import type { Running } from '../../../sandbox/src/supervisor/running.ts';
import { spawnDemo } from '../../flows/support/spawned-demo.ts';
import { pollUntil } from '../../support/poll-until.ts';

/** A whole demo of its own, as `npm start` starts it, without demo leads. */
export interface OpenWorkbench {
  readonly url: string;
  /** The lead card of a contact, as the middleware composes it now. */
  card(contactId: string): Promise<LeadCard>;
  close(): Promise<void>;
}

const user = 'amir.haddad@fernbank.example';

/** Starts it, and resolves when its pages are built. */
export async function openWorkbench(): Promise<OpenWorkbench> {
  const folder = mkdtempSync(join(tmpdir(), 'treaty-workbench-'));
  // As after a start whose demo leads are there: the clock may be moved.
  writeFileSync(
    join(folder, 'demo.json'),
    JSON.stringify({ clockOffset: 0, begunAt: Date.now(), played: null }),
  );
  const demo = spawnDemo(folder, { TREATY_POLL_SECONDS: '0.3' });
  await demo.says('Treaty is ready.', 60_000);
  const { addresses }: Running = JSON.parse(readFileSync(join(folder, 'running.json'), 'utf8'));
  const url = addresses.control;
  await pollUntil('the built pages', async () => (await fetch(url)).ok, 120_000);
  return {
    url,
    card: async (contactId) => {
      const answer = await fetch(`${url}/control/hubspot/contacts/${contactId}/card`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ method: 'GET', user }),
      });
      const card = CardAnswer.parse(await answer.json());
      if ('unchanged' in card) throw new Error('The card was not given.');
      return card;
    },
    close: async () => {
      demo.signal('SIGTERM');
      await demo.ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
