const address = new URLSearchParams(window.location.search);
const at = address.get('at');

/**
 * The initial offset of this page from real time in milliseconds, from its query: `offset`, or the instant `at`.
 * Computed while `Date` still returns real time.
 */
export const startingOffset = at === null ? Number(address.get('offset') ?? 0) : Date.parse(at) - Date.now();
