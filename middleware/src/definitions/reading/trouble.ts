/** What is wrong at an offset of a text. */
export interface Trouble {
  readonly offset: number;
  readonly message: string;
}
