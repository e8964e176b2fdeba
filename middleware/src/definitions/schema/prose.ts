import { z } from 'zod';

/** How long a text may be once the figures that it quotes are filled in, in characters. */
interface Room {
  readonly most: number;
}

/** The kinds of text that people read in full: these may quote figures of the agreement, such as {threshold}. */
export const prose = z.registry<Room>();
