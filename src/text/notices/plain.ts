import { simplify } from '../../domain/index.ts';
import type { NoticeLanguage } from './cases/index.ts';

const KANA = /[\u3041-\u3096\u30a1-\u30fa]/u;
const HANGUL = /[\uac00-\ud7a3]/u;

/** By its letters: Chinese words are looked for where no kana stand, which keep Japanese words in their own forms. */
export function languagesOf(text: string): readonly NoticeLanguage[] {
  if (KANA.test(text)) return ['ja'];
  return HANGUL.test(text) ? ['ko', 'en'] : ['zh', 'en'];
}

/** A text in one width and spacing, and in simplified letters unless it is Japanese: the form that all patterns expect. */
export function plainOf(text: string): string {
  const wide = text.normalize('NFKC').replace(/\s+/gu, ' ').trim();
  return KANA.test(wide) ? wide : simplify(wide);
}
