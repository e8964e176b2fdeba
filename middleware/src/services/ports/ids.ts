/** The only source of identity and randomness. */
export interface Ids {
  /** A new UUID in its text form. */
  uuid(): string;
}
