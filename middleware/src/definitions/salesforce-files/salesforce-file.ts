/** One metadata file: its path within the folder of the vocabulary, and its text. */
export interface SalesforceFile {
  readonly path: string;
  readonly text: string;
}
