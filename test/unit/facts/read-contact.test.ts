import { expect, test } from '@jest/globals';
import { hubspotPropertiesToRead, readContact } from '../../../middleware/src/domain/facts/read-contact.ts';
import { shippedDefinitions } from '../definitions/shipped-files.ts';

const definitions = shippedDefinitions();
const traitsOf = (properties: Record<string, string | null>) => readContact(definitions, properties).traits;

test('a name is read from its two parts', () => {
  expect(readContact(definitions, { firstname: 'Ada', lastname: 'Weber' }).facts).toMatchObject({
    name: 'Ada Weber',
    lastName: 'Weber',
  });
  expect(readContact(definitions, { lastname: 'Weber' }).facts['name']).toBe('Weber');
});

test.each([
  ['https://www.Northwind.example/about?x=1', 'northwind.example'],
  ['northwind.example', 'northwind.example'],
  ['http://shop.northwind.example:8080', 'shop.northwind.example'],
  ['HTTPS://WWW.Northwind.example.', 'northwind.example'],
  ['info@northwind.example', 'northwind.example'],
  ['www.müller.example/kontakt', 'xn--mller-kva.example'],
])('the website %s names the company %s', (website, companyDomain) => {
  expect(traitsOf({ website })).toMatchObject({ companyDomain });
});

test.each([
  ['400', 400],
  ['1,200', 1200],
  [' 50 ', 50],
])('a company size written %j is %d', (company_size, companySize) => {
  expect(traitsOf({ company_size })).toMatchObject({ companySize });
});

test('a size that is no number and an industry that nobody agreed on tell nothing', () => {
  expect(traitsOf({ company_size: '100-500', industry: 'Whatever' })).toEqual({});
});

test('an industry is read by HubSpot’s spelling', () => {
  expect(traitsOf({ industry: 'B2B SaaS' })).toMatchObject({ industry: 'b2b_saas' });
});

test.each([
  ['VP Marketing', 'vp', 'marketing'],
  ['Director of Sales', 'director', 'sales'],
  ['Head of Revenue Operations', undefined, 'revops'],
])('the title “%s” tells seniority and function', (jobtitle, seniority, jobFunction) => {
  const traits = traitsOf({ jobtitle });
  if (seniority !== undefined) expect(traits['seniority']).toBe(seniority);
  expect(traits['jobFunction']).toBe(jobFunction);
});

test('a student is told by the title', () => {
  expect(traitsOf({ jobtitle: 'Student' })).toMatchObject({ jobSeeker: true });
});

test.each([
  ['DE', 'EMEA'],
  ['US', 'NA'],
  ['BR', 'LATAM'],
])('a company in %s belongs to %s', (hs_country_region_code, region) => {
  expect(traitsOf({ hs_country_region_code })).toMatchObject({ region });
});

test('what HubSpot calls a customer is an existing customer', () => {
  expect(traitsOf({ lifecyclestage: 'customer' })).toMatchObject({ customer: true });
  expect(traitsOf({ lifecyclestage: 'lead' })).toMatchObject({ customer: false });
});

test('nothing that we write ourselves is read back', () => {
  expect(hubspotPropertiesToRead(definitions.fields).filter((name) => name.startsWith('treaty_'))).toEqual(
    [],
  );
});
