import { chiSquaredTail } from './chi-squared.ts';

/** What a test says: large chi-squared, small p. */
export type TestResult = { readonly chiSquared: number; readonly df: number; readonly p: number };

/**
 * Scores that are 0 on average where nothing differs, in units of their covariance: U′ V⁻ U, of which chi-squared is the
 * distribution in large samples. Rows that the others make up (one group always is) are left out; what is left is counted
 * as degrees of freedom. With none p is NaN.
 */
export function scoreTest(scores: readonly number[], covariance: readonly (readonly number[])[]): TestResult {
  const rows = covariance.map((row, at) => [...row, scores[at] ?? 0]);
  const largest = Math.max(...covariance.map((row, at) => row[at] ?? 0));
  let [chiSquared, df] = [0, 0];
  for (let at = 0; at < rows.length; at += 1) {
    const [row = [], pivot = 0] = [rows[at], rows[at]?.[at]];
    if (!(pivot > 1e-10 * largest)) continue;
    const score = row.at(-1) ?? 0;
    chiSquared += score ** 2 / pivot;
    df += 1;
    for (const below of rows.slice(at + 1)) {
      const factor = (below[at] ?? 0) / pivot;
      for (let column = at; column < below.length; column += 1)
        below[column] = (below[column] ?? 0) - factor * (row[column] ?? 0);
    }
  }
  return { chiSquared, df, p: df === 0 ? NaN : chiSquaredTail(chiSquared, df) };
}
