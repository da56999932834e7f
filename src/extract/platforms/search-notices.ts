import type { AuthorKind, PostDraft, SearchAnswer } from '../../domain/index.ts';

/**
 * What platforms say in place of results, or above them. Words as of November 2026; the first rule that fits a text
 * decides, so the more telling stand first.
 */
export type SearchNoticeRule = {
  readonly id: string;
  readonly words: RegExp;
  /** What the words make of a search without results; with results they are kept beside them. */
  readonly answer: Extract<SearchAnswer, 'none' | 'notice' | 'refused'>;
  readonly reason: string;
  /** The words say that only authorised sources are searched. */
  readonly authorisedOnly: boolean;
  /** Pages write such words into any part of theirs that is empty: only the message of an answer with an empty list means it. */
  readonly onlyAlone: boolean;
  readonly version: number;
  readonly because: string;
};

const rule = (
  id: string,
  words: RegExp,
  answer: SearchNoticeRule['answer'],
  reason: string,
  told: Pick<SearchNoticeRule, 'because'> & Partial<SearchNoticeRule>,
): SearchNoticeRule => ({
  ...{ version: 1, authorisedOnly: false, onlyAlone: false, ...told },
  ...{ id, words, answer, reason },
});

export const SEARCH_NOTICE_RULES: readonly SearchNoticeRule[] = [
  rule(
    'search/laws-and-policies',
    /(根据|依据).{0,12}(法律|法规|政策|规定).{0,60}(未予|不予|无法|未能|不能|暂不)(显示|展示)/u,
    'notice',
    'laws-and-policies',
    { because: 'The platform says that laws or policies keep results from being shown.' },
  ),
  rule(
    'search/violation',
    /(搜索|内容|关键词|该词|话题|结果).{0,20}(违规|违反|敏感|不宜).{0,30}(不予|未予|无法|不能|不宜)?(显示|展示|查看|搜索)/u,
    'notice',
    'violation',
    { because: 'The platform says that the words or the results break rules.' },
  ),
  rule(
    'search/authorised-only',
    /仅.{0,6}(展示|显示|提供).{0,12}(权威|官方|认证|授权|主流媒体)|以下(内容|结果)?来自.{0,6}(权威|官方|授权)/u,
    'notice',
    'authorised-only',
    {
      because: 'The platform says that it shows authorised sources alone.',
      authorisedOnly: true,
    },
  ),
  rule('search/login', /(请|需)(要|先)?登录|登录后(可|才|查看)|扫码登录/u, 'refused', 'login-wall', {
    because: 'The viewer is told to log in first.',
  }),
  rule(
    'search/captcha',
    /(安全|人机)验证|滑动验证|验证码|请完成验证|访问(过于)?频繁|请求过于频繁|操作频繁|网络(中|环境)?(存在)?异常访问请求|IP ?存在风险|网络环境存在风险/u,
    'refused',
    'captcha',
    { because: 'The viewer is asked to show that they are human, or asked too often.' },
  ),
  rule(
    'search/none',
    /(没有?|未|无法)(能)?(找到|搜索到|搜到|查到|检索到).{0,80}(结果|内容|微博|文章|笔记|视频|用户|信息)|(搜索)?结果为空|暂无(搜索)?结果|没有相关(搜索)?(内容|结果|数据)|换个(关键)?词(试试|搜索)|no results (found|for)/iu,
    'none',
    'none',
    { because: 'The platform says that the search found nothing.', version: 2 },
  ),
  rule('search/nothing-here', /暂无(搜索)?(内容|相关)|这里还没有内容/u, 'none', 'none', {
    because:
      'The platform says that nothing is here, which it says of any empty part of a page too: no post was read.',
    onlyAlone: true,
    version: 2,
  }),
];

/** No notice is longer; a text that is holds content and not words of the platform. */
const LONGEST = 300;
/** Words that only take up a smaller part of a text are quoted by somebody, and are no notice. */
const LEAST_PART = 1 / 3;

/** The rule that knows a text, and the text as it stands; null for texts that are no notice of a search. */
export function searchNoticeOf(
  text: string,
): { readonly rule: SearchNoticeRule; readonly notice: string } | null {
  const notice = text.trim();
  if (notice === '' || notice.length > LONGEST) return null;
  const found = SEARCH_NOTICE_RULES.find(({ words }) => {
    const said = words.exec(notice)?.[0];
    return said !== undefined && said.length >= notice.length * LEAST_PART;
  });
  return found ? { rule: found, notice } : null;
}

/** Fewer results than these, all of state and media, may be chance. */
const FEWEST = 5;
const AUTHORISED: readonly AuthorKind[] = ['state', 'media'];

/** Whether every result shows that only authorised sources are searched: all are of state organs and media. */
export const areAllAuthorised = (results: readonly Pick<PostDraft, 'author'>[]): boolean =>
  results.length >= FEWEST && results.every(({ author }) => AUTHORISED.includes(author.kind));
