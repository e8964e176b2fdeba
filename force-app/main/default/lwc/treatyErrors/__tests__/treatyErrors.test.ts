import { reduceErrors } from 'c/treatyErrors';

const general = 'An error occurred while trying to update the record. Please try again.';

test('messages of validation rules come before the general message', () => {
  const error = {
    status: 400,
    body: {
      message: general,
      output: {
        errors: [{ message: 'This cycle is closed.' }],
        fieldErrors: { Detail__c: [{ message: 'This reason needs a detail.' }] },
      },
    },
  };
  expect(reduceErrors(error)).toEqual(['This cycle is closed.', 'This reason needs a detail.']);
});

test.each([
  [
    'an answer without rules',
    { status: 500, body: { message: general, output: { errors: [], fieldErrors: {} } } },
    [general],
  ],
  [
    'a list of answers',
    { status: 404, body: [{ message: 'Not found.' }, { message: 'Not found.' }] },
    ['Not found.'],
  ],
  ['an Error', new Error('Disconnected or Canceled'), ['Disconnected or Canceled']],
  ['text', 'Session expired', ['Session expired']],
])('the message is found in %s', (_, error, messages) => {
  expect(reduceErrors(error)).toEqual(messages);
});

test.each([undefined, null, {}, [], '', { body: {} }])(
  'an error that says nothing is said to say nothing: %p',
  (error) => {
    expect(reduceErrors(error)).toEqual(['Salesforce gave no reason.']);
  },
);
