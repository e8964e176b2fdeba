const asText = (value: string): string => value;

/** By type: makes both engines read int8 as a number, and dates and intervals as the text that PostgreSQL wrote. */
export const parsers = { 20: Number, 1082: asText, 1186: asText } as const;
