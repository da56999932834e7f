/**
 * A symmetric positive definite matrix kept by rows from their first entry to the diagonal, and its Cholesky decomposition
 * (George and Liu, "Computer Solution of Large Sparse Positive Definite Systems", 1981, chapter 4).
 */
export class Skyline {
  private readonly first: Int32Array;
  /** Where row r, column c lies, less c. */
  private readonly offset: Int32Array;
  private readonly values: Float64Array;

  /** @param first the first column of each row that may be other than 0, at most the row itself */
  constructor(first: Int32Array) {
    this.first = first;
    this.offset = new Int32Array(first.length);
    let size = 0;
    for (let row = 0; row < first.length; row += 1) {
      this.offset[row] = size - (first[row] ?? 0);
      size += row - (first[row] ?? 0) + 1;
    }
    this.values = new Float64Array(size);
  }

  /** @param column from the first of its row to the row */
  add(row: number, column: number, value: number): void {
    const at = (this.offset[row] ?? 0) + column;
    this.values[at] = (this.values[at] ?? 0) + value;
  }

  /** Puts the Cholesky factor in place of the matrix. */
  decompose(): void {
    const { first, offset, values } = this;
    for (let row = 0; row < first.length; row += 1) {
      const start = first[row] ?? 0;
      const from = offset[row] ?? 0;
      const before = values[from + row] ?? 0;
      let diagonal = before;
      for (let column = start; column < row; column += 1) {
        const other = offset[column] ?? 0;
        const since = Math.max(start, first[column] ?? 0);
        const sum = dot(values, from + since, other + since, column - since);
        const entry = ((values[from + column] ?? 0) - sum) / (values[other + column] ?? 1);
        values[from + column] = entry;
        diagonal -= entry * entry;
      }
      // What rounding leaves of a pivot of 0 would send its node anywhere; held tight it stays where it is.
      const pivot = diagonal > 1e-14 * before ? diagonal : before;
      values[from + row] = Math.sqrt(pivot > 0 ? pivot : 1);
    }
  }

  /** The solution for this right side, by the factor. */
  solve(right: Float64Array): Float64Array {
    const { first, offset, values } = this;
    const x = right.slice();
    for (let row = 0; row < x.length; row += 1) {
      const from = offset[row] ?? 0;
      let sum = x[row] ?? 0;
      for (let column = first[row] ?? 0; column < row; column += 1)
        sum -= (values[from + column] ?? 0) * (x[column] ?? 0);
      x[row] = sum / (values[from + row] ?? 1);
    }
    for (let row = x.length - 1; row >= 0; row -= 1) {
      const from = offset[row] ?? 0;
      const value = (x[row] ?? 0) / (values[from + row] ?? 1);
      x[row] = value;
      for (let column = first[row] ?? 0; column < row; column += 1)
        x[column] = (x[column] ?? 0) - (values[from + column] ?? 0) * value;
    }
    return x;
  }
}

/** Sum of products of two stretches, in four sums at once: one waits for each addition. */
function dot(values: Float64Array, a: number, b: number, length: number): number {
  let [one, two, three, four] = [0, 0, 0, 0];
  let k = 0;
  for (; k + 3 < length; k += 4) {
    one += (values[a + k] ?? 0) * (values[b + k] ?? 0);
    two += (values[a + k + 1] ?? 0) * (values[b + k + 1] ?? 0);
    three += (values[a + k + 2] ?? 0) * (values[b + k + 2] ?? 0);
    four += (values[a + k + 3] ?? 0) * (values[b + k + 3] ?? 0);
  }
  for (; k < length; k += 1) one += (values[a + k] ?? 0) * (values[b + k] ?? 0);
  return one + two + (three + four);
}
