import { describe, expect, test } from '@jest/globals';
import type { Route } from '@treaty/contract/route';
import { routes } from '@treaty/contract/routes';

const rows = Object.entries<Route>(routes);

describe('the table of routes', () => {
  test('a route takes a body exactly when it is a POST, and says how large', () => {
    const withLimit = rows.filter(([, { bodyLimit }]) => bodyLimit > 0).map(([name]) => name);
    const posts = rows.filter(([, { method }]) => method === 'post').map(([name]) => name);
    expect(withLimit).toEqual(posts);
  });

  test('every route that HubSpot signs says which accounts its requests name, and no other does', () => {
    const naming = rows.filter(([, { portalIds }]) => portalIds !== undefined).map(([name]) => name);
    const signed = rows.filter(([, { authentication }]) => authentication.kind === 'hubspot');
    expect(naming).toEqual(signed.map(([name]) => name));
  });

  test('only a workflow action, whose repetition is harmless, may be signed without a timestamp', () => {
    const replayable = rows.filter(
      ([, { authentication }]) =>
        authentication.kind === 'hubspot' && authentication.signatures.includes('v2'),
    );
    expect(replayable.map(([name]) => name)).toEqual(['hubspotRecordActivity']);
  });
});
