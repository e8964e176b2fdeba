import type { Readiness } from '@treaty/contract/health';
import type { Dependencies } from '../ports/dependencies.ts';

/** Whether we can work now. Asks only the database: what CRMs do is not ours to wait for. */
export async function readReadiness({
  store,
  agreement,
}: Pick<Dependencies, 'agreement' | 'store'>): Promise<Readiness> {
  const { version } = agreement.definitions.manifest;
  const definitions = { name: 'definitions', ok: true, detail: `version ${version}` };
  try {
    await store.probe();
    const backlog = await store.reads.backlog();
    const database = { name: 'database', ok: true, detail: 'answers' };
    return { ready: true, backlog, database: 'up', definitions: version, checks: [database, definitions] };
  } catch {
    const database = {
      name: 'database',
      ok: false,
      detail: 'does not answer; it is checked again with every request',
    };
    return {
      ready: false,
      backlog: 0,
      database: 'down',
      definitions: version,
      checks: [database, definitions],
    };
  }
}
