/** A message for a person: what happened, why it matters, the numbers behind it. */
export interface Message {
  readonly to: { readonly name: string; readonly email: string };
  readonly title: string;
  readonly lines: readonly string[];
}

/** A channel to people. Delivery is at least once. */
export interface Notify {
  send(message: Message): Promise<void>;
}
