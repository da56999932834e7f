/** How often, in many repetitions, an interval holds the true value. */
export type Confidence = 0.9 | 0.95 | 0.99;

/** An estimate with what it may be and what it rests on. */
export type Estimate = {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
};
