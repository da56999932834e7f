import type { IsolationVerdict, PartAnswer, Tongue } from '../../domain/index.ts';

type InTongues = { readonly [Language in Tongue]: string };

/** What an isolation came to, in a few words. */
export const ISOLATION_VERDICT_WORDS: { readonly [Word in IsolationVerdict]: InTongues } = {
  combination: {
    en: 'A combination is answered as the whole query, and its parts are not',
    zh: '有一个组合得到与整条检索相同的答复，而其各部分并非如此',
    ko: '한 조합이 전체 검색어와 같은 답을 받고 그 부분들은 그렇지 않음',
  },
  'single-term': {
    en: 'One term alone is answered as the whole query',
    zh: '单独一个词就得到与整条检索相同的答复',
    ko: '낱말 하나만으로 전체 검색어와 같은 답을 받음',
  },
  'nothing-hidden': {
    en: 'The whole query had results: nothing to isolate',
    zh: '整条检索有结果：无可分离',
    ko: '전체 검색어에 결과가 있음: 가려낼 것이 없음',
  },
  'could-not-tell': { en: 'Could not tell', zh: '无法判断', ko: '판단할 수 없음' },
  'not-finished': { en: 'Not finished', zh: '尚未完成', ko: '끝나지 않음' },
};

/** What the rules of an isolation say, by their ids. */
export const ISOLATION_RULE_WORDS: Readonly<Record<string, InTongues>> = {
  'isolation/control-failed': {
    en: 'a control beside a step did not come out as it must; nothing more was searched',
    zh: '某一步旁的对照未达到应有结果；此后不再检索',
    ko: '한 단계 옆의 대조 검색이 나와야 할 대로 나오지 않아 더 검색하지 않았음',
  },
  'isolation/refused': {
    en: 'the platform refused a search; nothing more was searched',
    zh: '平台拒绝了一次检索；此后不再检索',
    ko: '플랫폼이 검색을 거부해 더 검색하지 않았음',
  },
  'isolation/unanswered': {
    en: 'too many steps failed on the way or could not be read',
    zh: '太多步骤途中失败或无法读取',
    ko: '너무 많은 단계가 도중에 실패했거나 읽을 수 없었음',
  },
  'isolation/flickering': {
    en: 'one and the same search was answered differently when it was repeated',
    zh: '同一检索重复时得到不同的答复',
    ko: '같은 검색을 되풀이하자 다른 답이 나왔음',
  },
  'isolation/not-monotone': {
    en: 'a search for some terms was not shown and one for more of them was',
    zh: '较少的词未显示结果，而加上更多词却显示了',
    ko: '적은 낱말은 결과가 없는데 더 많은 낱말은 결과가 있었음',
  },
  'isolation/combination-without-notice': {
    en: 'no notice says why, and longer queries find less by themselves',
    zh: '没有告示说明原因，而较长的检索本来就找到得更少',
    ko: '이유를 말하는 안내문이 없고, 긴 검색어는 본래 덜 찾음',
  },
  'isolation/combination-with-empty-parts': {
    en: 'some parts met no notice and had no results either',
    zh: '有些部分没有遇到告示，但也没有结果',
    ko: '어떤 부분은 안내문도 결과도 없었음',
  },
};

/** How a search for some terms was answered. */
export const PART_ANSWER_WORDS: { readonly [Word in PartAnswer]: InTongues } = {
  shown: { en: 'results', zh: '有结果', ko: '결과 있음' },
  notice: { en: 'a notice', zh: '告示', ko: '안내문' },
  limited: { en: 'authorised sources only', zh: '仅限获授权的来源', ko: '승인된 출처만' },
  withheld: {
    en: 'results, some withheld by its own words',
    zh: '有结果，平台称部分未显示',
    ko: '결과 있음, 일부는 표시하지 않는다고 밝힘',
  },
  none: { en: 'no results, no notice', zh: '没有结果，也没有告示', ko: '결과도 안내문도 없음' },
};

/** What else may be behind it. */
export const ISOLATION_CAUSES: Readonly<Record<string, InTongues>> = {
  'longer-finds-less': {
    en: 'nobody wrote these words together: a longer query finds less by itself',
    zh: '没有人把这些词写在一起：较长的检索本来就找到得更少',
    ko: '아무도 이 낱말들을 함께 쓰지 않았다: 긴 검색어는 본래 덜 찾는다',
  },
  'order-of-words': {
    en: 'it hangs on the order or spelling of the words, of which one was searched',
    zh: '取决于词序或写法，而只检索了其中一种',
    ko: '낱말의 순서나 표기에 달려 있고, 그중 하나만 검색했다',
  },
  'this-viewer': {
    en: 'other viewers are answered otherwise',
    zh: '其他查看者得到的答复不同',
    ko: '다른 이용자는 다른 답을 받는다',
  },
  'these-days': {
    en: 'it holds for the days of these searches and no longer',
    zh: '只在这些检索的日子成立',
    ko: '이 검색을 한 날들에만 그렇다',
  },
};
