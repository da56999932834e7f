/**
 * The solution of a square system of linear equations, the matrix given row by row; both are overwritten. Null where
 * the matrix is singular. Gaussian elimination with the largest pivot of each column.
 */
export function solve(matrix: Float64Array, right: Float64Array): number[] | null {
  const n = right.length;
  for (let step = 0; step < n; step += 1) {
    let pivot = step;
    for (let row = step + 1; row < n; row += 1) {
      if (Math.abs(matrix[row * n + step] ?? 0) > Math.abs(matrix[pivot * n + step] ?? 0)) pivot = row;
    }
    const top = matrix[pivot * n + step] ?? 0;
    if (Math.abs(top) < 1e-6) return null;
    swapRows(matrix, right, step, pivot);
    for (let row = step + 1; row < n; row += 1) {
      const factor = (matrix[row * n + step] ?? 0) / top;
      for (let column = step; column < n; column += 1) {
        matrix[row * n + column] =
          (matrix[row * n + column] ?? 0) - factor * (matrix[step * n + column] ?? 0);
      }
      right[row] = (right[row] ?? 0) - factor * (right[step] ?? 0);
    }
  }
  const found = new Array<number>(n).fill(0);
  for (let row = n - 1; row >= 0; row -= 1) {
    let sum = right[row] ?? 0;
    for (let column = row + 1; column < n; column += 1)
      sum -= (matrix[row * n + column] ?? 0) * (found[column] ?? 0);
    found[row] = sum / (matrix[row * n + row] ?? 1);
  }
  return found;
}

function swapRows(matrix: Float64Array, right: Float64Array, a: number, b: number): void {
  const n = right.length;
  for (let column = 0; column < n; column += 1) {
    const held = matrix[a * n + column] ?? 0;
    matrix[a * n + column] = matrix[b * n + column] ?? 0;
    matrix[b * n + column] = held;
  }
  const held = right[a] ?? 0;
  right[a] = right[b] ?? 0;
  right[b] = held;
}
