/** A square matrix, row by row. */
export type Matrix = readonly (readonly number[])[];

const at = (matrix: Matrix, row: number, column: number): number => matrix[row]?.[column] ?? 0;

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);

/** The lower triangle whose product with its mirror image is the matrix (Cholesky). @throws RangeError when the matrix is not positive definite. */
function cholesky(matrix: Matrix): Matrix {
  const lower: number[][] = [];
  for (let row = 0; row < matrix.length; row += 1) {
    const entries: number[] = [];
    for (let column = 0; column < row; column += 1) {
      const rest = at(matrix, row, column) - dot(entries, (lower[column] ?? []).slice(0, column));
      entries.push(rest / at(lower, column, column));
    }
    const square = at(matrix, row, row) - dot(entries, entries);
    if (!(square > 1e-12)) throw new RangeError('the matrix is not positive definite');
    lower.push([...entries, Math.sqrt(square)]);
  }
  return lower;
}

/** Solves `matrix · x = right` for a symmetric positive definite matrix. @throws RangeError when it is not. */
export function solvePositive(matrix: Matrix, right: readonly number[]): readonly number[] {
  const lower = cholesky(matrix);
  const middle: number[] = [];
  for (const [row, entries] of lower.entries())
    middle.push(((right[row] ?? 0) - dot(middle, entries)) / at(lower, row, row));
  const solution = middle.map(() => 0);
  for (let row = lower.length - 1; row >= 0; row -= 1) {
    let rest = middle[row] ?? 0;
    for (let below = row + 1; below < lower.length; below += 1)
      rest -= at(lower, below, row) * (solution[below] ?? 0);
    solution[row] = rest / at(lower, row, row);
  }
  return solution;
}
