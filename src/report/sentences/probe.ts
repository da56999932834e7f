import { nameIn, type ProbeVerdict, type Tongue } from '../../domain/index.ts';
import { joined, numeral, quoted, type Name } from './phrasing.ts';
import { controlsSentence, worthOfRound } from './probe-controls.ts';
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
      said === null ? null : `${(isNotice(verdict) ? NOTICE : PAGE_SAYS)[tongue]}${COLON[tongue]}${said}`,
      word === 'not-tried' ? null : controlsSentence(worthOfRound(verdict), tongue),
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
const PAGE_SAYS = {
  en: 'The page says, word for word',
  zh: '页面原文',
  ko: '화면에 적힌 말 그대로',
} as const;

/** Only words in the place of results are a notice; a page that says it has none, or that it searched a part, gives no notice. */
export function isNotice({
  verdict,
  rule,
  reason,
}: Pick<ProbeVerdict, 'verdict' | 'rule' | 'reason'>): boolean {
  const isOfRule = verdict === 'refused-by-notice' || rule.id.startsWith('probe/notice-');
  return isOfRule || reason === 'found-while-others-met-a-notice';
}

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
