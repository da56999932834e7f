/** A word and its English meanings, the usual first. */
export type Entry = { readonly word: string; readonly glosses: readonly string[] };

/** Words and what they mean, each in order; a word may be added to. */
export type Meanings = Map<string, Set<string>>;

const MOST_WORDS = 5;

/** One meaning in a few plain English words; `''` when nothing is left of it. */
export function plainGloss(gloss: string): string {
  return gloss
    .replace(/\([^)]*\)|\{[^}]*\}/g, ' ')
    .replace(/\b(sb|sth|etc|something|someone|one's|oneself)\b\.?/g, ' ')
    .replace(/[^\p{L}\p{N}' -]+/gu, ' ')
    .trim()
    .replace(/^to /, '')
    .split(/\s+/)
    .slice(0, MOST_WORDS)
    .join(' ')
    .trim();
}

/** Adds meanings to a word up to `most` of them; what is known comes first. */
export function addMeanings(into: Meanings, { word, glosses }: Entry, most: number): void {
  const known = into.get(word) ?? new Set<string>();
  for (const gloss of glosses) if (gloss !== '' && known.size < most) known.add(gloss);
  if (known.size > 0) into.set(word, known);
}
