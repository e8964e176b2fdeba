/** One metadata file: its path within its folder, and its text. */
export interface SalesforceFile {
  readonly path: string;
  readonly text: string;
}
