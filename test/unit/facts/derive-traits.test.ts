import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { deriveTraits } from '../../../middleware/src/domain/facts/derive-traits.ts';
import { personOf } from '../../../middleware/src/domain/facts/person.ts';
import { readContact } from '../../../middleware/src/domain/facts/read-contact.ts';
import { shippedDefinitions } from '../definitions/shipped-files.ts';
import { aLead } from '../support/a-lead.ts';

const definitions = shippedDefinitions();
const { derivations } = definitions.fields;

test('what somebody states is never replaced by what follows from the title', () => {
  const stated = { seniority: 'individual', jobFunction: 'finance' };
  expect(deriveTraits(derivations, { title: 'VP Marketing' }, stated)).toMatchObject(stated);
});

test.each([
  ['President', 'c_level'],
  ['Vice President', 'vp'],
  ['Chief of Staff', 'manager'],
  ['Product Owner', 'individual'],
  ['CO-FOUNDER & CEO', 'c_level'],
  ['Leading nowhere', undefined],
])('the words of “%s” tell seniority, not their letters', (title, seniority) => {
  expect(deriveTraits(derivations, { title }, {})['seniority']).toBe(seniority);
});

test('somebody who works with students is no student', () => {
  expect(
    deriveTraits(derivations, { title: 'Director of Student Success' }, {})['jobSeeker'],
  ).toBeUndefined();
});

test('case, blanks and punctuation of a title change nothing', () => {
  const words = fc.constantFrom('VP', 'Head', 'Marketing', 'Director', 'of', 'Sales', 'Intern', 'CRM');
  const between = fc.constantFrom(' ', '  ', ' - ', ', ', '/', ' & ');
  fc.assert(
    fc.property(
      fc.array(words, { minLength: 1, maxLength: 5 }),
      between,
      fc.boolean(),
      (title, glue, loud) => {
        const written = title.join(glue);
        const plain = deriveTraits(derivations, { title: title.join(' ') }, {});
        const odd = deriveTraits(derivations, { title: ` ${loud ? written.toUpperCase() : written} ` }, {});
        expect(odd).toEqual(plain);
      },
    ),
  );
});

test('whatever a contact holds can be read', () => {
  const names = definitions.fields.shared.flatMap(({ hubspot }) => hubspot);
  const properties = fc.dictionary(fc.constantFrom(...names), fc.option(fc.string({ unit: 'grapheme' })));
  fc.assert(
    fc.property(properties, (held) => {
      const { facts, traits } = readContact(definitions, held);
      expect(Object.values(facts).every((fact) => fact.trim() !== '')).toBe(true);
      expect(Object.values(traits)).not.toContain(NaN);
    }),
  );
});

test('a lead source is spelled as Salesforce spells it; what no list holds any more stays as it is', () => {
  const sourceOf = (leadSource: string) => personOf(definitions, aLead({ facts: { leadSource } })).leadSource;
  expect(sourceOf('webinar')).toBe('Webinar');
  expect(sourceOf('Carrier pigeon')).toBe('Carrier pigeon');
});

test('a person of whom nothing is known is nobody in particular', () => {
  expect(personOf(definitions, aLead({ facts: {} }))).toEqual({
    name: null,
    firstName: null,
    lastName: null,
    title: null,
    company: null,
    leadSource: null,
  });
});
