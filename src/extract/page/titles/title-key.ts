/** Equal for two titles that differ in case, width and punctuation only. */
export function titleKey(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Asked first: the tables of Unicode are slow, and most texts need none of them. */
const PLAIN = /^[ -~]*$/;

/**
 * How much two titles have in common: the share of the words of the shorter one that the longer one has too, less where
 * the longer one is much longer. 0 to 1.
 */
export function likeness(x: ReadonlySet<string>, y: ReadonlySet<string>): number {
  const [small, large] = x.size <= y.size ? [x, y] : [y, x];
  if (small.size === 0) return 0;
  return [...small].filter((word) => large.has(word)).length / Math.max(small.size, large.size * 0.6);
}

/** The words of a title; its letters where words are not parted. */
export function titleWords(title: string): ReadonlySet<string> {
  return new Set(
    title
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{Script=Han}|[\p{Script=Hiragana}\p{Script=Katakana}]|[^\P{L}\p{Script=Han}]+|\p{N}+/gu),
  );
}
