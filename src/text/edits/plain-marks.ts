/** A text without what only setting decides: kinds of quotes, dashes, spaces and full-width forms, signs nobody sees. */
export function plainMarks(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufe0e\ufe0f\ufeff]/gu, '')
    .replace(/[“”„‟«»「」『』〝〞]/gu, '"')
    .replace(/[‘’‚‛´`′]/gu, "'")
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/\s*-\s*/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}
