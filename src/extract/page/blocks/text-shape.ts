/** What a text looks like, whatever its language. */
export type TextShape = {
  /** Characters, wide ones (Han, Kana, Hangul) counted twice. */
  readonly weight: number;
  readonly wide: number;
  readonly words: number;
  /** Marks inside sentences and at their ends, digits and capitals, per character. */
  readonly commas: number;
  readonly stops: number;
  readonly digits: number;
  readonly capitals: number;
  /** How it ends: 2 a sentence, 1 a colon or dots, 0 anything else. */
  readonly ending: number;
  readonly quoted: number;
  readonly lowered: number;
};

/** A longer text looks like its beginning. */
const LONGEST_LOOK = 1_500;

const ENDS = /[.!?。！？।]["'”’»」』）)\]]{0,3}$/u;
const HANGS = /(?::|：|…|\.\.\.)["'”’»」』）)\]]{0,3}$/u;

/** Looks at each character once. */
export function shapeOf(text: string): TextShape {
  const length = Math.min(text.length, LONGEST_LOOK);
  let [wide, spaces, commas, stops, digits, capitals] = [0, 0, 0, 0, 0, 0];
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code === 32) spaces++;
    else if (code >= 48 && code <= 57) digits++;
    else if ((code >= 65 && code <= 90) || (code >= 0x410 && code <= 0x42f)) capitals++;
    else if (code === 44 || code === 0xff0c || code === 0x3001) commas++;
    else if (code === 46 || code === 33 || code === 63 || code === 0x3002) stops++;
    else if (code >= 0x2e80 && code < 0xfe00) wide++;
  }
  const tail = text.slice(-8);
  return {
    weight: text.length + Math.round((wide * text.length) / Math.max(1, length)),
    wide: wide / length,
    words: spaces + 1 + wide,
    commas: commas / length,
    stops: stops / length,
    digits: digits / length,
    capitals: capitals / length,
    ending: HANGS.test(tail) ? 1 : ENDS.test(tail) ? 2 : 0,
    quoted: /^["'“‘«„「『]/u.test(text) ? 1 : 0,
    lowered: /^\p{Ll}/u.test(text) ? 1 : 0,
  };
}
