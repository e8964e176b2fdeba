/** What test files share: each is started when it is asked for the first time. */
export type Shared = 'migrated-database' | 'empty-database' | 'browser';

/** Resolves to the address of what is asked for. @throws with the reason when it cannot be had. */
export async function askShared(shared: Shared): Promise<string> {
  const url = process.env['TREATY_SHARED'];
  if (url === undefined) throw new Error('start-shared.cjs, the globalSetup of jest, did not run');
  const response = await fetch(`${url}/${shared}`);
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
}
