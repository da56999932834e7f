/** One answer: what confidence was said, and whether the kind was right. */
export type Said = { readonly confidence: number; readonly isRight: boolean };

/** Confidence as it would be: the logistic of a + b · logit of what was said. */
export type Logistic = { readonly a: number; readonly b: number };

const ROUNDS = 40;
/** Draws b to 1 and a to 0 where there is little to learn from. */
const RIDGE = 0.5;

/** Fits by Newton's method (J. Platt, "Probabilistic outputs for support vector machines", 1999). */
export function fit(all: readonly Said[]): Logistic {
  let [a, b] = [0, 1];
  for (let round = 0; round < ROUNDS; round += 1) {
    let [ga, gb, haa, hab, hbb] = [-RIDGE * a, -RIDGE * (b - 1), RIDGE, 0, RIDGE];
    for (const { confidence, isRight } of all) {
      const score = logit(confidence);
      const p = logistic(a + b * score);
      const miss = (isRight ? 1 : 0) - p;
      ga += miss;
      gb += miss * score;
      haa += p * (1 - p);
      hab += p * (1 - p) * score;
      hbb += p * (1 - p) * score * score;
    }
    const det = haa * hbb - hab * hab;
    a += (hbb * ga - hab * gb) / det;
    b += (haa * gb - hab * ga) / det;
  }
  return { a, b };
}

export function bent({ a, b }: Logistic, confidence: number): number {
  return logistic(a + b * logit(confidence));
}

/** Mean square of confidence less truth: less is better. */
export function brier(all: readonly Said[]): number {
  return (
    all.reduce((sum, { confidence, isRight }) => sum + (confidence - (isRight ? 1 : 0)) ** 2, 0) / all.length
  );
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

function logit(p: number): number {
  const within = Math.min(0.99, Math.max(0.01, p));
  return Math.log(within / (1 - within));
}
