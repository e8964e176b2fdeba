const asText = (value: string): string => value;

/** Makes both engines read int8 as a number, and dates and intervals as the text that PostgreSQL wrote. */
export const parsers: Record<number, (value: string) => string | number> = { 20: Number, 1082: asText, 1186: asText };
