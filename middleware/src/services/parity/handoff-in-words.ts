/** An open handoff as a report shows it. */
export const handoffInWords = (cycle: number | string, status: string): string => `cycle ${cycle}, ${status}`;
