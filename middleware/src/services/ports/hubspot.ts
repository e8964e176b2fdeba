/** Properties of a HubSpot record: every value is text there, or absent. */
export type HubSpotProperties = Readonly<Record<string, string | null>>;

/** The HubSpot account, as far as the services need it. */
export interface HubSpot {
  /** The contact's properties, or null when it does not exist. */
  readContact(id: string, properties: readonly string[]): Promise<HubSpotProperties | null>;
  /** Writes properties on the contact (null clears one). Writing the same values again is harmless. */
  writeContact(id: string, properties: HubSpotProperties): Promise<void>;
  /** Moves HubSpot's own lifecycle stage, also backward (clear, set, read back); returns the value that HubSpot holds afterwards. */
  moveLifecycleStage(id: string, stage: string): Promise<string>;
  /** Resolves when the account answers; rejects otherwise. */
  probe(): Promise<void>;
}
