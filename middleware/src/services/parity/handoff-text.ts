/** An open handoff as a report shows it. */
export const handoffText = (cycle: number | string, status: string): string => `cycle ${cycle}, ${status}`;
