import { describe, expect, test } from '@jest/globals';
import { readEverything, withChange } from './support/source-folder.ts';
import type { Metadata } from './support/source-folder.ts';
import { textsBelow } from './support/xml.ts';

/** How many characters the platform takes, by kind of file and element; what is not listed has room. */
const limits: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  object: { description: 1000, label: 40, pluralLabel: 40 },
  field: { description: 1000, fullName: 43, inlineHelpText: 510, label: 40, relationshipName: 40 },
  globalValueSet: { description: 255, fullName: 255, label: 255, masterLabel: 80 },
  validationRule: { description: 255, errorMessage: 255, fullName: 40 },
  listView: { fullName: 40, label: 40 },
  compactLayout: { fullName: 40, label: 40 },
  flexipage: { description: 255, masterLabel: 80 },
  flow: { description: 255, label: 255 },
  group: { description: 255, name: 40 },
  labels: { fullName: 80, shortDescription: 80, value: 1000 },
  notiftype: { customNotifTypeName: 80, description: 255, masterLabel: 80 },
  permissionset: { description: 255, label: 80 },
  translation: { label: 1000 },
};

const tooLong = (folder: readonly Metadata[]): string[] =>
  folder.flatMap(({ path, kind, content }) =>
    Object.entries(limits[kind] ?? {}).flatMap(([element, limit]) =>
      textsBelow(content, element)
        .filter((text) => text.length > limit)
        .map((text) => `${path}: <${element}> has ${text.length} characters, at most ${limit} are taken`),
    ),
  );

describe('texts', () => {
  const folder = readEverything();

  test('are no longer than the platform takes', () => {
    expect(tooLong(folder)).toEqual([]);
  });

  test('that are longer are noticed', () => {
    const change = {
      path: 'Treaty_Rep.permissionset-meta.xml',
      from: 'Sales reps',
      to: 'Sales reps '.repeat(30),
    };
    expect(tooLong(withChange(folder, change))).toHaveLength(1);
  });
});
