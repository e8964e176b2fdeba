import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

test('the image shows npm every workspace that the lock file knows', () => {
  const { workspaces } = z
    .looseObject({ workspaces: z.array(z.string()) })
    .parse(JSON.parse(read('package.json')));
  const shown = [...read('Dockerfile').matchAll(/^COPY (\w[\w-]*)\/package\.json \1\/$/gm)];
  expect(shown.map(([, name]) => name).toSorted()).toEqual(workspaces.toSorted());
});
