import { describe, expect, test } from '@jest/globals';
import {
  createFileEnrichment,
  parseEnrichment,
} from '../../../middleware/src/adapters/enrichment/file-enrichment.ts';
import { faultToText } from '../../../middleware/src/definitions/fault.ts';

const faultsOf = (text: string): readonly string[] => {
  const read = parseEnrichment({ name: 'companies.yaml', text });
  return 'faults' in read ? read.faults.map(faultToText) : [];
};

const providerOf = (text: string) => {
  const read = parseEnrichment({ name: 'companies.yaml', text });
  if ('faults' in read) throw new Error(read.faults.map(faultToText).join('\n'));
  return createFileEnrichment(read.records);
};

describe('company facts from a file', () => {
  test('a known domain gives its traits, however it is written', async () => {
    const provider = providerOf('northwind.example:\n  company_size: 120\n  industry: technology\n');
    await expect(provider.lookUp('Northwind.Example')).resolves.toEqual({
      company_size: 120,
      industry: 'technology',
    });
  });

  test('an unknown domain gives nothing', async () => {
    await expect(providerOf('{}').lookUp('elsewhere.example')).resolves.toEqual({});
  });

  test('JSON is read as well', async () => {
    const provider = providerOf('{"northwind.example": {"is_partner": true}}');
    await expect(provider.lookUp('northwind.example')).resolves.toEqual({ is_partner: true });
  });

  test('a fault is told with its place and what is expected', () => {
    expect(faultsOf('northwind.example:\n  company_size: [120]\n')).toEqual([
      'companies.yaml:2:17 northwind.example.company_size: expected a text, a number, true or false',
    ]);
    expect(faultsOf('a.example:\n  size: 1\nNorthwind:\n  size: 2\n')).toEqual([
      expect.stringMatching(/^companies\.yaml:[34]:\d+ Northwind: expected a company domain in lower case/),
    ]);
    expect(faultsOf('- northwind.example\n')).toEqual([
      'companies.yaml:1:1: expected company domains, each with its traits',
    ]);
  });

  test('a file that is no YAML is refused at its place', () => {
    expect(faultsOf('northwind.example: {size: 1\n')[0]).toMatch(/^companies\.yaml:\d+:\d+: not valid YAML/);
  });
});

test('without a provider nothing is known of any company', async () => {
  await expect(createFileEnrichment(new Map()).lookUp('northwind.example')).resolves.toEqual({});
});
