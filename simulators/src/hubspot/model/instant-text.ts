/** The wire form of an instant (epoch milliseconds): `YYYY-MM-DDTHH:mm:ss.sssZ`. */
export const instantText = (instant: number): string => new Date(instant).toISOString();
