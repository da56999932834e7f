import { wordingKey } from '../../text/script.ts';

/** Quotation marks of the languages read here, open and closed; a straight mark closes itself. */
const MARKS = [
  ['“', '”'],
  ['„', '“'],
  ['„', '”'],
  ['«', '»'],
  ['»', '«'],
  ['「', '」'],
  ['『', '』'],
  ['"', '"'],
] as const;

/** A shorter quotation is a slogan, a nickname or a title of something: “十五五”, “Golden Dome”. */
const FEWEST = { letters: 24, words: 5, han: 10 } as const;
/** Longer ones are compared by their beginning: papers stop at different places. */
const COMPARED = 60;

const QUOTED = MARKS.map(
  ([open, close]) => new RegExp(`${open}([^${open}${close}\\n]{${FEWEST.han},400})${close}`, 'gu'),
);

/** The same quoted words have the same key, whatever the marks and the letters' script. */
export type Quotation = { readonly key: string; readonly text: string };

/** What a text quotes at length, each once, in order of the marks it stands in. */
export function findQuotations(text: string): Quotation[] {
  const found = new Map<string, Quotation>();
  for (const pattern of QUOTED)
    for (const [, quoted = ''] of text.matchAll(pattern)) {
      if (!isLong(quoted)) continue;
      const key = wordingKey(quoted).slice(0, COMPARED);
      found.set(key, { key, text: quoted.trim() });
    }
  return [...found.values()];
}

function isLong(quoted: string): boolean {
  const han = quoted.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu);
  if (han !== null && han.length >= FEWEST.han) return true;
  return wordingKey(quoted).length >= FEWEST.letters && quoted.trim().split(/\s+/u).length >= FEWEST.words;
}
