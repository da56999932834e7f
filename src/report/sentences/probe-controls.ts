import {
  viewerKey,
  type ProbeRole,
  type ProbeVerdict,
  type RoundSearch,
  type Tongue,
} from '../../domain/index.ts';
import { failureBound } from '../../stats/failure-bound.ts';
import { joined, numeral } from './phrasing.ts';

/** Controls that have an answer: one query of one round is one, however often it was searched. */
type Count = { readonly passed: number; readonly tried: number };

/** What the controls of a search are worth for an absence. */
export type ControlWorth = {
  /** Controls searched here that must have results: only these could have shown that a search misses what is there. */
  readonly mustFind: Count;
  /** Controls that cannot show it: a nonsense string, and the target on another platform. */
  readonly nonsense: Count;
  readonly elsewhere: Count;
  /** 95 % upper bound on the share of searches that miss what is there; null where nothing could have shown a miss. */
  readonly missBound: number | null;
};

const MUST_FIND: readonly ProbeRole[] = ['truism', 'sister', 'same-people'];

/** The controls of one round. */
export function worthOfRound({
  searches,
  missBound,
}: Pick<ProbeVerdict, 'searches' | 'missBound'>): ControlWorth {
  return {
    mustFind: countOf(searches, MUST_FIND),
    nonsense: countOf(searches, ['nonsense']),
    elsewhere: countOf(searches, ['elsewhere']),
    missBound,
  };
}

function countOf(searches: readonly RoundSearch[], roles: readonly ProbeRole[]): Count {
  const tried = searches.filter(({ role, passed }) => roles.includes(role) && passed !== null);
  const byQuery = [...Map.groupBy(tried, ({ query }) => query).values()];
  const passed = byQuery.filter((own) => own.every((one) => one.passed === true));
  return { passed: passed.length, tried: byQuery.length };
}

/** The rounds of one source by one viewer, taken together. */
export type RoundsWorth = ControlWorth &
  Pick<ProbeVerdict, 'sourceId' | 'viewer'> & { readonly rounds: number };

/**
 * What all rounds are worth together, source by source and viewer by viewer. A search that works on one platform says
 * nothing of another, so those are never added.
 */
export function worthOfRounds(verdicts: readonly ProbeVerdict[]): readonly RoundsWorth[] {
  const tried = verdicts.filter(({ controlsTried }) => controlsTried > 0);
  const groups = Map.groupBy(tried, ({ sourceId, viewer }) => `${sourceId} ${viewerKey(viewer)}`);
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const { sourceId, viewer } = first;
    return [{ sourceId, viewer, rounds: own.length, ...addWorth(own.map(worthOfRound)) }];
  });
}

function addWorth(all: readonly ControlWorth[]): ControlWorth {
  const sum = (kind: 'mustFind' | 'nonsense' | 'elsewhere'): Count => ({
    passed: all.reduce((total, one) => total + one[kind].passed, 0),
    tried: all.reduce((total, one) => total + one[kind].tried, 0),
  });
  const mustFind = sum('mustFind');
  const missBound =
    mustFind.tried === 0 ? null : failureBound(mustFind.tried, mustFind.tried - mustFind.passed);
  return { mustFind, nonsense: sum('nonsense'), elsewhere: sum('elsewhere'), missBound };
}

/** What the controls are worth: those that could have shown a miss with their bound, and the others apart. */
export function controlsSentence(worth: ControlWorth, tongue: Tongue): string {
  const { mustFind, nonsense, elsewhere, missBound } = worth;
  if (mustFind.tried + nonsense.tried + elsewhere.tried === 0) return NO_CONTROLS[tongue];
  const words = WORDS[tongue];
  const main =
    mustFind.tried === 0 || missBound === null
      ? words.noneCouldMiss
      : words.miss(numeral(mustFind.passed), numeral(mustFind.tried), percent(missBound));
  const others = [
    nonsense.tried === 0 ? null : words.nonsense(numeral(nonsense.passed), numeral(nonsense.tried)),
    elsewhere.tried === 0 ? null : words.elsewhere(numeral(elsewhere.passed), numeral(elsewhere.tried)),
  ].filter((one) => one !== null);
  return joined([main, others.length === 0 ? null : words.apart(others.join(words.and))], words.gap);
}

// To the nearest: the bound itself stands in the data.
const percent = (share: number): string => numeral(Math.round(share * 100));

const NO_CONTROLS = {
  en: 'No control was tried.',
  zh: '没有进行对照检索。',
  ko: '대조 검색을 하지 않았다.',
} as const;

type Words = {
  readonly miss: (passed: string, tried: string, bound: string) => string;
  readonly noneCouldMiss: string;
  readonly apart: (others: string) => string;
  readonly nonsense: (passed: string, tried: string) => string;
  readonly elsewhere: (passed: string, tried: string) => string;
  readonly and: string;
  readonly gap: string;
};

const WORDS: { readonly [Language in Tongue]: Words } = {
  en: {
    miss: (passed, tried, bound) =>
      `${passed} of ${tried} controls that must have results had them: a search may still miss what is there in up to ${bound} % of cases (95 % bound).`,
    noneCouldMiss: 'No control was tried that could have shown a miss.',
    apart: (others) => `Apart from that, and no proof against a miss: ${others}.`,
    nonsense: (passed, tried) => `${passed} of ${tried} nonsense strings had no results`,
    elsewhere: (passed, tried) => `the target was found elsewhere in ${passed} of ${tried} searches`,
    and: ', ',
    gap: ' ',
  },
  zh: {
    miss: (passed, tried, bound) =>
      `必须有结果的 ${tried} 次对照中 ${passed} 次有结果：检索仍可能在至多 ${bound}% 的情况下漏掉存在的内容（95% 上限）。`,
    noneCouldMiss: '没有进行过能显示遗漏的对照。',
    apart: (others) => `另外（不能证明没有遗漏）：${others}。`,
    nonsense: (passed, tried) => `无意义字符串 ${tried} 次中 ${passed} 次没有结果`,
    elsewhere: (passed, tried) => `在别处检索目标 ${tried} 次，找到 ${passed} 次`,
    and: '，',
    gap: '',
  },
  ko: {
    miss: (passed, tried, bound) =>
      `결과가 있어야 하는 대조 검색 ${tried}회 가운데 ${passed}회에 결과가 있었다: 검색은 여전히 있는 것을 많게는 ${bound}%의 경우에 놓칠 수 있다(95% 상한).`,
    noneCouldMiss: '놓침을 드러낼 수 있는 대조 검색은 하지 않았다.',
    apart: (others) => `그 밖에(놓치지 않았다는 증거는 아님): ${others}.`,
    nonsense: (passed, tried) => `무의미한 문자열 ${tried}회 가운데 ${passed}회는 결과 없음`,
    elsewhere: (passed, tried) => `다른 곳에서 대상을 ${tried}회 찾아 ${passed}회 나옴`,
    and: ', ',
    gap: ' ',
  },
};
