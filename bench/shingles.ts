/** Scoring of article bodies as the article-extraction-benchmark (scrapinghub) does it: multisets of 4-token shingles. */

/** How a set of predictions did. */
export type BodyScore = {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  /** Share of pages whose tokens are all right. */
  readonly accuracy: number;
  readonly pages: number;
};

type Counts = { readonly tp: number; readonly fp: number; readonly fn: number };

/** Words, and each Han or Kana character for itself. */
export function tokensOf(text: string): string[] {
  return (
    text.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}_])+/gu,
    ) ?? []
  );
}

/** Scores predictions against references, page by page; the means are over pages, as the benchmark's own are. */
export function scoreBodies(pairs: readonly (readonly [reference: string, prediction: string])[]): BodyScore {
  const counts = pairs.map(([reference, prediction]) => countsOf(tokensOf(reference), tokensOf(prediction)));
  const precision = mean(counts.filter(({ tp, fp }) => tp + fp > 0).map(({ tp, fp }) => tp / (tp + fp)));
  const recall = mean(counts.filter(({ tp, fn }) => tp + fn > 0).map(({ tp, fn }) => tp / (tp + fn)));
  const right = pairs.filter(
    ([reference, prediction]) => tokensOf(reference).join(' ') === tokensOf(prediction).join(' '),
  );
  return {
    f1: (2 * precision * recall) / (precision + recall),
    precision,
    recall,
    accuracy: right.length / pairs.length,
    pages: pairs.length,
  };
}

function countsOf(reference: readonly string[], prediction: readonly string[]): Counts {
  const [due, got] = [shingles(reference), shingles(prediction)];
  let [tp, fp, fn] = [0, 0, 0];
  for (const [shingle, count] of got) {
    const shared = Math.min(count, due.get(shingle) ?? 0);
    tp += shared;
    fp += count - shared;
  }
  for (const [shingle, count] of due) fn += count - Math.min(count, got.get(shingle) ?? 0);
  const sum = Math.max(1, tp + fp + fn);
  return { tp: tp / sum, fp: fp / sum, fn: fn / sum };
}

function shingles(tokens: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  const last = Math.max(tokens.length === 0 ? 0 : 1, tokens.length - 3);
  for (let i = 0; i < last; i++) {
    const shingle = tokens.slice(i, i + 4).join(' ');
    found.set(shingle, (found.get(shingle) ?? 0) + 1);
  }
  return found;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
