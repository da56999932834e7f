import type { NoticeCase } from './case.ts';
import { EN } from './en.ts';
import { JA } from './ja.ts';
import { KO } from './ko.ts';
import { ZH } from './zh.ts';

/** Languages in which notices are known. */
export type NoticeLanguage = 'zh' | 'en' | 'ko' | 'ja';

/** Every way of saying it that is known, by language. Which case stands first does not matter: the rules have an order. */
export const NOTICE_CASES: Readonly<Record<NoticeLanguage, readonly NoticeCase[]>> = {
  zh: ZH,
  en: EN,
  ko: KO,
  ja: JA,
};

export type { NoticeCase, WordRuleId } from './case.ts';
