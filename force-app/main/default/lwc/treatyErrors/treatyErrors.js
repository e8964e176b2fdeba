import unknownProblem from '@salesforce/label/c.Treaty_Unknown_Problem';
/**
 * What went wrong, in sentences, whatever shape the platform gives it: text, an Error, the answer of the UI API
 * (what validation rules say comes before the general message), or a list of any of these. Never empty.
 */
export function reduceErrors(error) {
    const found = [...new Set(messagesIn(error))];
    return found.length > 0 ? found : [unknownProblem];
}
function messagesIn(error) {
    if (typeof error === 'string')
        return error === '' ? [] : [error];
    if (Array.isArray(error))
        return error.flatMap(messagesIn);
    if (!isObject(error))
        return [];
    const ruled = saidByRules(error.output);
    if (ruled.length > 0)
        return ruled;
    const inBody = messagesIn(error.body);
    return inBody.length > 0 ? inBody : messagesIn(error.message);
}
/** Validation rules speak about the record (errors) or about one field (fieldErrors). */
function saidByRules(output) {
    if (!isObject(output))
        return [];
    const ofFields = isObject(output.fieldErrors) ? Object.values(output.fieldErrors) : [];
    return [...messagesIn(output.errors), ...messagesIn(ofFields)];
}
const isObject = (value) => typeof value === 'object' && value !== null;
