import { simplify } from '../letter-forms.ts';

/** Regular expressions, each a text or several that must all match the same title or paragraph. */
type PatternList = readonly (string | readonly string[])[];
/** For any text, or by the language that the text is in. */
export type WrittenPatterns = PatternList | Readonly<Record<string, PatternList>>;

/** Whether a text (one title or one paragraph) is meant. `written`: what tells it from other patterns, as one text. */
export type Pattern = ((text: string) => boolean) & { readonly written?: string };

/**
 * Patterns as written, ready to use. A pattern is tried on every text, whatever language it was written for, because
 * lists mix languages and language marks are often wrong.
 *
 * Texts are compared in Unicode form NFKC, so that full-width letters and digits match their plain forms, and in
 * simplified letters, so that one pattern finds a word in both Chinese scripts.
 */
export function compilePatterns(written: WrittenPatterns | undefined, not?: WrittenPatterns): Pattern {
  const wanted = flatten(written).map(compileOne);
  const unwanted = flatten(not).map(compileOne);
  const isMeant = (text: string): boolean => {
    const plain = simplify(text.normalize('NFKC'));
    return wanted.some((matches) => matches(plain)) && !unwanted.some((matches) => matches(plain));
  };
  return Object.assign(isMeant, { written: JSON.stringify([flatten(written), flatten(not)]) });
}

/**
 * The languages patterns were written for: as the file's keys name them, else as their letters tell. Null when they were
 * written for any text (`any`, or nothing but digits and signs); empty when there are none: then no text can show the
 * thing, and no silence can be told.
 */
export function languagesOf(written: WrittenPatterns | undefined): readonly string[] | null {
  if (written === undefined) return [];
  if (isList(written)) return written.length === 0 ? [] : languagesOfLetters(written.flat());
  const filled = Object.entries(written).filter(([, list]) => list.length > 0);
  return filled.some(([language]) => language === 'any') ? null : filled.map(([language]) => language);
}

/** A language for each writing; whoever means more of them names them. */
const LETTERS: readonly (readonly [language: string, letters: RegExp])[] = [
  ['ko', /\p{Script=Hangul}/u],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['zh', /\p{Script=Han}/u],
  ['ru', /\p{Script=Cyrillic}/u],
  ['ar', /\p{Script=Arabic}/u],
  ['en', /\p{Script=Latin}/u],
];

/** Kana make a pattern Japanese although it has Han letters too. */
function languagesOfLetters(sources: readonly string[]): readonly string[] | null {
  const words = sources.map((source) => source.replace(/\\(?:[pP]\{[^}]*\}|u\{?[\da-f]+\}?|.)/giu, ' '));
  const found = words.flatMap((text) => {
    const all = LETTERS.flatMap(([language, letters]) => (letters.test(text) ? language : []));
    return all.includes('ja') ? all.filter((language) => language !== 'zh') : all;
  });
  return found.length === 0 ? null : [...new Set(found)];
}

function flatten(written: WrittenPatterns | undefined): PatternList {
  if (written === undefined) return [];
  return isList(written) ? written : Object.values(written).flat();
}

const isList = (written: WrittenPatterns): written is PatternList => Array.isArray(written);

function compileOne(entry: PatternList[number]): Pattern {
  const expressions = [entry].flat().map(compileSource);
  return (text) => expressions.every((expression) => expression.test(text));
}

/** Throws where the text is no regular expression. */
export function compileSource(source: string): RegExp {
  return new RegExp(simplify(plainSource(source)), 'iu');
}

/** What means more than itself in an expression; `-` only inside a class. */
const OPERATORS = /[\\^$.*+?()[\]{}|/-]/g;

/**
 * An expression in the form that texts are compared in. Only the ASCII signs are operators: a full-width （ or ？ in a
 * title means itself, and goes on meaning itself when it becomes plain.
 */
function plainSource(source: string): string {
  const plain = source.replace(/\\?[^\p{ASCII}]|\\[^]/gu, (sign) => {
    // A full-width sign that the writer took care to escape is escaped once all the same.
    const own = sign.startsWith('\\') ? sign.slice(1) : sign;
    const folded = own.normalize('NFKC');
    if (/^\p{ASCII}/u.test(own) || folded.search(OPERATORS) < 0) return sign;
    return folded.replace(OPERATORS, (operator) => (operator === '-' ? '\\x2d' : `\\${operator}`));
  });
  return plain.normalize('NFKC');
}
