const address = new URLSearchParams(window.location.search);
const at = address.get('at');

/**
 * How far this page is off real time at first, in milliseconds: as its address says, by `offset` or by the instant `at`.
 * Reckoned while `Date` still tells real time.
 */
export const startingOffset = at === null ? Number(address.get('offset') ?? 0) : Date.parse(at) - Date.now();
