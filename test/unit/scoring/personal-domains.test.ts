import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { KeptList } from '../../../middleware/src/definitions/schema/kept-list.ts';
import { compileModel } from '../../../middleware/src/domain/scoring/compile-model.ts';
import { keptList } from '../../../middleware/src/domain/scoring/kept-lists/kept-list.ts';
import { scoreLead } from '../../../middleware/src/domain/scoring/score-lead.ts';
import { instantFromText } from '../../../middleware/src/domain/instant.ts';
import { findings } from './checked-model.ts';
import { named } from './build-scoring.ts';
import { newYork } from './new-york.ts';
import { shippedModel, shippedScoring } from './shipped-scoring.ts';

const at = instantFromText('2026-12-01T12:00:00Z');
const isPersonal = (email: string, model = shippedModel): boolean =>
  scoreLead(model, { traits: { email }, activities: [], at }).receipt.exclusions.includes(
    'personal_email_domain',
  );

describe('a personal email domain', () => {
  test.each([
    'jo@gmail.com',
    'jo@googlemail.com',
    'jo@yahoo.co.uk',
    'jo@protonmail.com',
    'jo@mailinator.com',
    'jo@web.de',
    'jo@WEB.DE',
    'jo@qq.com',
    'jo@tutanota.com',
  ])('is the one of %s', (email) => {
    expect(isPersonal(email)).toBe(true);
  });

  test.each([
    'jo@mail.gmail.com',
    'jo@eu.mailinator.example',
    'jo@northwind.example',
    'jo@ibm.com',
    'jo@sap.com',
    'jo@hubspot.com',
    'jo@notgmail.example',
  ])('is not the one of %s', (email) => {
    expect(isPersonal(email)).toBe(false);
  });

  test('is none that the definitions except from the list that ships', () => {
    const lists = shippedScoring.lists.map((list) =>
      list.key === 'personal_domains' ? { ...list, except: ['Web.de'] } : list,
    );
    const model = compileModel({ ...shippedScoring, lists }, newYork);
    expect(['jo@web.de', 'jo@googlemail.com'].map((email) => isPersonal(email, model))).toEqual([
      false,
      true,
    ]);
  });
});

describe('a list that ships', () => {
  const hashes: Readonly<Record<KeptList, string>> = {
    free_mail_2026_12: '9320082d906a567089cd9178cd0c8533b20e2155fcdfa44f28cd1322a246944e',
  };

  test.each(KeptList.options)(
    '%s is what it was when it was signed: a newer list has another name',
    (name) => {
      const content = [...keptList(name)].join('\n');
      expect(createHash('sha256').update(content).digest('hex')).toBe(hashes[name]);
    },
  );

  test('is joined to lists of domains that are compared as a whole', () => {
    const joined = { ...named('mail'), values: ['x.example'], joined: 'free_mail_2026_12' as const };
    const rule = (when: object) => ({ lists: [joined], exclusions: [{ ...named('out'), when }] }) as object;
    expect(findings(rule({ trait: 'email', domainOf: 'mail' }))).toEqual([]);
    expect(findings(rule({ trait: 'email', inDomain: 'mail' }))).toContainEqual(
      expect.stringMatching(/^lists\.0\.joined: .* also used by oneOf or inDomain/),
    );
    const without = { lists: [{ ...named('mail'), values: ['x.example'], except: ['y.example'] }] };
    expect(findings(without)).toContainEqual(
      'lists.0.except: there is no joined list to except these from. Remove them.',
    );
  });
});
