import { z } from 'zod';

const NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** Whether a text is a BCP 47 tag of a language that has a name, such as `zh-Hans`. */
export function isLanguageTag(text: string): boolean {
  try {
    return NAMES.of(text) !== undefined;
  } catch {
    return false;
  }
}

/** What to write for a language that was written otherwise: its tag where its name was meant, else what a tag looks like. */
export function languageRemedy(text: string): string {
  const tag = tagOfName(text.trim().toLowerCase());
  return tag === null
    ? 'write a BCP 47 tag, such as en, ko, zh-Hans or zh-Hant'
    : `write ${tag === 'zh' ? 'zh-Hans or zh-Hant' : tag}`;
}

/** The two letters of a language by its name in English, Chinese, Korean or itself. */
function tagOfName(name: string): string | null {
  for (const tag of twoLetters()) {
    const names = ['en', 'zh', 'ko', tag].map((tongue) =>
      new Intl.DisplayNames([tongue], { type: 'language', fallback: 'none' }).of(tag)?.toLowerCase(),
    );
    if (names.includes(name)) return tag;
  }
  return null;
}

function* twoLetters(): Generator<string> {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  for (const first of letters)
    for (const second of letters) if (isLanguageTag(first + second)) yield first + second;
}

/** A BCP 47 tag; the message says which to write. */
export const languageTag = z.string().superRefine((text, context) => {
  if (!isLanguageTag(text)) context.addIssue({ code: 'custom', message: languageRemedy(text) });
});
