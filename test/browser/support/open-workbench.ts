import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LeadCard } from '@treaty/contract/lead-card';
import { createControlClient } from '../../../sandbox/src/demo/clients/control-client.ts';
import type { Running } from '../../../sandbox/src/supervisor/running-demo.ts';
import { runningIn } from '../../flows/support/running-in.ts';
import { spawnDemo, type SpawnedDemo } from '../../flows/support/spawned-demo.ts';
import { pollUntil } from '../../support/poll-until.ts';

/** A whole demo of its own, as `npm start` starts it, without demo leads. */
export interface OpenWorkbench {
  readonly url: string;
  /** The lead card of a contact, as the middleware composes it now. */
  readonly card: (contactId: string) => Promise<LeadCard>;
  /** A reason for rejecting that asks for such a detail, or for none: its label, and the label of the detail. */
  readonly reasonThatAsksFor: (
    contactId: string,
    kind: string | null,
  ) => Promise<{ label: string; asks: string }>;
  readonly close: () => Promise<void>;
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
  const close = async (): Promise<void> => {
    demo.signal('SIGTERM');
    await demo.ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    return { ...talkTo(await runningDemo(demo, folder)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Waits until the demo serves, and its pages are built. */
async function runningDemo(demo: SpawnedDemo, folder: string): Promise<Running> {
  await demo.says('Treaty is ready.', 60_000);
  const running = runningIn(folder);
  await pollUntil('the built pages', async () => (await fetch(running.addresses.control)).ok, 120_000);
  return running;
}

function talkTo(running: Running): Omit<OpenWorkbench, 'close'> {
  const control = createControlClient(running);
  const card = async (contactId: string): Promise<LeadCard> =>
    LeadCard.parse((await control.card(contactId, { method: 'GET', user })).body);
  return {
    url: running.addresses.control,
    card,
    reasonThatAsksFor: async (contactId, kind) => {
      const { reject } = (await card(contactId)).choices;
      const choice = reject.find(({ detail }) => (detail?.kind ?? null) === kind);
      if (choice === undefined) throw new Error(`No reason asks for ${kind ?? 'nothing'}.`);
      return { label: choice.label, asks: choice.detail?.label ?? '' };
    },
  };
}
