import type { Finding } from '../../domain/index.ts';
import { inChinese } from './chinese.ts';
import { inEnglish } from './english.ts';
import { factsOf, type SentenceInput } from './facts.ts';
import { inKorean } from './korean.ts';

/**
 * What the record of one subject and one audience says, in words no stronger than its state allows. Every number in it
 * is a count of the record, a sum of such counts, or a part of a date in it. Names are printed as the file gives them.
 */
export function sentenceFor(input: SentenceInput): Finding['sentence'] {
  const facts = factsOf(input);
  return { en: inEnglish(facts), zh: inChinese(facts), ko: inKorean(facts) };
}
