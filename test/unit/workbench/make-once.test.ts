import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { makeOnce } from '../../../sandbox/src/workbench/assets/make-once.ts';

let parent: string;
let made: number;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'treaty-make-once-'));
  made = 0;
});

afterEach(() => rmSync(parent, { recursive: true }));

const makeInto = (draft: string): Promise<void> => {
  made += 1;
  writeFileSync(join(draft, 'page.html'), 'built');
  return Promise.resolve();
};

test('what is there already is not made again', async () => {
  mkdirSync(join(parent, 'pages'));
  await makeOnce(join(parent, 'pages'), makeInto);
  expect(made).toBe(0);
});

test('of two who want the same at once, one makes it and both have it', async () => {
  const folder = join(parent, 'pages');
  await Promise.all([makeOnce(folder, makeInto), makeOnce(folder, makeInto)]);
  expect(made).toBe(1);
  expect(existsSync(join(folder, 'page.html'))).toBe(true);
});

test('a failed attempt leaves nothing behind', async () => {
  const fails = (): Promise<void> => Promise.reject(new Error('no'));
  await expect(makeOnce(join(parent, 'pages'), fails)).rejects.toThrow('no');
  expect(readdirSync(parent)).toEqual([]);
});

test('what a killed process left half made is made anew', async () => {
  const draft = join(parent, 'pages.draft');
  mkdirSync(draft);
  utimesSync(draft, new Date(0), new Date(0));
  await makeOnce(join(parent, 'pages'), makeInto);
  expect(readdirSync(parent)).toEqual(['pages']);
});

test('only the newest few are kept', async () => {
  for (const [age, name] of ['e', 'd', 'c', 'b'].entries()) {
    mkdirSync(join(parent, name));
    utimesSync(join(parent, name), new Date(0), new Date(4000 - age * 1000));
  }
  await makeOnce(join(parent, 'pages'), makeInto);
  expect(readdirSync(parent)).toEqual(['c', 'd', 'e', 'pages']);
});
