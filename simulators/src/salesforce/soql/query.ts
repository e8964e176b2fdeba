/** A name with dots as it was written: `Lead__r.Owner.Name` is three steps. */
export type Path = readonly string[];

/** A literal of a condition; dates and instants in stored form. */
export interface Literal {
  readonly type: 'text' | 'number' | 'boolean' | 'date' | 'instant' | 'null';
  readonly value: string | number | boolean | null;
}

/** Operators that compare a field with one literal. */
export type ComparisonOperator = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'like';

/** A condition on fields named by `Field`: a path as parsed, a bound field after binding. */
export type Condition<Field> =
  | {
      readonly kind: 'comparison';
      readonly field: Field;
      readonly operator: ComparisonOperator;
      readonly literal: Literal;
    }
  | { readonly kind: 'in'; readonly field: Field; readonly literals: readonly Literal[] }
  | { readonly kind: 'not'; readonly condition: Condition<Field> }
  | { readonly kind: 'and' | 'or'; readonly conditions: readonly Condition<Field>[] };

/** One term of ORDER BY; nulls come first unless said otherwise. */
export interface Order<Field> {
  readonly field: Field;
  readonly isDescending: boolean;
  readonly areNullsLast: boolean;
}

/** A query; `select` is `count` for COUNT(). */
export interface Query<Field> {
  readonly select: 'count' | readonly Field[];
  readonly from: string;
  readonly where: Condition<Field> | undefined;
  readonly orderBy: readonly Order<Field>[];
  readonly limit: number | undefined;
}
