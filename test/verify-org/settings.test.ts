import { describe, expect, test } from '@jest/globals';
import { readVerifySettings } from '../../verify-org/src/settings.ts';

describe('the settings of a verification', () => {
  test('one half is enough', () => {
    expect(
      readVerifySettings({ TREATY_VERIFY_HUBSPOT_TOKEN: 'pat', TREATY_VERIFY_SALESFORCE_TOKEN: '' }),
    ).toEqual({
      salesforce: undefined,
      hubspot: { url: 'https://api.hubapi.com', token: 'pat' },
    });
  });

  test('a token alone logs nobody in', () => {
    const given = {
      TREATY_VERIFY_SALESFORCE_URL: 'https://acme.my.salesforce.com',
      TREATY_VERIFY_SALESFORCE_TOKEN: '00D!token',
    };
    expect(readVerifySettings(given)).toEqual({
      salesforce: { url: 'https://acme.my.salesforce.com', token: '00D!token', login: undefined },
      hubspot: undefined,
    });
  });

  test('none at all is a fault that names what is missing', () => {
    expect(() => readVerifySettings({})).toThrow(
      'TREATY_VERIFY_SALESFORCE_URL and TREATY_VERIFY_SALESFORCE_TOKEN, or TREATY_VERIFY_HUBSPOT_TOKEN: missing',
    );
  });

  test('all faults are told at once, and no secret', () => {
    const read = () =>
      readVerifySettings({
        TREATY_VERIFY_SALESFORCE_URL: 'acme',
        TREATY_VERIFY_SALESFORCE_CLIENT_ID: 'secret-client',
        TREATY_VERIFY_SALESFORCE_KEY_FILE: '/nowhere/treaty.key',
        TREATY_VERIFY_SALESFORCE_TOKEN: 'secret-token',
        TREATY_VERIFY_HUBSPOT_URL: 'https://api.hubapi.com/crm',
      });
    expect(read).toThrow(
      [
        '  TREATY_VERIFY_SALESFORCE_URL: expected the address of a host, for example https://example.my.salesforce.com',
        '  TREATY_VERIFY_HUBSPOT_URL: expected the address of a host, for example https://example.my.salesforce.com',
        '  TREATY_VERIFY_SALESFORCE_USERNAME: missing, a login needs it',
        '  TREATY_VERIFY_SALESFORCE_KEY_FILE: not a file with a private key in PEM',
        '  TREATY_VERIFY_HUBSPOT_TOKEN: missing, the access token of a private app',
      ].join('\n'),
    );
    expect(read).not.toThrow(/secret/u);
  });
});
