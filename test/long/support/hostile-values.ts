/** Numbers in [0, 1) that depend on the seed alone (mulberry32). */
const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** Chooses by a seeded generator. */
export class Dice {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = seeded(seed);
  }

  below(limit: number): number {
    return Math.floor(this.#next() * limit);
  }

  chance(probability: number): boolean {
    return this.#next() < probability;
  }

  pick<T>(choices: readonly [T, ...T[]]): T {
    return choices[this.below(choices.length)] ?? choices[0];
  }
}

const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

/** Values that broke something somewhere. */
const values: readonly [unknown, ...unknown[]] = [
  null,
  true,
  false,
  0,
  -0,
  -1,
  1.5,
  2 ** 31,
  2 ** 53,
  -(2 ** 63),
  1e21,
  5e-324,
  Number.MAX_VALUE,
  1_796_070_561,
  1_796_070_561_000,
  8.64e15,
  '',
  ' ',
  '\0',
  'Nul\0Name',
  '\ud800',
  'a\udc00b',
  '\u202egnp.exe',
  '😀'.repeat(300),
  'x'.repeat(5000),
  "'; drop table lead; --",
  "' OR Name != null OR Name = '",
  '<img src=x onerror=alert(1)>',
  '=cmd|calc!A1',
  '\r\nSet-Cookie: a=b',
  '${7*7}{{7*7}}%s%n',
  '../../etc/passwd',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '0101',
  '-5',
  '1e3',
  'NaN',
  'Infinity',
  '0000-01-01T00:00:00Z',
  '2026-02-30T00:00:00.000Z',
  '9999-12-31T23:59:59.999Z',
  '2026-01-15T09:00:00.000Z',
  '+275760-09-13T00:00:00.000Z',
  'o&leary@example.com',
  'ada@müller.example',
  'ada@exa mple.com',
  'a'.repeat(400) + '@example.com',
  '00000000-0000-0000-0000-000000000000',
  '0198C5A0-7A4E-7C3A-9D5E-2F1B6A8C4E10',
  [],
  {},
  [[]],
  [null, 'a', 1],
  { length: -1 },
  nested(20),
  nested(40),
  Array.from({ length: 1001 }, (_, place) => place),
];

const keys: readonly [string, ...string[]] = [
  '__proto__',
  'constructor',
  'na\0me',
  '\ud800',
  '',
  'x'.repeat(300),
  'type',
  'email',
  'objectId',
  'occurredAt',
  'rows',
];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value with one fault somewhere in it. */
export const broken = (dice: Dice, value: unknown): unknown => {
  if (dice.chance(0.08)) return dice.pick(values);
  if (Array.isArray(value)) return brokenList(dice, value);
  return isRecord(value) ? brokenRecord(dice, value) : dice.pick(values);
};

const brokenList = (dice: Dice, list: readonly unknown[]): unknown => {
  if (list.length === 0 || dice.chance(0.2)) return [...list, dice.pick(values)];
  if (dice.chance(0.1)) return Array.from({ length: 120 }, () => list[0]);
  const place = dice.below(list.length);
  return list.with(place, broken(dice, list[place]));
};

const brokenRecord = (dice: Dice, record: Record<string, unknown>): unknown => {
  const names = Object.keys(record);
  const [first, ...others] = names;
  if (first === undefined || dice.chance(0.2))
    return Object.fromEntries([...Object.entries(record), [dice.pick(keys), dice.pick(values)]]);
  const name = dice.pick([first, ...others]);
  const entries = Object.entries(record);
  if (dice.chance(0.15)) return Object.fromEntries(entries.filter(([each]) => each !== name));
  return Object.fromEntries(entries.map(([each, part]) => [each, each === name ? broken(dice, part) : part]));
};

/** The bytes of a JSON text with a fault that no JSON has, now and then. */
export const brokenBytes = (dice: Dice, json: string): Buffer => {
  const bytes = Buffer.from(json);
  if (bytes.length === 0 || !dice.chance(0.15)) return bytes;
  const place = dice.below(bytes.length);
  if (dice.chance(0.3)) return bytes.subarray(0, place);
  if (dice.chance(0.3)) return Buffer.concat([bytes, bytes]);
  const noise = Buffer.from(dice.pick(['\0', '\\u0000', '"', '{', ']', '\\', '1e999', '\u2028', 'null']));
  const invalid = Buffer.from([0xff, 0xc0, 0x80]);
  return Buffer.concat([bytes.subarray(0, place), dice.chance(0.3) ? invalid : noise, bytes.subarray(place)]);
};

/** An address with a fault in its path or its query. */
export const brokenPath = (dice: Dice, path: string): string => {
  const [route = '', query] = path.split('?');
  const odd = encodeURIComponent(String(dice.pick(values)).toWellFormed()).slice(0, 2000);
  const parts = route.split('/');
  const where = dice.below(4);
  if (where === 0) return [...parts.slice(0, -1), odd].join('/');
  if (where === 1)
    return `${path}${query === undefined ? '?' : '&'}${dice.pick(['email', 'since', 'before', 'limit', 'userEmail', odd])}=${odd}`;
  if (where === 2) return `${route}?${'a=1&'.repeat(dice.below(400))}${query ?? ''}`;
  return query === undefined
    ? `${path}${dice.pick(['/', '%00', '%ff', '%', '?', '?%', '?=', '?&&'])}`
    : `${route}?${query.replaceAll('=', dice.pick(['=', '==', '=%00', '=%zz', '[]=']))}`;
};
