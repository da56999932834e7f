const WIDE = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
/** The blocks of those scripts, and all above them: asked first, for most texts have none of their letters. */
const MAY_BE_WIDE = /[\u1100-\u11ff\u2e80-\uffff]/;

/** How many letters of a text are of the scripts of East Asia, each of which says about as much as two others. */
export function countWide(text: string): number {
  return MAY_BE_WIDE.test(text) ? (text.match(WIDE)?.length ?? 0) : 0;
}

/** How much a text says: its length in characters, wide letters twice. */
export function weightOf(text: string): number {
  return text.length + countWide(text);
}
