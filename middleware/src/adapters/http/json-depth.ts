const quote = 0x22;
const backslash = 0x5c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

/** The index of the quote that ends the text which begins after `start`. */
const endOfText = (json: Buffer, start: number): number => {
  let index = start + 1;
  while (index < json.length && json[index] !== quote) index += json[index] === backslash ? 2 : 1;
  return index;
};

/** Whether JSON nests arrays and objects deeper than the limit; looks at brackets only and needs no parser, which a deep document could exhaust. */
export const isDeeperThan = (limit: number, json: Buffer): boolean => {
  let depth = 0;
  for (let index = 0; index < json.length; index += 1) {
    const byte = json[index];
    if (byte === quote) index = endOfText(json, index);
    else if (byte === openBracket || byte === openBrace) depth += 1;
    else if (byte === closeBracket || byte === closeBrace) depth -= 1;
    if (depth > limit) return true;
  }
  return false;
};
