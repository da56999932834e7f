const LATIN = /[A-Za-z0-9]/;
/** A number as long as this stands within another (`107603` and the number) by design and not by chance. */
const TELLING_NUMBER = 9;
/** A Latin word as long as this is no word of every text. */
const TELLING_WORD = 8;
const PICTURES = /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}]/gu;

/** A Latin name within a longer Latin word is another word, and a short number within a longer one another number. */
export function isWhole(text: string, at: number, found: string): boolean {
  if (/^\d+$/.test(found) && found.length >= TELLING_NUMBER) return true;
  const [before, after] = [text[at - 1] ?? '', text[at + found.length] ?? ''];
  const [first, last] = [found[0] ?? '', found.at(-1) ?? ''];
  return !(LATIN.test(first) && LATIN.test(before)) && !(LATIN.test(last) && LATIN.test(after));
}

/** Whether a name can be told in any case; `Moon` is a name and `moon` the word. */
export const isTelling = (name: string): boolean => name.length >= TELLING_WORD || /[^A-Za-z]/.test(name);

export const withoutPictures = (name: string): string => name.replace(PICTURES, '').trim();
