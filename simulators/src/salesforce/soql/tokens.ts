import { refusal } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';

/** One piece of a query. */
export interface Token {
  readonly kind: 'word' | 'text' | 'number' | 'symbol' | 'end';
  readonly text: string;
}

const pieces =
  /\s*(?:(?<word>[A-Za-z]\w*(?:\.\w+)*)|(?<text>'(?:\\.|[^'\\])*')|(?<number>[-+]?\d[\w.:+-]*)|(?<symbol><=|>=|!=|<>|[=<>(),]))/y;

/** A query that cannot be read. */
export const malformed = (message: string): Refusal => refusal('MALFORMED_QUERY', message);

const tokenOf = (match: RegExpExecArray): Token => {
  for (const kind of ['word', 'text', 'number', 'symbol'] as const) {
    const text = match.groups?.[kind];
    if (text !== undefined) return { kind, text };
  }
  return { kind: 'end', text: '' };
};

const tokensOf = (soql: string): Token[] => {
  const tokens: Token[] = [];
  pieces.lastIndex = 0;
  const end = soql.trimEnd().length;
  while (pieces.lastIndex < end) {
    const from = pieces.lastIndex;
    const match = pieces.exec(soql);
    if (match === null) throw malformed(`unexpected token: '${soql.slice(from, end).trim().slice(0, 20)}'`);
    tokens.push(tokenOf(match));
  }
  return tokens;
};

/** Walks over the tokens of a query; keywords are met in any case. */
export class TokenCursor {
  readonly #tokens: readonly Token[];
  #place = 0;

  constructor(soql: string) {
    this.#tokens = tokensOf(soql);
  }

  get next(): Token {
    return this.#tokens[this.#place] ?? { kind: 'end', text: '' };
  }

  /** Steps over the next token and gives it. */
  take(): Token {
    const token = this.next;
    this.#place += 1;
    return token;
  }

  /** Steps over these keywords or symbols if they come next, in that order. */
  skip(...words: readonly string[]): boolean {
    const follows = words.every(
      (word, step) => this.#tokens[this.#place + step]?.text.toLowerCase() === word.toLowerCase(),
    );
    if (follows) this.#place += words.length;
    return follows;
  }

  /** Steps over a keyword or symbol that has to come next. */
  expect(word: string): void {
    if (!this.skip(word)) throw this.unexpected();
  }

  unexpected(): Refusal {
    return malformed(
      this.next.kind === 'end' ? 'unexpected token: <EOF>' : `unexpected token: '${this.next.text}'`,
    );
  }
}
