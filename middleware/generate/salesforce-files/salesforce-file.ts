/** One metadata file: its path within the folder it is made for, and its text. */
export interface SalesforceFile {
  readonly path: string;
  readonly text: string;
}
