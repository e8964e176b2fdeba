import { afterEach, expect, test } from '@jest/globals';
import { routes } from '@treaty/contract/routes';
import { createOpenApiDocument } from '../../../middleware/src/adapters/http/open-api-document.ts';
import { startServer, type TestServer } from './start-server.ts';

let server: TestServer | undefined;
afterEach(() => server?.close());

const text = JSON.stringify(createOpenApiDocument('0.1.0'));
const document = createOpenApiDocument('0.1.0');

const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
  (['get', 'post', 'put', 'patch', 'delete'] as const)
    .filter((method) => item[method] !== undefined)
    .map((method) => ({ path, method, operation: item[method] })),
);

test('it is a 3.1 document of this version', () => {
  expect(document).toMatchObject({ openapi: '3.1.0', info: { title: 'Treaty', version: '0.1.0' } });
});

test('it lists every route of the contract, and no other', () => {
  const listed = operations.map(({ path, method, operation }) => [operation?.operationId, method, path]);
  const mounted = Object.entries(routes).map(([name, { method, path }]) => [name, method, path]);
  expect(new Map(listed.map((row) => [row[0], row]))).toEqual(new Map(mounted.map((row) => [row[0], row])));
  expect(listed).toHaveLength(mounted.length);
});

test('every reference leads to a component', () => {
  const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
  expect(references.length).toBeGreaterThan(50);
  expect(Object.keys(document.components?.schemas ?? {})).toEqual(expect.arrayContaining(references));
});

test('the documents of the contract are components by their own name', () => {
  const names = ['ActivityRequest', 'LeadCard', 'Problem', 'Receipt', 'Trace', 'VerdictRequest'];
  expect(Object.keys(document.components?.schemas ?? {})).toEqual(expect.arrayContaining(names));
});

test('every parameter in a path is described', () => {
  for (const { path, operation } of operations) {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const described = (operation?.parameters ?? []).flatMap((parameter) =>
      'in' in parameter && parameter.in === 'path' ? [parameter.name] : [],
    );
    expect(described).toEqual(inPath);
  }
});

test('every route says who may call it, by a scheme that is described', () => {
  const schemes = Object.keys(document.components?.securitySchemes ?? {});
  for (const { operation } of operations) {
    const named = (operation?.security ?? []).flatMap((choice) => Object.keys(choice));
    expect(schemes).toEqual(expect.arrayContaining(named));
  }
  const open = operations.filter(({ operation }) => operation?.security?.length === 0);
  expect(open.map(({ path }) => path)).toEqual(['/healthz', '/readyz', '/openapi.json', '/definitions.html']);
});

test('every refusal is a problem document, and a route that takes a body says how it may be refused', () => {
  for (const { path, method, operation } of operations) {
    const refusals = Object.entries(operation?.responses ?? {}).filter(([status]) => Number(status) >= 400);
    for (const [status, response] of refusals) {
      if (path === '/readyz' && status === '503') continue;
      expect(response).toMatchObject({
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      });
    }
    if (method === 'post') {
      expect(refusals.map(([status]) => status)).toEqual(
        expect.arrayContaining(['400', '401', '413', '415', '422']),
      );
    }
  }
});

test('it is served to anyone, with an ETag', async () => {
  server = await startServer({ handlers: { openapi: () => Promise.resolve({ ...document }) } });
  const response = await fetch(`${server.url}/openapi.json`);
  expect(await response.text()).toBe(text);
  expect(response.headers.has('etag')).toBe(true);
});
