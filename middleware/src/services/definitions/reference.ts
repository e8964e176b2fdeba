/** Something with a name and a meaning. */
export interface Described {
  readonly label: string;
  readonly definition: string;
}

/** A stage as both teams read it on the wall. */
export interface StageEntry extends Described {
  readonly entry: readonly string[];
  /** Labels of the fields that must be filled. */
  readonly needs: readonly string[];
  readonly next: string;
  /** Who moves a lead here: “Sales”, “Marketing”. */
  readonly movedBy: string;
}

/** A move that the agreement allows, by the labels of its stages. */
export interface MoveEntry {
  readonly from: string;
  readonly to: string;
  /** Who makes it: “Sales”, “RevOps, Sales”. */
  readonly by: string;
  readonly isOverride: boolean;
  readonly when: string;
}

/** A rule of the score: +15 points, at most once a day, 45 in all. */
export interface RuleEntry extends Described {
  readonly points: string;
  readonly limits: string;
}

/** A group of rules, such as behaviour. */
export interface RuleGroup extends Described {
  /** How many points it gives at most; null without a cap. */
  readonly cap: number | null;
  readonly rules: readonly RuleEntry[];
}

/** One thing that a qualified lead must have, with its number where it has one: “at least 50 points”. */
export interface RequirementEntry extends Described {
  readonly value: string;
}

/** Why a lead is rejected. */
export interface ReasonEntry extends Described {
  /** On which occasions it may be given. */
  readonly givenAt: readonly string[];
  /** What the rep adds; null: nothing. */
  readonly asks: string | null;
  /** The nurture track; null: nothing is sent. */
  readonly track: string | null;
  readonly returns: string;
}

/** A shared field: whose word counts, who answers for it, where it is kept. */
export interface FieldEntry extends Described {
  readonly decision: string;
  readonly owner: string;
  readonly steward: string;
  readonly deputy: string;
  readonly hubspot: string;
  readonly salesforce: string;
  readonly isNeeded: boolean;
}

/** What a company, a person, a deal is to both teams, and who answers for the definition. */
export interface EntityEntry extends Described {
  readonly createdWhen: string;
  readonly movesOnWhen: string;
  readonly steward: string;
  readonly deputy: string;
}

/** The definitions on one page, in words alone: what the wall, the document and the printed page are made from. */
export interface Reference {
  readonly version: string;
  readonly effective: string;
  /** “Signed by Ruth Calloway for sales and Amir Haddad for marketing”, or that it is not signed. */
  readonly signed: string;
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
  readonly stages: readonly StageEntry[];
  readonly moves: readonly MoveEntry[];
  readonly overrideReasons: readonly Described[];
  readonly score: {
    readonly version: string;
    readonly requirements: readonly RequirementEntry[];
    readonly groups: readonly RuleGroup[];
    readonly exclusions: readonly Described[];
    readonly decay: Described;
    /** Which days “once a day” means. */
    readonly days: string;
    /** What a machine did; null for a model that does not tell it apart. */
    readonly bots: Described | null;
  };
  readonly promises: readonly (Described & { readonly value: string })[];
  readonly reasons: readonly ReasonEntry[];
  readonly pipeline: readonly (Described & { readonly probability: number })[];
  readonly qualification: Described & { readonly criteria: readonly Described[]; readonly confirmed: number };
  readonly fields: readonly FieldEntry[];
  readonly entities: readonly EntityEntry[];
}
