import type { DemoArc, DemoEvent } from './demo-plan.ts';

/** A lead of the demo, before anybody has heard of it. */
export interface DemoLead {
  readonly arc: string;
  readonly email: string;
  /** Properties of the HubSpot contact. */
  readonly properties: Readonly<Record<string, string>>;
  /** What Salesforce holds under the same email address already. */
  readonly known: DemoArc['known'];
  /** The day on which the lead comes to us, in days before today. */
  readonly start: number;
  readonly story: readonly DemoEvent[];
}
