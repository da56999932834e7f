import type { Tongue } from '../../domain/index.ts';
import type { terms } from './en-terms.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';
import { zh } from './zh.ts';

/** The shape of one language's words: whatever English has, with texts left open. */
export type WordsLike<Value> = Value extends string
  ? string
  : Value extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [Key in keyof Value]: WordsLike<Value[Key]> };

/** Everything the pages say in one language. A key that one language lacks does not compile. */
export type Words = WordsLike<typeof en>;

/** The part of {@link Words} that names closed vocabularies. */
export type Terms = WordsLike<typeof terms>;

const WORDS: { readonly [Language in Tongue]: Words } = { en, zh, ko };

/** The words of one language. */
export function wordsIn(tongue: Tongue): Words {
  return WORDS[tongue];
}

/** What a reason code means, or the code itself when it is newer than these words. */
export function reasonText(words: Words, code: string): string {
  return Object.hasOwn(words.reason, code) ? words.reason[code as keyof Words['reason']] : code;
}

/** Why a look came to nothing: a trouble on the way, what came instead, or the code itself when it is newer than these words. */
export function lookReasonText(words: Words, code: string): string {
  if (Object.hasOwn(words.lookReason, code)) return words.lookReason[code as keyof Words['lookReason']];
  return Object.hasOwn(words.content, code) ? words.content[code as keyof Words['content']] : code;
}

/** What a rule says, or `''` when it is newer than these words. */
export function ruleText(words: Words, id: string): string {
  return Object.hasOwn(words.rule, id) ? (words.rule[id] ?? '') : '';
}
