import unknownProblem from '@salesforce/label/c.Treaty_Unknown_Problem';
/**
 * What went wrong, in sentences, whatever shape the platform gives it: text, an Error, the answer of the UI API
 * (messages of validation rules come before the general message), or a list of any of these. Never empty.
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
    const fromRules = ruleMessages(error.output);
    if (fromRules.length > 0)
        return fromRules;
    const inBody = messagesIn(error.body);
    return inBody.length > 0 ? inBody : messagesIn(error.message);
}
/** Validation rules report on the record (errors) or on one field (fieldErrors). */
function ruleMessages(output) {
    if (!isObject(output))
        return [];
    const ofFields = isObject(output.fieldErrors) ? Object.values(output.fieldErrors) : [];
    return [...messagesIn(output.errors), ...messagesIn(ofFields)];
}
const isObject = (value) => typeof value === 'object' && value !== null;
