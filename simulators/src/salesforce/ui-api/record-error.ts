import type { Answer } from '../http/answer.ts';
import type { ApiError } from '../api-error.ts';
import type { ObjectSchema } from '../schema/org-schema.ts';

/** A refused change in the words of the user interface API: faults of a field by that field, the others apart. */
export function recordError(object: ObjectSchema, refused: ApiError): Answer {
  const faults = refused.faults.flatMap(({ errorCode, message, fields = [] }) =>
    (fields.length === 0 ? [null] : fields).map((field) => ({
      constituentField: null,
      duplicateRecordError: null,
      errorCode,
      field,
      fieldLabel: field === null ? null : (object.fields.get(field.toLowerCase())?.label ?? field),
      message,
    })),
  );
  return {
    status: refused.status,
    body: {
      message: 'An error occurred while trying to update the record. Please try again.',
      statusCode: refused.status,
      enhancedErrorType: 'RecordError',
      output: {
        errors: faults.filter(({ field }) => field === null),
        fieldErrors: Object.groupBy(
          faults.filter(({ field }) => field !== null),
          ({ field }) => field ?? '',
        ),
      },
    },
  };
}
