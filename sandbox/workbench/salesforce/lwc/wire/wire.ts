import { watch, type Provision } from 'workbench/dataService';

/** What a wire is told by its component. */
export type WireConfig = Readonly<Record<string, unknown>>;

const nothing: Provision = { data: undefined, error: undefined };

/** Makes the adapter of `@wire`: the resource that belongs to a configuration; null while something it needs is not known. */
export const wireAdapter = (resourceOf: (config: WireConfig) => string | null) =>
  class {
    readonly #give: (provision: Provision) => void;
    #resource: string | null = null;
    #isConnected = false;
    #end = (): void => undefined;

    constructor(give: (provision: Provision) => void) {
      this.#give = give;
      give(nothing);
    }

    update(config: WireConfig): void {
      const resource = resourceOf(config);
      if (resource === this.#resource) return;
      this.#resource = resource;
      this.#restart();
    }

    connect(): void {
      this.#isConnected = true;
      this.#restart();
    }

    disconnect(): void {
      this.#isConnected = false;
      this.#end();
    }

    #restart(): void {
      this.#end();
      if (this.#isConnected && this.#resource !== null) this.#end = watch(this.#resource, this.#give);
    }
  };

/** A field as a component names it: by text or by an import of `@salesforce/schema`. */
type FieldName = string | { readonly objectApiName: string; readonly fieldApiName: string };

const isFieldName = (value: unknown): value is FieldName =>
  typeof value === 'string' || (typeof value === 'object' && value !== null && 'fieldApiName' in value);

const asText = (field: FieldName): string =>
  typeof field === 'string' ? field : `${field.objectApiName}.${field.fieldApiName}`;

/** The parameters of a request, of those that the configuration has: fields as `Lead.Name,Lead.Email`. */
export function parametersOf(config: WireConfig, names: readonly string[]): string {
  const parameters = new URLSearchParams();
  for (const name of names) {
    const value = config[name];
    const list = (Array.isArray(value) ? value : [value]).filter(
      (each) => each !== undefined && each !== null,
    );
    if (list.length > 0)
      parameters.set(name, list.map((each) => (isFieldName(each) ? asText(each) : String(each))).join(','));
  }
  return parameters.toString();
}

/** A text of the configuration, fit for a path; null while it is not known. */
export function pathPart(config: WireConfig, name: string): string | null {
  const value = config[name];
  return typeof value === 'string' && value !== '' ? encodeURIComponent(value) : null;
}
