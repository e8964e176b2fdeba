import { unwrap } from 'lwc';
import { askUiApi } from 'workbench/uiApi';

/** What a wire provisions to a component. */
export interface Provision {
  readonly data: unknown;
  readonly error: unknown;
}

interface Watch {
  readonly resource: string;
  readonly give: (provision: Provision) => void;
  isEnded: boolean;
}

const watches = new Set<Watch>();
const givenBy = new WeakMap<object, Watch>();

/** Provides the resource now and after each refresh, until the returned function is called. */
export function watch(resource: string, give: Watch['give']): () => void {
  const started: Watch = { resource, give, isEnded: false };
  watches.add(started);
  void provide(started);
  return () => {
    started.isEnded = true;
    watches.delete(started);
  };
}

/** Fetches matching resources again, for everybody who watches them. */
export async function refetch(fits: (resource: string) => boolean): Promise<void> {
  await Promise.all([...watches].filter(({ resource }) => fits(resource)).map(provide));
}

/** Fetches again what a wire provisioned, identified by the provisioned object. */
export async function refreshApex(provision: object): Promise<void> {
  const given: unknown = unwrap(provision);
  const found = typeof given === 'object' && given !== null ? givenBy.get(given) : undefined;
  if (found !== undefined) await provide(found);
}

async function provide(watched: Watch): Promise<void> {
  const provision = await askUiApi(watched.resource).then(
    (data): Provision => ({ data: frozen(data), error: undefined }),
    (error: unknown): Provision => ({ data: undefined, error: frozen(error) }),
  );
  if (watched.isEnded) return;
  givenBy.set(provision, watched);
  watched.give(provision);
}

/** Components may read what Lightning Data Service provisions, never change it. */
function frozen(value: unknown): unknown {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}
