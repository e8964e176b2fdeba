/** A value as it is spelled, without regard to case and blanks. */
export const plainSpelling = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, ' ').trim();
