/** The compiler of the platform resolves these imports: names checked against the org, values filled in. */
declare module '@salesforce/label/*' {
  const text: string;
  export default text;
}

declare module '@salesforce/schema/*' {
  export interface FieldId {
    readonly fieldApiName: string;
    readonly objectApiName: string;
  }
  const field: FieldId;
  export default field;
}

declare module '@salesforce/i18n/locale' {
  /** The locale of the user, such as en-US. */
  const locale: string;
  export default locale;
}

declare module '@salesforce/i18n/timeZone' {
  /** The time zone of the user, such as Europe/Vienna. */
  const timeZone: string;
  export default timeZone;
}

declare module '@salesforce/apex' {
  /** Asks again for what a wire adapter provided. */
  export function refreshApex(provisioned: unknown): Promise<void>;
}
