const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const checkDigits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const shape = /^[0-9A-Za-z]{15}(?:[A-Z0-5]{3})?$/;

const base62 = (value: number): string => {
  const rest = Math.floor(value / 62);
  return (rest === 0 ? '' : base62(rest)) + digits.charAt(value % 62);
};

/** One check character stands for five: each upper-case letter of them sets a bit. */
const checkCharacter = (five: string): string => {
  const bits = [...five.matchAll(/[A-Z]/g)].reduce((sum, letter) => sum + 2 ** letter.index, 0);
  return checkDigits.charAt(bits);
};

const withCheck = (id: string): string =>
  id + checkCharacter(id.slice(0, 5)) + checkCharacter(id.slice(5, 10)) + checkCharacter(id.slice(10, 15));

/** The n-th id of a prefix, in the 18-character form. */
export const recordId = (keyPrefix: string, count: number): string =>
  withCheck(keyPrefix + base62(count).padStart(12, '0'));

/** The 18-character form of an id in either form; undefined for what is no id. */
export const normalId = (id: string): string | undefined =>
  shape.test(id) ? withCheck(id.slice(0, 15)) : undefined;
