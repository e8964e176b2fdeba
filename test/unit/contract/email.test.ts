import { describe, expect, test } from '@jest/globals';
import { canonicalEmail, Email } from '@treaty/contract/email';

describe('an address that RFC 5321 or 6531 allows is taken, in one form', () => {
  test.each([
    ['ada@example.com', 'ada@example.com'],
    ['  Ada@Example.COM ', 'ada@example.com'],
    ['o&leary@example.com', 'o&leary@example.com'],
    ["!#$%&'*+/=?^_`{|}~-@example.com", "!#$%&'*+/=?^_`{|}~-@example.com"],
    ['o’neill@example.com', 'o’neill@example.com'],
    ['ada@MÜLLER.de', 'ada@xn--mller-kva.de'],
    ['ada@xn--mller-kva.de', 'ada@xn--mller-kva.de'],
    ['ada@faß.de', 'ada@xn--fa-hia.de'],
    ['用户@例え.jp', '用户@xn--r8jz45g.jp'],
    ['e\u0301@example.com', 'é@example.com'],
    ['"a b"@example.com', '"a b"@example.com'],
    ['"ada"@example.com', 'ada@example.com'],
    [String.raw`"a\"b"@example.com`, String.raw`"a\"b"@example.com`],
    ['ada@[192.0.2.1]', 'ada@[192.0.2.1]'],
    ['ada@[IPv6:2001:db8::1]', 'ada@[IPv6:2001:db8::1]'],
    ['ada@a.b.c.example.museum', 'ada@a.b.c.example.museum'],
    ['ada\u200b@example.com\ufeff', 'ada@example.com'],
    [`${'a'.repeat(64)}@example.com`, `${'a'.repeat(64)}@example.com`],
  ])('%s', (given, kept) => {
    expect(Email.parse(given)).toBe(kept);
    expect(canonicalEmail(kept)).toBe(kept);
  });
});

describe('what is no address is refused', () => {
  test.each([
    '',
    '@',
    'ada',
    'ada@',
    '@example.com',
    'ada@example',
    'ada@localhost',
    'a..b@example.com',
    '.ada@example.com',
    'ada.@example.com',
    'a b@example.com',
    'ada@example.com, bob@example.com',
    'ada@bob@example.com',
    '<ada@example.com>',
    'Ada <ada@example.com>',
    'mailto:ada@example.com/',
    'ada@-example.com',
    'ada@exam_ple.com',
    'ada@example..com',
    'ada@example.com.',
    'ada@1.2.3.4',
    'ada@example.123',
    'ada@[999.0.2.1]',
    'ada@[IPv6:nothing]',
    'ada@example.com/path',
    'ada@exam%70le.com',
    'ada@user:pass.com',
    'ada\0@example.com',
    'ada@example\r\n.com',
    '"a\nb"@example.com',
    '\ud800@example.com',
    `${'a'.repeat(65)}@example.com`,
    `${'ä'.repeat(33)}@example.com`,
    `ada@${'a'.repeat(64)}.com`,
    `ada@${'abcdefgh.'.repeat(30)}com`,
    'a'.repeat(1_000_000),
  ])('%j', (given) => {
    expect(canonicalEmail(given)).toBeNull();
    expect(Email.safeParse(given).error?.issues[0]?.message).toBe('Expected an email address.');
  });

  test.each([null, undefined, 7, {}, ['ada@example.com']])('%j', (given) => {
    expect(Email.safeParse(given).success).toBe(false);
  });
});
