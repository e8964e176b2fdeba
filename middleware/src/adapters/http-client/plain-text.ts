const emailAddress = /[^\s@"'<>:,;()[\]]+@[^\s@"'<>:,;()[\]]+/g;
const longest = 300;

/** A system's own words, fit for a log: in one line, without email addresses, not too long. */
export const toPlainText = (words: string): string =>
  words.replace(/\s+/g, ' ').replace(emailAddress, '(email address)').trim().slice(0, longest);
