const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options });

const weekday = format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
const day = format({ day: 'numeric', month: 'short' });
const time = format({ hour: '2-digit', minute: '2-digit' });
const exactTime = format({ hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** “Tue, 24 Nov 2026, 10:30”, in UTC. */
export const clockText = (instant: number): string => `${weekday.format(instant)}, ${time.format(instant)}`;

/** “24 Nov, 10:30:07”, in UTC. */
export const exactText = (instant: string): string => {
  const at = Date.parse(instant);
  return `${day.format(at)}, ${exactTime.format(at)}`;
};

const written = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g;

/** A text in which ISO 8601 instants are replaced by readable ones. */
export const withReadableInstants = (text: string): string =>
  text.replaceAll(
    written,
    (instant) => `${day.format(Date.parse(instant))}, ${time.format(Date.parse(instant))} UTC`,
  );
