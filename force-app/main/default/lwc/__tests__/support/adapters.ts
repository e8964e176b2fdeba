/** A wire adapter as Salesforce's jest stubs make it: the test says what it provides, if it likes only to some of its users. */
export interface TestAdapter {
  emit(value: unknown, whom?: (config: Record<string, unknown>) => boolean): void;
  emitError(error: unknown, whom?: (config: Record<string, unknown>) => boolean): void;
  getLastConfig(): Record<string, unknown>;
}

/** The test's side of a stubbed wire adapter. */
export function adapterOf(adapter: unknown): TestAdapter {
  if (!isTestAdapter(adapter)) throw new Error('This wire adapter is not a stub.');
  return adapter;
}

const isTestAdapter = (adapter: unknown): adapter is TestAdapter =>
  typeof adapter === 'function' && 'emit' in adapter && 'getLastConfig' in adapter;
