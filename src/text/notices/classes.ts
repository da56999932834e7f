import type { Instant, RuleRef, VisitClass } from '../../domain/index.ts';
import { NOTICE_CASES, type NoticeCase, type NoticeLanguage, type WordRuleId } from './cases/index.ts';
import { sentencesOf, withoutFooter } from './footers.ts';
import { languagesOf, plainOf } from './plain.ts';
import { isReason } from './reason.ts';
import { NOTICE_RULES, type NoticeRule } from './rules.ts';

/** What is known of an answer: the platform, what it says to the viewer, its status, and when it was seen. */
export type Noticed = {
  /** The slug of observatory.yaml; a case of some platforms is tried on them alone. */
  readonly platform: string;
  /** The platform's own words; '' where it says nothing. */
  readonly text: string;
  /** HTTP status; null where none is known. */
  readonly status: number | null;
  readonly at: Instant;
};

/** The same brought to one form, with its sentences; footers are left out of both. */
type Told = {
  readonly platform: string;
  readonly status: number | null;
  readonly text: string;
  readonly sentences: readonly string[];
  readonly languages: readonly NoticeLanguage[];
  readonly isWordless: boolean;
};

/** More than this is a page with words of its own, which may well speak of notices; they are short. */
const LONGEST_NOTICE = 600;

/**
 * What the words and the status of an answer come to, and the rule that says so. Words of another script, width or
 * spacing are brought to one form first; a text too long to be a notice says nothing as one.
 */
export function classOfNotice(noticed: Noticed): { readonly class: VisitClass; readonly rule: RuleRef } {
  const told = toldBy(noticed);
  const found = NOTICE_RULES.find((rule) => applies(rule, told));
  if (!found) throw new RangeError('expected the last rule of notices to apply to everything');
  return { class: found.gives, rule: { id: found.id, version: found.version } };
}

/** The cases that know these words, whichever rule comes first: for whoever asks why. */
export function casesOf(noticed: Noticed): readonly NoticeCase[] {
  const told = toldBy(noticed);
  return told.languages.flatMap((language) => NOTICE_CASES[language].filter((one) => knows(one, told)));
}

function applies(rule: NoticeRule, told: Told): boolean {
  switch (rule.by) {
    case 'words':
      return hasCase(rule.id, told);
    case 'status':
      return told.status !== null && rule.statuses.test(String(told.status));
    case 'rest':
      return rule.id === 'notice/none' || !told.isWordless;
  }
}

const hasCase = (id: WordRuleId, told: Told): boolean =>
  told.languages.some((language) =>
    NOTICE_CASES[language].some((one) => one.rule === id && knows(one, told)),
  );

function knows(
  { platforms, words, unless, asReason }: NoticeCase,
  { platform, text, sentences }: Told,
): boolean {
  if (platforms !== 'any' && !platforms.includes(platform)) return false;
  if (unless?.test(text)) return false;
  return asReason ? sentences.some((sentence) => isReason(sentence, words)) : words.test(text);
}

function toldBy({ platform, text, status }: Noticed): Told {
  const plain = plainOf(text);
  const isWordless = plain === '' || plain.length > LONGEST_NOTICE;
  const words = isWordless ? '' : withoutFooter(plain);
  return {
    ...{ platform, status, text: words, isWordless },
    ...{ sentences: sentencesOf(words), languages: languagesOf(words) },
  };
}
