/** How often, in many repetitions, an interval holds the true value. */
export type Confidence = 0.9 | 0.95 | 0.99;

/** The two-sided quantile of the normal distribution that belongs to a confidence, such as 1.96 for 0.95. */
export const NORMAL_QUANTILE: { readonly [Level in Confidence]: number } = {
  0.9: 1.6448536269514722,
  0.95: 1.959963984540054,
  0.99: 2.5758293035489004,
};

/** An estimate with what it may be and what it rests on. */
export type Estimate = {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
};

/**
 * Refuses counts that are none.
 *
 * @throws RangeError for negative, fractional or infinite counts
 */
export function checkCount(name: string, count: number): void {
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new RangeError(`expected ${name} to be a whole number of at least 0 but received ${count}`);
  }
}
