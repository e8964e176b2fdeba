const hour = 3_600_000;
const day = 24 * hour;

/** The calendar time until a due time; the CRMs show the working time left. */
export function timeUntilDue(
  due: string,
  now: number,
): { readonly text: string; readonly isOverdue: boolean } {
  const left = Date.parse(due) - now;
  const length = lengthOf(Math.abs(left));
  return left < 0
    ? { text: `overdue by ${length}`, isOverdue: true }
    : { text: `due in ${length}`, isOverdue: false };
}

function lengthOf(milliseconds: number): string {
  if (milliseconds >= 2 * day) return `${Math.floor(milliseconds / day)} days`;
  if (milliseconds >= hour) return `${Math.floor(milliseconds / hour)} h`;
  return `${Math.max(1, Math.floor(milliseconds / 60_000))} min`;
}
