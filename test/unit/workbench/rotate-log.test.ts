import { appendFileSync, closeSync, mkdtempSync, openSync, readFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { rotateIfLarge } from '../../../sandbox/src/supervisor/rotate-log.ts';

const log = join(mkdtempSync(join(tmpdir(), 'treaty-log-')), 'middleware.log');
const read = (file: string): string => readFileSync(file, 'utf8');

test('a log that grows too large is moved aside while its writer goes on', () => {
  const writer = openSync(log, 'a');
  writeSync(writer, 'first\n');
  rotateIfLarge(log, 6);
  expect(read(log)).toBe('first\n');
  appendFileSync(log, 'second\n');
  rotateIfLarge(log, 6);
  writeSync(writer, 'third\n');
  closeSync(writer);
  expect([read(`${log}.1`), read(log)]).toEqual(['first\nsecond\n', 'third\n']);
});

test('a log that does not exist yet is none to rotate', () => {
  expect(() => rotateIfLarge(`${log}.missing`)).not.toThrow();
});
