import { Router } from 'express';
import { z } from 'zod';
import { ControlError, readBody } from './control-problem.ts';
import type { ControlDependencies } from './control-dependencies.ts';

const longestMove = { years: 2 };

const Move = z.union([z.strictObject({ advance: z.string() }), z.strictObject({ set: z.string() })], {
  error: 'Expected {"advance":"PT1H"} (an ISO 8601 duration) or {"set":"2026-12-01T09:00:00.000Z"}.',
});

/** Reads and moves the shared clock. */
export function clockRoutes({ clock, seeding }: ControlDependencies): Router {
  const read = () => {
    const { now, offset } = clock.read();
    return { now: new Date(now).toISOString(), offset };
  };
  return Router()
    .get('/', (_request, response) => void response.json(read()))
    .post('/', async (request, response) => {
      const move = readBody(Move, request);
      if (seeding() !== null)
        throw new ControlError(
          409,
          'The demo data are being created, which moves the clock. Wait until they are complete.',
        );
      await clock.advance(milliseconds(move, clock.read().now));
      response.json(read());
    });
}

function milliseconds(move: z.infer<typeof Move>, from: number): number {
  const now = Temporal.Instant.fromEpochMilliseconds(Math.round(from)).toZonedDateTimeISO('UTC');
  const then = 'advance' in move ? after(now, move.advance) : instantOf(move.set);
  if (then <= from) throw new ControlError(422, 'The clock only moves forward.');
  if (then > now.add(longestMove).epochMilliseconds)
    throw new ControlError(422, `The clock moves by at most ${longestMove.years} years at a time.`);
  return then - now.epochMilliseconds;
}

function after(now: Temporal.ZonedDateTime, duration: string): number {
  try {
    return now.add(duration).epochMilliseconds;
  } catch {
    throw new ControlError(400, `“${duration}” is not an ISO 8601 duration such as PT90M, P2D or P1W.`);
  }
}

function instantOf(text: string): number {
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    throw new ControlError(400, `“${text}” is not an instant such as 2026-12-01T09:00:00.000Z.`);
  }
}
