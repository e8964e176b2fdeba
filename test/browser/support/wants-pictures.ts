const { TREATY_PICTURES, TREATY_LONG } = process.env;

/** Whether the browser tests keep pictures in test-artifacts/: with TREATY_PICTURES=1, and always in `npm run test:long`. */
export const wantsPictures: boolean = TREATY_PICTURES === '1' || TREATY_LONG === '1';
