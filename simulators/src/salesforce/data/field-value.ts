import { apiError } from '../api-error.ts';
import type { ApiError } from '../api-error.ts';
import type { FieldSchema, FieldValue } from '../schema/org-schema.ts';
import { storedInstantFromText } from './instant-text.ts';

const emailShape = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@.,;<>"]+$/;
const dateShape = /^\d{4}-\d{2}-\d{2}$/;

const unreadable = (field: FieldSchema, type: string, raw: unknown): ApiError =>
  apiError('JSON_PARSER_ERROR', `Cannot deserialize instance of ${type} from value ${JSON.stringify(raw)}`, {
    fields: [field.name],
  });

const readText = (field: FieldSchema, raw: unknown): string => {
  if (typeof raw !== 'string' && typeof raw !== 'number' && typeof raw !== 'boolean') {
    throw unreadable(field, 'string', raw);
  }
  const value = String(raw);
  if (value.length > field.length) {
    throw apiError(
      'STRING_TOO_LONG',
      `${field.label}: data value too large: ${value} (max length=${field.length})`,
      { fields: [field.name] },
    );
  }
  return value;
};

const readEmail = (field: FieldSchema, raw: unknown): string => {
  const value = readText(field, raw);
  if (emailShape.test(value)) return value;
  throw apiError('INVALID_EMAIL_ADDRESS', `${field.label}: invalid email address: ${value}`, {
    fields: [field.name],
  });
};

const readPicklistValue = (field: FieldSchema, raw: unknown): string => {
  const value = readText(field, raw);
  if (field.picklist?.isRestricted !== true) return value;
  if (field.picklist.values.some((known) => known.isActive && known.value === value)) return value;
  throw apiError(
    'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
    `${field.label}: bad value for restricted picklist field: ${value}`,
    { fields: [field.name] },
  );
};

const readNumber = (field: FieldSchema, raw: unknown): number => {
  const value = typeof raw === 'string' ? Number(raw) : raw;
  if (typeof value !== 'number' || !Number.isFinite(value)) throw unreadable(field, 'double', raw);
  const rounded = Number(value.toFixed(field.scale));
  if (Math.abs(rounded) >= 10 ** (field.precision - field.scale)) {
    throw apiError(
      'NUMBER_OUTSIDE_VALID_RANGE',
      `${field.label}: value outside of valid range on numeric field: ${value}`,
      { fields: [field.name] },
    );
  }
  return rounded;
};

const readBoolean = (field: FieldSchema, raw: unknown): boolean => {
  if (typeof raw === 'boolean') return raw;
  if (raw === 'true' || raw === 'false') return raw === 'true';
  throw unreadable(field, 'boolean', raw);
};

const readDate = (field: FieldSchema, raw: unknown): string => {
  if (typeof raw === 'string' && dateShape.test(raw) && !Number.isNaN(Date.parse(raw))) return raw;
  throw unreadable(field, 'date', raw);
};

const readInstant = (field: FieldSchema, raw: unknown): string => {
  const value = typeof raw === 'string' ? storedInstantFromText(raw) : undefined;
  if (value === undefined) throw unreadable(field, 'datetime', raw);
  return value;
};

const readers = {
  id: readText,
  string: readText,
  textarea: readText,
  phone: readText,
  url: readText,
  reference: readText,
  email: readEmail,
  picklist: readPicklistValue,
  double: readNumber,
  int: readNumber,
  currency: readNumber,
  boolean: readBoolean,
  date: readDate,
  datetime: readInstant,
} satisfies Record<FieldSchema['type'], (field: FieldSchema, raw: unknown) => FieldValue>;

/** Reads a value as it came by JSON; an empty text is null. Refuses what the field cannot hold. */
export const readFieldValue = (field: FieldSchema, raw: unknown): FieldValue => {
  if (raw !== null && raw !== '') return readers[field.type](field, raw);
  if (field.type !== 'boolean') return null;
  throw apiError('INVALID_TYPE_ON_FIELD_IN_RECORD', `${field.label}: value not of required type: `, {
    fields: [field.name],
  });
};
