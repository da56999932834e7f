import type { ProbeVerdictWord, Tongue } from '../../domain/index.ts';

type InTongues = { readonly [Language in Tongue]: string };

/** A verdict in a few words. */
export const PROBE_VERDICT_WORDS: { readonly [Word in ProbeVerdictWord]: InTongues } = {
  found: { en: 'Found', zh: '已找到', ko: '찾음' },
  'not-found-controls-passed': {
    en: 'Not found by this search, controls passed',
    zh: '本次检索未找到，对照均通过',
    ko: '이 검색으로 찾지 못함, 대조 검색 통과',
  },
  'only-authorised-sources': {
    en: 'Only authorised sources were searched',
    zh: '只检索了获授权的来源',
    ko: '승인된 출처만 검색됨',
  },
  'refused-by-notice': {
    en: 'A notice stands in place of results, or of some of them',
    zh: '全部或部分结果之处是一则告示',
    ko: '결과 전부나 일부의 자리에 안내문이 있음',
  },
  unreadable: { en: 'Could not be read', zh: '无法读取', ko: '읽을 수 없음' },
  'could-not-tell': { en: 'Could not tell', zh: '无法判断', ko: '판단할 수 없음' },
  'not-tried': { en: 'Not tried', zh: '未尝试', ko: '시도하지 않음' },
};

/** Why a verdict is what it is, by its code. */
export const PROBE_REASONS: Readonly<Record<string, InTongues>> = {
  'not-made': { en: 'the search was not made', zh: '没有进行检索', ko: '검색하지 않았음' },
  budget: {
    en: 'the day’s budget of searches was used up',
    zh: '当日检索额度已用完',
    ko: '하루 검색 예산을 다 썼음',
  },
  'round-too-old': {
    en: 'the time of the round ended before all of its searches were made',
    zh: '本轮时间已过，检索未全部进行',
    ko: '검색을 다 하기 전에 회차의 시간이 끝났음',
  },
  'no-way-to-search': {
    en: 'it cannot be searched from here; saved result pages can be imported',
    zh: '无法从这里检索；可导入保存的结果页',
    ko: '여기서는 검색할 수 없음. 저장한 결과 화면을 들일 수 있음',
  },
  'before-release': {
    en: 'it was searched for before it was public',
    zh: '检索时尚未公开',
    ko: '공개되기 전에 검색했음',
  },
  'notice-for-all': {
    en: 'the truism met a notice as well',
    zh: '常识对照同样遇到告示',
    ko: '상식 대조 검색에도 안내문이 나왔음',
  },
  'notice-for-controls': {
    en: 'a story of equal weight or a nonsense string met a notice as well',
    zh: '同等分量的报道或无意义字符串同样遇到告示',
    ko: '비슷한 무게의 소식이나 무의미한 문자열에도 안내문이 나왔음',
  },
  'notice-not-compared': {
    en: 'no control but a truism shows that not every search meets the notice',
    zh: '除常识外，没有对照能表明并非所有检索都遇到告示',
    ko: '상식 말고는 모든 검색에 안내문이 나오지는 않음을 보여 주는 대조 검색이 없음',
  },
  'control-not-made': {
    en: 'a control of the probe was not searched for',
    zh: '探查所列的一项对照没有检索',
    ko: '정해 둔 대조 검색 하나를 하지 않았음',
  },
  'controls-too-far': {
    en: 'no control that must have results had them within six hours of the target and since the release',
    zh: '目标检索前后六小时内、发布之后，没有一项必须有结果的对照有结果',
    ko: '대상 검색의 앞뒤 여섯 시간 안, 공개 뒤에 결과가 있어야 할 대조 검색이 결과를 낸 것이 없음',
  },
  'roles-mixed': {
    en: 'one query stands in two roles, or the nonsense string holds the target',
    zh: '同一检索词担任两种角色，或无意义字符串包含目标',
    ko: '한 검색어가 두 구실을 하거나 무의미한 문자열에 대상이 들어 있음',
  },
  'same-answer': {
    en: 'the target and a truism were answered with the very same posts',
    zh: '目标与常识检索得到完全相同的帖子',
    ko: '대상과 상식 검색에 똑같은 글들이 나왔음',
  },
  'further-results': {
    en: 'among the results that were loaded; there are more',
    zh: '仅就已加载的结果而言；还有更多',
    ko: '불러온 결과만으로; 결과가 더 있음',
  },
  'further-results-unknown': {
    en: 'among the results that were loaded; whether there are more is not known',
    zh: '仅就已加载的结果而言；是否还有更多不得而知',
    ko: '불러온 결과만으로; 더 있는지는 알 수 없음',
  },
  'variants-not-tried': {
    en: 'not every variant was searched for',
    zh: '并非每种写法都检索过',
    ko: '모든 표현을 검색하지는 않았음',
  },
  'limits-not-compared': {
    en: 'the search was limited to authorised sources, and no controls show that not every search is',
    zh: '检索限于获授权的来源，而没有对照能表明并非所有检索都如此',
    ko: '검색이 승인된 출처로 한정되었고, 모든 검색이 그렇지는 않음을 보여 주는 대조 검색이 없음',
  },
  'results-not-read': {
    en: 'the words of some results are not held',
    zh: '部分结果的文字未能取得',
    ko: '일부 결과의 글을 얻지 못했음',
  },
  'some-results': {
    en: 'beside results, for some of them',
    zh: '与结果并列，针对其中一部分',
    ko: '결과와 함께, 그 일부에 대해',
  },
  'viewers-differ': {
    en: 'another viewer found it',
    zh: '另一位查看者找到了它',
    ko: '다른 이용자는 찾았음',
  },
  'other-results-only': {
    en: 'there were results, none says what the target says',
    zh: '有结果，但均未提及目标内容',
    ko: '결과는 있으나 대상 내용을 말하는 것이 없음',
  },
  'no-results': { en: 'no results', zh: '没有结果', ko: '결과 없음' },
  'no-matching-results': {
    en: 'no result says what it must',
    zh: '没有一条结果符合要求',
    ko: '조건에 맞는 결과 없음',
  },
  'has-results': {
    en: 'there were results where none can be',
    zh: '本不应有结果却有结果',
    ko: '결과가 없어야 하는데 있음',
  },
  'target-among-them': { en: 'the target is among them', zh: '目标在其中', ko: '그 가운데 대상이 있음' },
  'target-not-among-them': {
    en: 'the target is not among them',
    zh: '目标不在其中',
    ko: '그 가운데 대상이 없음',
  },
  'every-query': { en: 'at every query', zh: '每个检索词都是如此', ko: '모든 검색어에서' },
  'some-queries': { en: 'at some queries', zh: '部分检索词如此', ko: '일부 검색어에서' },
  'found-while-others-met-a-notice': {
    en: 'another query met a notice',
    zh: '另有检索词遇到告示',
    ko: '다른 검색어에는 안내문이 나왔음',
  },
  notice: { en: 'a notice in place of results', zh: '结果处是一则告示', ko: '결과 대신 안내문' },
  ...missing('truism', 'a truism', '常识对照', '상식 대조 검색'),
  ...missing('sister', 'a story of equal weight', '同等分量的报道', '비슷한 무게의 소식'),
  ...missing(
    'same-people',
    'the same people on a neutral topic',
    '同一人物的中性话题',
    '같은 인물의 중립 주제',
  ),
  ...missing('nonsense', 'a nonsense string', '无意义字符串', '무의미한 문자열'),
  ...missing('elsewhere', 'the target where it surely exists', '目标确定存在之处', '대상이 확실히 있는 곳'),
  ...missing('control', 'a control', '对照', '대조 검색'),
};

function missing(kind: string, en: string, zh: string, ko: string): Record<string, InTongues> {
  return {
    [`no-${kind}`]: {
      en: `a control is missing: ${en}`,
      zh: `缺少对照：${zh}`,
      ko: `대조 검색이 빠졌음: ${ko}`,
    },
    [`${kind}-failed`]: {
      en: `a control did not come out as it must: ${en}`,
      zh: `对照未达到应有结果：${zh}`,
      ko: `대조 검색이 나와야 할 대로 나오지 않았음: ${ko}`,
    },
  };
}

/** What remains possible beside “it is not there”. */
export const PROBE_CAUSES: Readonly<Record<string, InTongues>> = {
  'nobody-posted': { en: 'nobody posted it', zh: '没有人发布', ko: '아무도 올리지 않았다' },
  'held-back-before-publishing': {
    en: 'it was held back before publishing, which no search can see',
    zh: '在发布前被搁置，任何检索都看不到',
    ko: '공개 전에 보류되었다. 어떤 검색으로도 볼 수 없다',
  },
  'left-out-of-search': {
    en: 'it is there and the search leaves it out',
    zh: '它存在，但搜索没有收录',
    ko: '있지만 검색에서 빠졌다',
  },
  'other-wording': {
    en: 'it is told in words that these queries do not meet',
    zh: '所用措辞与这些检索词不符',
    ko: '이 검색어와 맞지 않는 말로 쓰였다',
  },
  'index-lag': {
    en: 'the platform’s index lags behind',
    zh: '平台索引滞后',
    ko: '플랫폼의 색인이 늦다',
  },
  'further-results': {
    en: 'it stands among results that were not loaded',
    zh: '在未加载的结果之中',
    ko: '불러오지 않은 결과 가운데 있다',
  },
  'viewer-state': {
    en: 'it is shown to members, not to a guest',
    zh: '对登录用户显示，对未登录者不显示',
    ko: '회원에게는 보이고 비로그인 이용자에게는 보이지 않는다',
  },
  'viewer-region': {
    en: 'it is shown in other regions',
    zh: '在其他地区显示',
    ko: '다른 지역에서는 보인다',
  },
};
