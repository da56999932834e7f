type Weights = ReadonlyMap<string, number>;

/** Cosine of the angle between two texts as weights of terms: 0 (nothing shared, or no terms) to 1. */
export function cosine(a: Weights, b: Weights): number {
  let product = 0;
  for (const [key, weight] of a) product += weight * (b.get(key) ?? 0);
  return product === 0 ? 0 : product / (lengthOf(a) * lengthOf(b));
}

function lengthOf(weights: Weights): number {
  let squares = 0;
  for (const weight of weights.values()) squares += weight * weight;
  return Math.sqrt(squares);
}
