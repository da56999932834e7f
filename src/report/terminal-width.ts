const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Letters and signs that take two columns of a terminal (East Asian Width W and F, and emoji shown as pictures). */
const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303E\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}|\uFE0F/u;

/** Half-width forms of wide scripts take one column. */
const HALF = /^[\uFF61-\uFFDC]$/u;

/** Signs that take none: controls, joiners, marks that stand alone. */
const NONE = /^[\p{Cc}\p{Cf}\p{M}]+$/u;

/** What switches colours on and off (ECMA-48, SGR). */
const COLOUR = /\u001B\[[\d;]*m/gu;

/** How many columns of a terminal a text takes: a letter with its marks is one letter, and colours take none. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const { segment } of segmenter.segment(text.replace(COLOUR, ''))) columns += columnsOfOne(segment);
  return columns;
}

function columnsOfOne(letter: string): number {
  if (NONE.test(letter)) return 0;
  return WIDE.test(letter) && !HALF.test(letter) ? 2 : 1;
}

/** The text with spaces behind it, so that it takes at least so many columns. */
export function padTo(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}

/** The text in lines of at most so many columns, broken at spaces where there are any, else between letters. */
export function wrapTo(text: string, columns: number): readonly string[] {
  const lines = [''];
  for (const piece of piecesOf(text, columns)) {
    const line = lines.at(-1) ?? '';
    if (columnsOf(line + piece.trimEnd()) <= columns) lines[lines.length - 1] = line + piece;
    else lines.push(piece.trimStart());
  }
  return lines.map((line) => line.trimEnd());
}

/** Words with the space behind them; letters where a word is wide or too long, for those may be broken anywhere. */
function piecesOf(text: string, columns: number): readonly string[] {
  return text.split(/(?<=\s)/u).flatMap((word) => {
    const whole = columnsOf(word.trimEnd()) <= columns && !WIDE.test(word);
    return whole ? [word] : [...segmenter.segment(word)].map(({ segment }) => segment);
  });
}
