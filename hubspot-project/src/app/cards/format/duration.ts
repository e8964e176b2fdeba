const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A length of time in milliseconds as “5 h 20 min”, rounded down to the minute; from two days on as “3 days”. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds >= 2 * day) return `${Math.floor(milliseconds / day)} days`;
  const hours = Math.floor(milliseconds / hour);
  const minutes = Math.floor((milliseconds % hour) / minute);
  if (hours === 0) return minutes === 0 ? 'less than a minute' : `${minutes} min`;
  return minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`;
}

/** The same for time of work, which is counted in hours however many they are. */
export function formatWorkingTime(milliseconds: number): string {
  const hours = Math.floor(milliseconds / hour);
  return hours < 48 ? formatDuration(milliseconds) : `${hours} h`;
}
