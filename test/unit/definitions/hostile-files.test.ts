import { describe, expect, test } from '@jest/globals';
import { filesWith, reported, shippedText } from './shipped-files.ts';

const nurture = shippedText('nurture.yaml');

/** What is reported when the nurture tracks are replaced by this text. */
const reportedFor = (text: string): readonly string[] => reported(filesWith('nurture.yaml', text));

const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${Array.from('bcdefghij')
  .map((name, index) => {
    const before = `*${'abcdefghij'[index] ?? ''}`;
    return `${name}: &${name} [${Array(9).fill(before).join(', ')}]`;
  })
  .join('\n')}\n`;

describe('a file that is not what it seems', () => {
  test('aliases, and with them an alias bomb, are refused where they stand', () => {
    expect(reportedFor(bomb)).toEqual([
      'nurture.yaml:2:8: the alias *a is not used here. Write the value out.',
    ]);
  });

  test('an alias that refers to itself is refused', () => {
    expect(reportedFor('tracks: &t [*t]\n')).toEqual([
      'nurture.yaml:1:13: the alias *t is not used here. Write the value out.',
    ]);
  });

  test.each([
    ['brackets', `tracks: ${'['.repeat(10_000)}`, '1:41'],
    ['braces', `tracks: ${'{a: '.repeat(10_000)}`, '1:134'],
    ['dashes', `tracks:\n  ${'- '.repeat(10_000)}x`, '2:66'],
    ['indentation', Array.from({ length: 40 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'), '33:35'],
  ])('nesting by %s is refused at the level that is too deep', (_, text, place) => {
    expect(reportedFor(text)).toEqual([
      `nurture.yaml:${place}: nested more than 32 levels deep. Reduce the nesting.`,
    ]);
  });

  test('a key that is given twice is reported, not silently overwritten', () => {
    const text = nurture.replace('    label: Growth watch\n', '    label: Growth watch\n    label: Growth\n');
    expect(reportedFor(text)).toEqual(['nurture.yaml:15:5: “label” is given twice. Keep one of them.']);
  });

  test.each(['__proto__', 'constructor', 'prototype'])('%s is refused as a key', (key) => {
    expect(reportedFor(`${key}: { polluted: true }\n${nurture}`)).toEqual([
      `nurture.yaml:1:1: “${key}” cannot be a key. Remove it.`,
    ]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('a tag is refused', () => {
    expect(reportedFor('steward: !!binary bm9yYQ==\n')).toEqual([
      'nurture.yaml:1:19: the tag tag:yaml.org,2002:binary is not used here. Remove it.',
    ]);
  });

  test('a directive is refused, since it would change what no and yes mean', () => {
    expect(reportedFor(`%YAML 1.1\n---\n${nurture}`)).toEqual([
      'nurture.yaml:1:1: a %YAML directive is not used here. Remove it.',
    ]);
  });

  test('a key that is a list is refused', () => {
    expect(reportedFor('? [a, b]\n: c\n')).toEqual([
      expect.stringContaining('nurture.yaml:1:3: not valid YAML:'),
    ]);
  });

  test('a file above a megabyte is refused before it is read', () => {
    expect(reportedFor(`# ${'x'.repeat(1_000_000)}\n${nurture}`)).toEqual([
      'nurture.yaml:1:1: the file has more than 1000000 bytes. Shorten it.',
    ]);
  });

  test('an empty file lacks everything', () => {
    expect(reportedFor('# nothing yet\n')).toEqual([
      'nurture.yaml:1:1: expected keys with values, found nothing. Write its keys below it, indented.',
    ]);
  });

  test.each([
    ['a bracket that is not closed', 'steward: [nora\ndeputy: paul\n', '2:1'],
    ['a quote that is not closed', 'steward: "nora\n', '2:1'],
    ['a tab as indentation', 'tracks:\n\t- key: x\n', '2:1'],
    ['a colon in a plain text', 'steward: nora: paul\n', '1:10'],
    ['a second document', 'steward: nora\n---\ndeputy: paul\n', '2:1'],
  ])('%s is reported as broken YAML at its place, once', (_, text, place) => {
    expect(reportedFor(text)).toEqual([expect.stringContaining(`nurture.yaml:${place}: not valid YAML:`)]);
  });

  test('a file with thirty thousand faults is read in time that grows with its length only', () => {
    const keys = Array.from({ length: 30_000 }, (_, index) => `key_${index}: 1`).join('\n');
    const start = performance.now();
    const faults = reportedFor(keys);
    // Comparing each key with each other one takes minutes, not seconds.
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(faults.length).toBeGreaterThan(30_000);
  });
});
