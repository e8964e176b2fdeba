const emailAddress = /[^\s@"'<>:,;()[\]]{1,320}@[^\s@"'<>:,;()[\]]+/g;
const longest = 300;
/** As much as is looked at: searching a text for addresses takes the square of its length. */
const mostRead = 2000;

/** A system's own words, fit for a log: in one line, without email addresses, not too long. */
export const toPlainText = (words: string): string =>
  words
    .slice(0, mostRead)
    .replace(/\s+/g, ' ')
    .replace(emailAddress, '(email address)')
    .trim()
    .slice(0, longest);
