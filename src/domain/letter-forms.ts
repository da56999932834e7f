import letters from './letter-forms.json' with { type: 'json' };

const HAN = /\p{Script=Han}/gu;
const SIMPLE = new Map<string, string>();
const sources = Array.from(letters.from);
Array.from(letters.to).forEach((to, index) => SIMPLE.set(sources[index] ?? to, to));

/**
 * Traditional Chinese and Japanese letter forms as simplified ones, letter by letter, so that one word has one shape
 * whichever script it came in. Lossy on purpose: for comparing, never for showing.
 */
export function simplify(text: string): string {
  return text.replace(HAN, (letter) => SIMPLE.get(letter) ?? letter);
}
