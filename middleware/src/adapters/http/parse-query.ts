import { AppError } from '../../services/ports/app-error.ts';

/** No caller of ours needs more; a request line may hold thousands. */
const mostPairs = 200;

/** The query of a request: each name with its value, or with all its values when it comes more than once. */
export type Query = Readonly<Record<string, string | readonly string[]>>;

/**
 * Reads the whole query of an address, as the signature covers it. What HubSpot adds stands last, so that a parser which stops after so
 * many pairs would let a card say who its user is.
 */
export const parseQuery = (originalUrl: string): Query => {
  const start = originalUrl.indexOf('?');
  if (start < 0) return {};
  const pairs = [...new URLSearchParams(originalUrl.slice(start + 1))];
  if (pairs.length > mostPairs) throw refusal();
  const byName = Map.groupBy(pairs, ([name]) => name);
  return Object.fromEntries(
    [...byName].map(([name, given]) => [name, valueOf(given.map(([, value]) => value))]),
  );
};

const valueOf = (values: readonly string[]): string | readonly string[] => {
  const [first, ...others] = values;
  return first === undefined || others.length > 0 ? values : first;
};

const refusal = (): AppError => {
  const message = `The query has more than ${mostPairs} parameters.`;
  return new AppError('invalid_body', message, [{ path: 'query', message }]);
};
