import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { buildOnce } from '../../../sandbox/src/workbench/assets/build-once.ts';

let parent: string;
let built: number;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'treaty-make-once-'));
  built = 0;
});

afterEach(() => rmSync(parent, { recursive: true }));

const buildInto = (draft: string): Promise<void> => {
  built += 1;
  writeFileSync(join(draft, 'page.html'), 'built');
  return Promise.resolve();
};

test('what is there already is not built again', async () => {
  mkdirSync(join(parent, 'pages'));
  await buildOnce(join(parent, 'pages'), buildInto);
  expect(built).toBe(0);
});

test('of two who want the same at once, one builds it and both have it', async () => {
  const folder = join(parent, 'pages');
  await Promise.all([buildOnce(folder, buildInto), buildOnce(folder, buildInto)]);
  expect(built).toBe(1);
  expect(existsSync(join(folder, 'page.html'))).toBe(true);
});

test('a failed attempt leaves nothing behind', async () => {
  const fails = (): Promise<void> => Promise.reject(new Error('no'));
  await expect(buildOnce(join(parent, 'pages'), fails)).rejects.toThrow('no');
  expect(readdirSync(parent)).toEqual([]);
});

test('what a killed process left half built is built anew', async () => {
  const draft = join(parent, 'pages.draft');
  mkdirSync(draft);
  utimesSync(draft, new Date(0), new Date(0));
  await buildOnce(join(parent, 'pages'), buildInto);
  expect(readdirSync(parent)).toEqual(['pages']);
});

test('only the newest few are kept', async () => {
  for (const [age, name] of ['e', 'd', 'c', 'b'].entries()) {
    mkdirSync(join(parent, name));
    utimesSync(join(parent, name), new Date(0), new Date(4000 - age * 1000));
  }
  await buildOnce(join(parent, 'pages'), buildInto);
  expect(readdirSync(parent)).toEqual(['c', 'd', 'e', 'pages']);
});
