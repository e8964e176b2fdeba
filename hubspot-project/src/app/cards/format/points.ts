const plain = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4 });
const signed = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4, signDisplay: 'exceptZero' });

/** Points as a number: “57”, “7.5”. */
export const formatPoints = (value: number): string => plain.format(value);

/** Points as something that adds or takes away: “+30”, “-10”. */
export const formatSignedPoints = (value: number): string => signed.format(value);

/** Points with their unit: “1 point”, “7 points”. */
export const formatPointsWithUnit = (value: number): string =>
  `${formatPoints(value)} ${value === 1 ? 'point' : 'points'}`;
