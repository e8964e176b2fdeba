import codes from 'i18n-iso-countries/codes.json' with { type: 'json' };

/** Codes of countries (ISO 3166): two letters and three. */
export const countryCodes: readonly (readonly [alpha2: string, alpha3: string])[] = codes.map(
  ([alpha2 = '', alpha3 = '']) => [alpha2, alpha3],
);
