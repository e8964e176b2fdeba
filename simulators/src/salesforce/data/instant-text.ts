/** An instant as the org keeps it: whole seconds, since date-time fields hold no more. */
export const storedInstant = (instant: number): string =>
  new Date(Math.floor(instant / 1000) * 1000).toISOString();

/** The stored form of a date-time text with an offset; undefined for what is none. */
export const storedInstantFromText = (text: string): string | undefined => {
  try {
    return storedInstant(Temporal.Instant.from(text).epochMilliseconds);
  } catch {
    return undefined;
  }
};

/** The wire form: Salesforce writes the offset as `+0000`, not as `Z`. */
export const wireInstant = (stored: string): string => stored.replace(/Z$/, '+0000');
