import { instantText } from './instant-text.ts';
import type { PropertyDefinition, PropertyType } from './property-definition.ts';

/** Why a value is not taken; `code` is HubSpot's. */
export interface ValueFault {
  readonly code: string;
  readonly message: string;
}

/** The value as it is stored, or why it is not. */
export type ValueReading = { readonly value: string } | { readonly fault: ValueFault };

const millisecondsPerDay = 86_400_000;
const wholeNumber = /^-?\d+$/;
const decimal = /^-?\d+(\.\d+)?$/;
const isoText = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/;
const calendarDate = /^\d{4}-\d{2}-\d{2}$/;
const emailAddress = /^[^\s@,;<>]+@[^\s@,;<>.]+(\.[^\s@,;<>.]+)+$/;

const taken = (value: string): ValueReading => ({ value });
const refused = (code: string, message: string): ValueReading => ({ fault: { code, message } });

const readText = (definition: PropertyDefinition, text: string): ValueReading => {
  if (definition.name !== 'email') return taken(text);
  const address = text.trim().toLowerCase();
  return emailAddress.test(address)
    ? taken(address)
    : refused('INVALID_EMAIL', `Email address ${text} is invalid`);
};

const readNumber = (_: PropertyDefinition, text: string): ValueReading =>
  decimal.test(text) ? taken(text) : refused('INVALID_INTEGER', `${text} was not a valid number.`);

/** Milliseconds for a whole number or an ISO 8601 text, else NaN; days that no calendar has are refused. */
const instantOf = (text: string, form: RegExp): number => {
  if (wholeNumber.test(text)) return new Date(Number(text)).getTime();
  const day = text.slice(0, 10);
  const midnight = Date.parse(day);
  const exists = form.test(text) && !Number.isNaN(midnight) && instantText(midnight).startsWith(day);
  return exists ? Date.parse(text) : Number.NaN;
};

const readInstant = (_: PropertyDefinition, text: string): ValueReading => {
  const instant = instantOf(text, isoText);
  return Number.isNaN(instant)
    ? refused('INVALID_LONG', `${text} was not a valid long.`)
    : taken(instantText(instant));
};

const readDate = (_: PropertyDefinition, text: string): ValueReading => {
  const instant = instantOf(text, calendarDate);
  if (Number.isNaN(instant)) return refused('INVALID_DATE', `${text} was not a valid date.`);
  return instant % millisecondsPerDay === 0
    ? taken(instantText(instant).slice(0, 10))
    : refused('INVALID_DATE', `${text} is at ${instantText(instant).slice(11, -1)} UTC, not midnight!`);
};

/** Several choices are written `a;b`; a leading semicolon (add to what is there) is not imitated. */
const readChoice = (definition: PropertyDefinition, text: string): ValueReading => {
  if (definition.externalOptions) return taken(text);
  const allowed = definition.options.map((option) => option.value);
  const chosen = definition.fieldType === 'checkbox' ? text.split(';') : [text];
  const strange = chosen.find((value) => !allowed.includes(value));
  return strange === undefined
    ? taken(text)
    : refused('INVALID_OPTION', `${strange} was not one of the allowed options: [${allowed.join(', ')}]`);
};

const readBoolean = (_: PropertyDefinition, text: string): ValueReading =>
  text === 'true' || text === 'false'
    ? taken(text)
    : refused('INVALID_OPTION', `${text} was not one of the allowed options: [true, false]`);

const readers: Readonly<
  Record<PropertyType, (definition: PropertyDefinition, text: string) => ValueReading>
> = {
  string: readText,
  number: readNumber,
  date: readDate,
  datetime: readInstant,
  enumeration: readChoice,
  bool: readBoolean,
};

/** Reads one property value from its text; `""` clears a property of any type. */
export const readValue = (definition: PropertyDefinition, text: string): ValueReading => {
  if (text === '') return taken('');
  if (definition.type !== 'string' && text.trim() !== text)
    return refused('LEADING_TRAILING_WHITESPACE', `"${text}" includes leading or trailing whitespace.`);
  return readers[definition.type](definition, text);
};
