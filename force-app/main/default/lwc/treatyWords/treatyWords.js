import locale from '@salesforce/i18n/locale';
import timeZone from '@salesforce/i18n/timeZone';
import hours from '@salesforce/label/c.Treaty_Hours';
import hoursAndMinutes from '@salesforce/label/c.Treaty_Hours_And_Minutes';
import minutes from '@salesforce/label/c.Treaty_Minutes';
const minute = 60_000;
const daysThatNeedNoDate = 6 * 24 * 60 * minute;
/** Puts values into a label: {0} is the first. */
export function fillIn(label, ...values) {
    return label.replace(/\{(\d)\}/g, (whole, index) => String(values[Number(index)] ?? whole));
}
/** Milliseconds as hours and minutes, a begun minute counted whole. */
export function durationInWords(milliseconds) {
    const whole = Math.ceil(milliseconds / minute);
    const [h, m] = [Math.floor(whole / 60), whole % 60];
    if (h === 0)
        return fillIn(minutes, m);
    return m === 0 ? fillIn(hours, h) : fillIn(hoursAndMinutes, h, m);
}
/** An instant (epoch milliseconds) near `now` by its weekday, any other by its date, both with the time. */
export function instantInWords(instant, now) {
    const near = { weekday: 'short', hour: '2-digit', minute: '2-digit' };
    const far = { dateStyle: 'medium', timeStyle: 'short' };
    const style = Math.abs(instant - now) < daysThatNeedNoDate ? near : far;
    return new Intl.DateTimeFormat(locale, { ...style, timeZone }).format(instant);
}
/** An instant as a day. */
export const dayInWords = (instant) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone }).format(instant);
/** Points with their sign. */
export const pointsInWords = (points) => new Intl.NumberFormat(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 2 }).format(points);
/** A number as the user writes it. */
export const numberInWords = (number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(number);
