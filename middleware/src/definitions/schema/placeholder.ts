import { z } from 'zod';

/** How a text quotes a figure: {threshold}. */
export const FigureName = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*$/, 'expected the name of a figure, such as threshold');

/** Where a figure stands: a file of the definitions without its ending, then the keys that lead there. */
export const FigureWay = z
  .string()
  .regex(
    /^[a-z-]+(\.[A-Za-z0-9_]+)+$/,
    'expected the way to a value, such as scoring.requirements.threshold.when.atLeast',
  );
