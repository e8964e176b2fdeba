import { existsSync, globSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Members } from '../../tools/salesforce-project/manifests.ts';
import { shippedMembers } from '../../tools/salesforce-project/shipped-members.ts';
import { convertTo, membersIn } from './support/packaging.ts';
import { root } from './support/source-folder.ts';

const manifest = (file: string): string => readFileSync(join(root, 'manifest', file), 'utf8');

const listed = (members: Members): string[] =>
  [...members].flatMap(([type, names]) => names.map((name) => `${type} ${name}`)).toSorted();

let shipped: Members;
let folder: string;
let sent: string[];

beforeAll(async () => {
  shipped = await shippedMembers('force-app', 'force-app-optional');
  folder = mkdtempSync(join(tmpdir(), 'treaty-package-'));
  await convertTo(folder);
  sent = globSync('**/*.*', { cwd: folder });
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('what is sent to an org', () => {
  test('holds the compiled components, no sources and no tests', () => {
    const components = sent.filter((path) => path.startsWith('lwc/'));
    expect(components.filter((path) => path.endsWith('.js')).length).toBeGreaterThan(0);
    expect(components.filter((path) => /\.ts$|__tests__|tsconfig|jsconfig/.test(path))).toEqual([]);
    expect(new Set(components.map((path) => extname(path)))).toEqual(
      new Set(['.css', '.html', '.js', '.xml']),
    );
  });

  test('holds the JavaScript of every component that has code', () => {
    const withCode = globSync('force-app/main/default/lwc/*/*.ts', { cwd: root })
      .filter((path) => !path.endsWith('.d.ts'))
      .map((path) => path.replace(/^force-app\/main\/default\/(.*)\.ts$/, '$1.js'));
    expect(withCode.filter((path) => !sent.includes(path))).toEqual([]);
  });

  test('holds each type of metadata in the folder that the platform gives it', () => {
    const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).toSorted()).toEqual(
      readdirSync(join(root, 'force-app/main/default'))
        .concat(readdirSync(join(root, 'force-app/vocabulary')))
        .filter((name, place, names) => names.indexOf(name) === place)
        .toSorted(),
    );
  });
});

describe('the manifests', () => {
  test('lead to the same files as the folder', async () => {
    const byManifest = mkdtempSync(join(tmpdir(), 'treaty-manifest-'));
    await convertTo(byManifest, 'package.xml');
    const files = globSync('**/*.*', { cwd: byManifest });
    expect(files.toSorted()).toEqual(sent.toSorted());
    for (const file of files.filter((path) => path !== 'package.xml'))
      expect(readFileSync(join(byManifest, file), 'utf8')).toBe(readFileSync(join(folder, file), 'utf8'));
    rmSync(byManifest, { recursive: true });
  });

  test('for an upgrade leave alone what the agreement made', async () => {
    const upgraded = mkdtempSync(join(tmpdir(), 'treaty-upgrade-'));
    await convertTo(upgraded, 'upgrade.xml');
    const handoff = readFileSync(join(upgraded, 'objects/Treaty_Handoff__c.object'), 'utf8');
    const made = globSync('force-app/vocabulary/objects/Treaty_Handoff__c/**/*-meta.xml', { cwd: root });
    expect(handoff).toContain('<fullName>Due_At__c</fullName>');
    expect(made.length).toBeGreaterThan(0);
    for (const path of made)
      expect(handoff).not.toContain(`<fullName>${basename(path).split('.')[0] ?? ''}<`);
    expect(existsSync(join(upgraded, 'globalValueSets'))).toBe(false);
    expect(existsSync(join(upgraded, 'translations'))).toBe(false);
    rmSync(upgraded, { recursive: true });
  });

  test('for uninstalling delete everything we ship and nothing else', () => {
    const deleted = ['destructiveChanges.xml', 'destructiveChangesLast.xml'].flatMap((file) =>
      listed(membersIn(manifest(file))),
    );
    const goesWithTheObject = /^(?:Layout Treaty_Handoff__c-|\w+ Treaty_Handoff__c\.)/;
    const ofTheOrgToo = /^(?:CustomLabels|Translations) /;
    expect(deleted).toContain('CustomObject Treaty_Handoff__c');
    expect(deleted.toSorted()).toEqual(
      listed(shipped).filter((name) => !goesWithTheObject.test(name) && !ofTheOrgToo.test(name)),
    );
    expect(listed(membersIn(manifest('uninstall.xml')))).toEqual([]);
  });

  test('name value sets last, when the fields that use them are gone', () => {
    expect([...membersIn(manifest('destructiveChangesLast.xml')).keys()]).toEqual(['GlobalValueSet']);
    expect(membersIn(manifest('destructiveChanges.xml')).has('GlobalValueSet')).toBe(false);
  });
});

describe('what needs a feature that an org may lack', () => {
  test('is no part of the plain deployment: no translation, and no path, of which an org takes one', async () => {
    const usual = await shippedMembers('force-app');
    expect([...usual.keys()].filter((type) => ['PathAssistant', 'Translations'].includes(type))).toEqual([]);
  });

  test('lies apart, each with its one need', async () => {
    const folders = readdirSync(join(root, 'force-app-optional'));
    const parts = folders.map((folder) => shippedMembers(`force-app-optional/${folder}`));
    expect(
      Object.fromEntries((await Promise.all(parts)).map((part, place) => [folders[place], listed(part)])),
    ).toEqual({
      german: ['Translations de'],
      'lead-path': ['PathAssistant Treaty_Lead'],
    });
  });

  test('is sent by no command that names no folder', () => {
    const project: unknown = JSON.parse(readFileSync(join(root, 'sfdx-project.json'), 'utf8'));
    expect(project).toMatchObject({ packageDirectories: [{ path: 'force-app' }] });
  });
});

describe('nothing of the org’s own is overwritten', () => {
  const types = [
    'CompactLayout',
    'CustomField',
    'CustomLabel',
    'CustomLabels',
    'CustomNotificationType',
    'CustomObject',
    'CustomTab',
    'FlexiPage',
    'Flow',
    'GlobalValueSet',
    'Group',
    'Layout',
    'LightningComponentBundle',
    'ListView',
    'PathAssistant',
    'PermissionSet',
    'Translations',
    'ValidationRule',
  ];

  test('no type of metadata is shipped that belongs to the org: profiles, standard value sets, settings', () => {
    expect([...shipped.keys()].filter((type) => !types.includes(type))).toEqual([]);
  });

  test('every name says that it is ours', () => {
    const ours = /^(?:(?:Lead|Contact)[.-])?treaty/i;
    const others = listed(
      new Map([...shipped].filter(([type]) => !['CustomLabels', 'Translations'].includes(type))),
    );
    expect(others.filter((name) => !ours.test(name.split(' ').slice(1).join(' ')))).toEqual([]);
  });

  test('no page and no layout takes the place of another', () => {
    const objects = globSync('force-app/**/*.object-meta.xml', { cwd: root });
    expect(objects).toEqual([
      'force-app/main/default/objects/Treaty_Handoff__c/Treaty_Handoff__c.object-meta.xml',
    ]);
    expect(readFileSync(join(root, objects[0] ?? ''), 'utf8')).not.toMatch(/<actionOverrides>/);
    expect(existsSync(join(root, 'force-app/main/default/applications'))).toBe(false);
  });
});
