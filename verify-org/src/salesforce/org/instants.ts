/** The instant of a date-time as the platform writes it, with `+0000`; milliseconds since the epoch, UTC. */
export const instantOf = (text: unknown): number => Date.parse(String(text).replace('+0000', 'Z'));

/** A date-time as the platform takes it. */
export const instantText = (instant: number): string => new Date(instant).toISOString();
