import { watch, type Provision } from 'workbench/dataService';

/** The configuration that a component passes to a wire. */
export type WireConfig = Readonly<Record<string, unknown>>;

const nothing: Provision = { data: undefined, error: undefined };

/** Creates an adapter for `@wire` from a function that returns the resource for a configuration, or null while it is incomplete. */
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

/** A field name as components pass it: a string or an import of `@salesforce/schema`. */
type FieldName = string | { readonly objectApiName: string; readonly fieldApiName: string };

const isFieldName = (value: unknown): value is FieldName =>
  typeof value === 'string' || (typeof value === 'object' && value !== null && 'fieldApiName' in value);

const asText = (field: FieldName): string =>
  typeof field === 'string' ? field : `${field.objectApiName}.${field.fieldApiName}`;

/** The query parameters that the configuration contains: fields as `Lead.Name,Lead.Email`. */
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

/** A string of the configuration, encoded for a path; null while it is missing. */
export function pathPart(config: WireConfig, name: string): string | null {
  const value = config[name];
  return typeof value === 'string' && value !== '' ? encodeURIComponent(value) : null;
}
