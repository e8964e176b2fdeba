/** One component of metadata as the Metadata API counts them: a field, a label, a flow, a Lightning bundle. */
export interface Component {
  readonly type: string;
  /** `Lead.Treaty_Key__c`, `Treaty_Reason`, `Contact-Treaty Contact`. */
  readonly fullName: string;
  /** Its files by their paths in a package. A part of a file holds only what is inside its element. */
  readonly files: ReadonlyMap<string, string>;
}

/** The components of an org, by `keyOf`. */
export type Components = ReadonlyMap<string, Component>;

/** What a component is found by. */
export const keyOf = ({ type, fullName }: Pick<Component, 'type' | 'fullName'>): string =>
  `${type} ${fullName}`;

/** The first of a component's files, as a deployment names it. */
export const fileOf = ({ files }: Component): string => files.keys().next().value ?? '';

/** The text of a component of one file. */
export const textOf = ({ files }: Component): string => files.values().next().value ?? '';
