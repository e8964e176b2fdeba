/** A cell as text, whether a spreadsheet would have taken it for a formula, and whether an apostrophe was removed. */
export interface Cell {
  readonly text: string;
  readonly isFormula: boolean;
  readonly isUnquoted: boolean;
}

/** Beginnings that make a spreadsheet compute a cell. */
const formula = /^[=+\-@]/;
/** Amounts and telephone numbers begin with a sign too. */
const signedNumber = /^[+-][\d\s().,/-]+$/;

/** An apostrophe in front of one of those marks text. Before anything else it belongs to the text, as in “'t Hart”. */
const quoted = /^'\s*[=+\-@]/;

/** Reads a cell: as it stands, never computed, without the apostrophe by which a spreadsheet keeps a formula as text. */
export function readCell(cell: string): Cell {
  const trimmed = cell.trim();
  const isUnquoted = quoted.test(trimmed);
  const text = isUnquoted ? trimmed.slice(1).trimStart() : trimmed;
  return { text, isFormula: formula.test(text) && !signedNumber.test(text), isUnquoted };
}
