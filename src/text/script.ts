import { simplify } from '../domain/index.ts';

export { simplify };

/** The writing a text is cut up by. Everything that is neither Chinese, Japanese nor Korean counts as spaced Latin. */
export type Writing = 'zh' | 'ja' | 'ko' | 'en';

const HANGUL = /[\uac00-\ud7a3]/g;
const KANA = /[\u3041-\u30fa\u31f0-\u31ff]/g;
const HAN = /\p{Script=Han}/gu;
const LATIN_WORD = /\p{Script=Latin}{2,}/gu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * How a text is written, judged by its letters alone: a few Latin abbreviations do not make a Chinese title English,
 * and a Japanese text is told from a Chinese one by its kana. `language` (BCP 47) settles titles of Han letters only.
 */
export function writingOf(text: string, language: string | null = null): Writing {
  const head = text.slice(0, 2000);
  const hangul = count(head, HANGUL);
  const kana = count(head, KANA);
  const han = count(head, HAN);
  if (hangul + kana + han <= count(head, LATIN_WORD)) return 'en';
  if (hangul > kana && hangul * 2 >= han) return 'ko';
  if (kana > 0 && (kana * 12 >= han || language?.startsWith('ja'))) return 'ja';
  return byHan(language);
}

function byHan(language: string | null): Writing {
  return language?.startsWith('ja') ? 'ja' : 'zh';
}

/** A text in the shape used for comparing: NFKC, lower case, simplified letters, single spaces. */
export function fold(text: string): string {
  return simplify(text.normalize('NFKC')).toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** {@link fold} without anything but letters and digits: two texts with equal keys are the same wording. */
export function wordingKey(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}%]+/gu, '');
}
