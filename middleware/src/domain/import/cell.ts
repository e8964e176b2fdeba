/** A cell as text, and whether a spreadsheet would have taken it for a formula. */
export interface Cell {
  readonly text: string;
  readonly isFormula: boolean;
}

/** Beginnings that make a spreadsheet compute a cell. */
const formula = /^[=+\-@]/;
/** Amounts and telephone numbers begin with a sign too. */
const signedNumber = /^[+-][\d\s().,/-]+$/;

/** Reads a cell: as it stands, never computed, without the apostrophe by which a spreadsheet marks text. */
export function readCell(cell: string): Cell {
  const trimmed = cell.trim();
  const text = trimmed.startsWith("'") ? trimmed.slice(1).trimStart() : trimmed;
  return { text, isFormula: formula.test(text) && !signedNumber.test(text) };
}
