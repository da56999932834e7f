import { nameIn, type ProbeVerdict, type Tongue } from '../../domain/index.ts';
import { failureBound } from '../../stats/failure-bound.ts';
import { joined, numeral, quoted, type Name } from './phrasing.ts';
import { PROBE_CAUSES, PROBE_REASONS, PROBE_VERDICT_WORDS } from './probe-words.ts';

/** What a sentence about one round of a probe is made from. */
export type ProbeSentenceInput = {
  readonly verdict: ProbeVerdict;
  readonly probe: Name;
  readonly source: Name;
};

const COLON = { en: ': ', zh: '：', ko: ': ' } as const;
const STOP = { en: '.', zh: '。', ko: '.' } as const;
const GAP = { en: ' ', zh: '', ko: ' ' } as const;

/** What one round came to, in a sentence or two that say no more than it. */
export function probeSentence({ verdict, probe, source }: ProbeSentenceInput, tongue: Tongue): string {
  const { verdict: word, notice, reason } = verdict;
  const place = PLACE[tongue](quoted(probe, tongue), nameIn(source, tongue));
  const said = notice === null ? null : `“${notice}”`;
  const why = word === 'found' && reason === 'found' ? null : probeReason(reason, tongue);
  const head = `${PROBE_VERDICT_WORDS[word][tongue]}${COLON[tongue]}${place}`;
  return joined(
    [
      `${head}${why === null ? '' : REASON[tongue](why)}${STOP[tongue]}`,
      matchedText(verdict, tongue),
      said === null ? null : `${NOTICE[tongue]}${COLON[tongue]}${said}`,
      word === 'not-tried' ? null : controlsSentence(verdict, tongue),
    ],
    GAP[tongue],
  );
}

const PLACE: { readonly [Language in Tongue]: (target: string, source: string) => string } = {
  en: (target, source) => `${target} on ${source}`,
  zh: (target, source) => `${source}上的${target}`,
  ko: (target, source) => `${source}의 ${target}`,
};
const REASON: { readonly [Language in Tongue]: (why: string) => string } = {
  en: (why) => ` (${why})`,
  zh: (why) => `（${why}）`,
  ko: (why) => ` (${why})`,
};
const NOTICE = { en: 'The notice says', zh: '告示原文', ko: '안내문' } as const;

function matchedText({ searches, verdict }: ProbeVerdict, tongue: Tongue): string | null {
  if (verdict !== 'found') return null;
  const own = searches.filter(({ role }) => role === 'target');
  const matching = own.reduce((sum, one) => sum + one.matching, 0);
  const results = own.reduce((sum, one) => sum + one.results, 0);
  return MATCHED[tongue](numeral(matching), numeral(results));
}

const MATCHED: { readonly [Language in Tongue]: (matching: string, results: string) => string } = {
  en: (matching, results) => `${matching} of ${results} results say it.`,
  zh: (matching, results) => `${results} 条结果中有 ${matching} 条提及。`,
  ko: (matching, results) => `결과 ${results}건 가운데 ${matching}건이 이를 말한다.`,
};

type Worth = Pick<ProbeVerdict, 'controlsPassed' | 'controlsTried'> & {
  readonly failureBound: number | null;
};

/** What the controls are worth: how many passed, and how often such a search may still fail. */
export function controlsSentence(worth: Worth, tongue: Tongue): string {
  const { controlsPassed, controlsTried, failureBound: bound } = worth;
  if (controlsTried === 0 || bound === null) return NO_CONTROLS[tongue];
  return WORTH[tongue](numeral(controlsPassed), numeral(controlsTried), percent(bound));
}

const NO_CONTROLS = {
  en: 'No control was tried.',
  zh: '没有进行对照检索。',
  ko: '대조 검색을 하지 않았다.',
} as const;
const WORTH: {
  readonly [Language in Tongue]: (passed: string, tried: string, bound: string) => string;
} = {
  en: (passed, tried, bound) =>
    `${passed} of ${tried} controls passed: a search may still fail in up to ${bound} % of cases (95 % bound).`,
  zh: (passed, tried, bound) =>
    `${tried} 次对照中 ${passed} 次通过：检索仍可能在至多 ${bound}% 的情况下失灵（95% 上限）。`,
  ko: (passed, tried, bound) =>
    `대조 검색 ${tried}회 가운데 ${passed}회 통과: 검색은 여전히 많게는 ${bound}%의 경우에 실패할 수 있다(95% 상한).`,
};

/** What those controls alone are worth that must have results: whether a search misses what is there. */
export function missSentence(bound: number, tongue: Tongue): string {
  return MISS[tongue](percent(bound));
}

const MISS: { readonly [Language in Tongue]: (bound: string) => string } = {
  en: (bound) =>
    `By the controls alone that must have results, a search may miss what is there in up to ${bound} % of cases (95 % bound).`,
  zh: (bound) => `仅按必须有结果的对照计算，检索可能在至多 ${bound}% 的情况下漏掉存在的内容（95% 上限）。`,
  ko: (bound) =>
    `결과가 있어야 하는 대조 검색만으로 보면, 있는 것을 놓칠 수 있는 경우가 많게는 ${bound}%이다(95% 상한).`,
};

/** The controls of several rounds taken together; null where none was tried. */
export function worthOfRounds(
  verdicts: readonly ProbeVerdict[],
): (Worth & { readonly rounds: number }) | null {
  const tried = verdicts.reduce((sum, { controlsTried }) => sum + controlsTried, 0);
  const passed = verdicts.reduce((sum, { controlsPassed }) => sum + controlsPassed, 0);
  if (tried === 0) return null;
  const bound = failureBound(tried, tried - passed);
  const rounds = verdicts.filter(({ controlsTried }) => controlsTried > 0).length;
  return { rounds, controlsTried: tried, controlsPassed: passed, failureBound: bound };
}

/** A verdict in a few words. */
export function probeVerdictWord(word: ProbeVerdict['verdict'], tongue: Tongue): string {
  return PROBE_VERDICT_WORDS[word][tongue];
}

/** What a code says; the code itself where it is newer than these words; null for none. */
export function probeReason(code: string, tongue: Tongue): string | null {
  if (code === '') return null;
  return Object.hasOwn(PROBE_REASONS, code) ? (PROBE_REASONS[code]?.[tongue] ?? code) : code;
}

/** What remains possible, in words. */
export function probeCause(code: string, tongue: Tongue): string {
  return Object.hasOwn(PROBE_CAUSES, code) ? (PROBE_CAUSES[code]?.[tongue] ?? code) : code;
}

// To the nearest: the bound itself stands in the data.
const percent = (share: number): string => numeral(Math.round(share * 100));
