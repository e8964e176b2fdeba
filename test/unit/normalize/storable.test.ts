import { describe, expect, test } from '@jest/globals';
import { storableJson, storableText } from '../../../middleware/src/domain/normalize/storable.ts';

const [high, low] = ['\ud83d', '\ude00'];

describe('a text to be stored', () => {
  test.each([
    ['Nul\0Name', 'NulName'],
    ['\0', ''],
    [`${high}Ada`, 'Ada'],
    [`Ada${low}`, 'Ada'],
    [`${low}${high}`, ''],
    [`a${high}${low}b`, 'a😀b'],
    [`${high}${high}${low}`, '😀'],
    ['Zoë\r\n\u0001\uffff', 'Zoë\r\n\u0001\uffff'],
  ])('%j is kept as %j', (given, kept) => {
    expect(storableText(given)).toBe(kept);
  });
});

describe('a JSON text to be stored', () => {
  const parsed = (json: string): unknown => JSON.parse(storableJson(json));

  test.each<[string, unknown]>([
    [String.raw`{"propertyValue":"Nul\u0000Name"}`, { propertyValue: 'NulName' }],
    [String.raw`{"na\u0000me":1}`, { name: 1 }],
    [String.raw`{"na\uD83Dme":["\udE00"]}`, { name: [''] }],
    [String.raw`["\ud83d\ude00","\uD83D\uDE00"]`, ['😀', '😀']],
    [String.raw`["\ud83d\u0000\ude00"]`, ['']],
    [String.raw`["\ud83d\ud83d\ude00"]`, ['😀']],
    [String.raw`["\\u0000","\\\u0000","\\\\ud83d"]`, ['\\u0000', '\\', String.raw`\\ud83d`]],
    [String.raw`["\u0000\"","\"\ud800"]`, ['"', '"']],
    ['["😀\u2028"]', ['😀\u2028']],
  ])('%s', (json, value) => {
    expect(parsed(json)).toEqual(value);
  });

  test('without anything to leave out it stays as it is', () => {
    const json = String.raw`{"a":"\u00e9\\ \/ \ud83d\ude00"}`;
    expect(storableJson(json)).toBe(json);
  });

  test('a megabyte of escapes takes no time to speak of', () => {
    const before = performance.now();
    storableJson(`"${String.raw`\\\u0000\ud83d`.repeat(70_000)}"`);
    expect(performance.now() - before).toBeLessThan(500);
  });
});
