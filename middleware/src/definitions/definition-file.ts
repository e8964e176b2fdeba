/** One file of the agreement as it was read: its name within the folder, and its text. */
export interface DefinitionFile {
  readonly name: string;
  readonly text: string;
}
