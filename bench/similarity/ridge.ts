/**
 * Ridge regression (Hoerl and Kennard 1970) with an intercept that is not held back: the weights that come nearest to
 * `wanted`, in squares, while their own squares times `restraint` count against them. Columns should be of one scale.
 *
 * @returns the intercept, then a weight for every column
 */
export function ridge(
  rows: readonly (readonly number[])[],
  wanted: readonly number[],
  restraint: number,
): readonly number[] {
  const size = (rows[0]?.length ?? 0) + 1;
  const system = Array.from({ length: size }, (_, at) => {
    const row = new Float64Array(size + 1);
    row[at] = at === 0 ? 0 : restraint;
    return row;
  });
  rows.forEach((row, index) => {
    const values = [1, ...row, wanted[index] ?? 0];
    system.forEach((sums, i) => {
      const value = values[i] ?? 0;
      if (value !== 0) values.forEach((other, j) => (sums[j] = (sums[j] ?? 0) + value * other));
    });
  });
  return solve(system);
}

/** Elimination with the largest pivot of each column; the last column is the right side. */
function solve(system: Float64Array[]): number[] {
  const size = system.length;
  for (let at = 0; at < size; at++) {
    const pivot = largestFrom(system, at);
    [system[at], system[pivot]] = [rowOf(system, pivot), rowOf(system, at)];
    for (let below = at + 1; below < size; below++) subtract(rowOf(system, below), rowOf(system, at), at);
  }
  const solution = new Float64Array(size);
  for (let at = size - 1; at >= 0; at--) {
    const row = rowOf(system, at);
    let rest = row[size] ?? 0;
    for (let after = at + 1; after < size; after++) rest -= (row[after] ?? 0) * (solution[after] ?? 0);
    solution[at] = rest / (row[at] || 1);
  }
  return [...solution];
}

const rowOf = (system: readonly Float64Array[], at: number): Float64Array => system[at] ?? new Float64Array();

function largestFrom(system: readonly Float64Array[], column: number): number {
  let best = column;
  for (let row = column + 1; row < system.length; row++)
    if (Math.abs(rowOf(system, row)[column] ?? 0) > Math.abs(rowOf(system, best)[column] ?? 0)) best = row;
  return best;
}

function subtract(from: Float64Array, pivot: Float64Array, column: number): void {
  const times = (from[column] ?? 0) / (pivot[column] || 1);
  if (times === 0) return;
  for (let at = column; at < from.length; at++) from[at] = (from[at] ?? 0) - times * (pivot[at] ?? 0);
}
