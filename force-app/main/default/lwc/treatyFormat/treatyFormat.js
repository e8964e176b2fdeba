import locale from '@salesforce/i18n/locale';
import timeZone from '@salesforce/i18n/timeZone';
import hours from '@salesforce/label/c.Treaty_Hours';
import hoursAndMinutes from '@salesforce/label/c.Treaty_Hours_And_Minutes';
import minutes from '@salesforce/label/c.Treaty_Minutes';
const minute = 60_000;
const weekdayRange = 6 * 24 * 60 * minute;
/** Fills the placeholders of a label: {0} is the first. */
export function fillPlaceholders(label, ...values) {
    return label.replace(/\{(\d)\}/g, (whole, index) => String(values[Number(index)] ?? whole));
}
/** Milliseconds as hours and minutes, rounded up to the minute. */
export function formatDuration(milliseconds) {
    const whole = Math.ceil(milliseconds / minute);
    const [h, m] = [Math.floor(whole / 60), whole % 60];
    if (h === 0)
        return fillPlaceholders(minutes, m);
    return m === 0 ? fillPlaceholders(hours, h) : fillPlaceholders(hoursAndMinutes, h, m);
}
/** An instant (epoch milliseconds) by weekday and time when it is near `now`, else by date and time. */
export function formatInstant(instant, now) {
    const near = { weekday: 'short', hour: '2-digit', minute: '2-digit' };
    const far = { dateStyle: 'medium', timeStyle: 'short' };
    const style = Math.abs(instant - now) < weekdayRange ? near : far;
    return new Intl.DateTimeFormat(locale, { ...style, timeZone }).format(instant);
}
/** An instant as a date. */
export const formatDay = (instant) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone }).format(instant);
/** Points with a sign. */
export const formatSignedPoints = (points) => new Intl.NumberFormat(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 2 }).format(points);
/** A number in the user's locale. */
export const formatNumber = (number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(number);
