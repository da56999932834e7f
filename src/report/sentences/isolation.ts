import type { IsolationOutcome, PartAnswer, Tongue } from '../../domain/index.ts';
import {
  ISOLATION_CAUSES,
  ISOLATION_RULE_WORDS,
  ISOLATION_VERDICT_WORDS,
  PART_ANSWER_WORDS,
} from './isolation-words.ts';
import { joined, numeral } from './phrasing.ts';
import { controlsSentence } from './probe-controls.ts';
import { probeReason } from './probe.ts';

const COLON = { en: ': ', zh: '：', ko: ': ' } as const;
const STOP = { en: '.', zh: '。', ko: '.' } as const;
const GAP = { en: ' ', zh: '', ko: ' ' } as const;
const MORE = {
  en: 'There may be further combinations.',
  zh: '可能还有其他组合。',
  ko: '다른 조합이 더 있을 수 있다.',
} as const;
const NOTICE = { en: 'The notice says', zh: '告示原文', ko: '안내문' } as const;

/** What an isolation came to, in sentences that say no more than it. */
export function isolationSentence(outcome: IsolationOutcome, tongue: Tongue): string {
  const { verdict, rule, reason, combinations, isAll, notice } = outcome;
  const said = combinations.map((terms) => termsText(terms)).join('; ');
  const because = ISOLATION_RULE_WORDS[rule.id]?.[tongue] ?? null;
  const why = [
    because,
    probeReason(reason === 'no-notice' || reason === 'empty-parts' ? '' : reason, tongue),
  ];
  const head = [ISOLATION_VERDICT_WORDS[verdict][tongue], said].filter(Boolean).join(COLON[tongue]);
  const bracket = why.flatMap((part) => part ?? []).join('; ');
  return joined(
    [
      `${head}${bracket === '' ? '' : tongue === 'zh' ? `（${bracket}）` : ` (${bracket})`}${STOP[tongue]}`,
      combinations.length > 0 && !isAll ? MORE[tongue] : null,
      notice === null ? null : `${NOTICE[tongue]}${COLON[tongue]}“${notice}”`,
    ],
    GAP[tongue],
  );
}

/** What it is worth: its controls, and how often a repeated search was answered otherwise. */
export function isolationWorth(outcome: IsolationOutcome, tongue: Tongue): string {
  const { repeated, changed, changeBound } = outcome;
  const repeats =
    changeBound === null
      ? NO_REPEATS[tongue]
      : REPEATS[tongue](numeral(changed), numeral(repeated), numeral(Math.round(changeBound * 100)));
  return joined([controlsSentence({ ...outcome, elsewhere: NOWHERE_ELSE }, tongue), repeats], GAP[tongue]);
}

const NOWHERE_ELSE = { passed: 0, tried: 0 } as const;
const NO_REPEATS = {
  en: 'No search was repeated yet.',
  zh: '尚无检索被重复。',
  ko: '아직 되풀이한 검색이 없다.',
} as const;
const REPEATS: {
  readonly [Language in Tongue]: (changed: string, repeated: string, bound: string) => string;
} = {
  en: (changed, repeated, bound) =>
    `Of ${repeated} repeats ${changed} were answered otherwise: up to ${bound} % of such searches may change so (95 % bound, if repeats are independent, which those of one day are not).`,
  zh: (changed, repeated, bound) =>
    `${repeated} 次重复中 ${changed} 次答复不同：此类检索至多 ${bound}% 可能如此变化（95% 上限，假定各次重复相互独立，而同一天的并非如此）。`,
  ko: (changed, repeated, bound) =>
    `되풀이 ${repeated}회 가운데 ${changed}회가 다른 답을 받았다: 이런 검색은 많게는 ${bound}%가 그렇게 바뀔 수 있다(95% 상한. 되풀이가 서로 독립이라고 볼 때이며, 같은 날의 것은 그렇지 않다).`,
};

/** Terms as they are searched together. */
export const termsText = (terms: readonly string[]): string => terms.map((term) => `“${term}”`).join(' + ');

export const partAnswer = (answer: PartAnswer, tongue: Tongue): string => PART_ANSWER_WORDS[answer][tongue];

export const isolationCause = (code: string, tongue: Tongue): string =>
  ISOLATION_CAUSES[code]?.[tongue] ?? code;
