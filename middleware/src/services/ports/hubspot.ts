/** Properties of a HubSpot record: every value is text there, or absent. */
export type HubSpotProperties = Readonly<Record<string, string | null>>;

/** A part of all contacts, and where the next one begins; null after the last. */
export interface ContactPage {
  readonly contacts: readonly { readonly id: string; readonly properties: HubSpotProperties }[];
  readonly next: string | null;
}

/** The HubSpot account, as far as the services need it. */
export interface HubSpot {
  /** The contact's properties, or null when it does not exist. */
  readContact(id: string, properties: readonly string[]): Promise<HubSpotProperties | null>;
  /** All contacts that are not archived, page by page: the first page after null. */
  listContacts(properties: readonly string[], after: string | null): Promise<ContactPage>;
  /**
   * Writes properties on the contact (null clears one), and HubSpot's own lifecycle stage as far as that is a step forward there.
   * Writing the same values again is harmless.
   */
  writeContact(id: string, properties: HubSpotProperties, lifecycleStage?: string): Promise<void>;
  /**
   * Moves HubSpot's own lifecycle stage, also backward (clear, set, read back), and writes these properties in the same call; returns
   * the stage that HubSpot holds afterwards.
   */
  moveLifecycleStage(id: string, stage: string, properties: HubSpotProperties): Promise<string>;
  /** First and last name of the owner with that email address; null when HubSpot has none or no name. */
  readOwnerName(email: string): Promise<string | null>;
  /** Resolves when the account answers; rejects otherwise. */
  probe(): Promise<void>;
}
