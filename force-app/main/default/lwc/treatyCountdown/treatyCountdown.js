/** The last quarter of the review time is highlighted. */
const soonShare = 0.25;
/** The countdown at `now`, by the calendar on the card. */
export function countDown(due, now) {
    const dueAt = Date.parse(due.at);
    const open = due.openIntervals.map(([from, to]) => [Date.parse(from), Date.parse(to)]);
    const isOverdue = now >= dueAt;
    const businessTime = isOverdue ? openTime(open, dueAt, now) : openTime(open, now, dueAt);
    const isSoon = businessTime < soonShare * openTime(open, -Infinity, dueAt);
    return {
        dueAt,
        urgency: isOverdue ? 'overdue' : isSoon ? 'soon' : 'normal',
        businessTime,
        isAtLeast: isOverdue && now > endOf(open),
        resumesAt: isOverdue ? null : nextOpening(open, now),
    };
}
function openTime(open, from, to) {
    return open.reduce((sum, [opens, closes]) => sum + Math.max(0, Math.min(closes, to) - Math.max(opens, from)), 0);
}
const endOf = (open) => Math.max(...open.map(([, closes]) => closes));
function nextOpening(open, now) {
    if (open.some(([opens, closes]) => opens <= now && now < closes))
        return null;
    return open.find(([opens]) => opens > now)?.[0] ?? null;
}
