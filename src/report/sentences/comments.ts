import type { CommentBounds, CommentCause, Tongue } from '../../domain/index.ts';
import { joined, numeral } from './phrasing.ts';

type Texts = { readonly [Cause in CommentCause]: string };

const CAUSES: { readonly [Language in Tongue]: Texts } = {
  en: {
    'collector-cap': 'beyond what the way in brings',
    'page-cap': 'beyond the platform’s last page',
    'not-loaded': 'not loaded',
    nested: 'replies under other comments',
    curated: 'not picked by the author',
    'filter-notice': 'filtered, as a notice says',
    closed: 'comments closed, as a notice says',
    guest: 'not shown to a guest',
    'rounded-count': 'a rounded count',
    'count-includes-gone': 'counted and no longer there',
    'not-shown': 'not shown for a reason that is not known',
  },
  zh: {
    'collector-cap': '超出采集方式的上限',
    'page-cap': '超出平台的最后一页',
    'not-loaded': '未加载',
    nested: '其他评论之下的回复',
    curated: '未被作者精选',
    'filter-notice': '告示称经过筛选',
    closed: '告示称评论已关闭',
    guest: '不向未登录者显示',
    'rounded-count': '计数经过取整',
    'count-includes-gone': '计入但已不在',
    'not-shown': '因未知原因未显示',
  },
  ko: {
    'collector-cap': '수집 방식의 한도를 넘음',
    'page-cap': '플랫폼의 마지막 쪽을 넘음',
    'not-loaded': '불러오지 않음',
    nested: '다른 댓글에 달린 답글',
    curated: '글쓴이가 고르지 않음',
    'filter-notice': '안내문에 따르면 걸러짐',
    closed: '안내문에 따르면 댓글이 닫힘',
    guest: '비로그인 이용자에게 보이지 않음',
    'rounded-count': '어림한 수',
    'count-includes-gone': '세었으나 더는 없음',
    'not-shown': '알 수 없는 까닭으로 보이지 않음',
  },
};

/** How many of the comments counted could be seen, and what may be behind the rest. */
export function commentSentence({ shown, seen, causes }: CommentBounds, tongue: Tongue): string {
  const words = SENTENCES[tongue];
  const range = ({ low, high }: { low: number; high: number | null }): string => {
    if (high === null) return words.orMore(numeral(low));
    return low === high ? numeral(low) : words.range(numeral(low), numeral(high));
  };
  if (shown === null) return words.noCount(range(seen));
  const rest = causes.map((cause) => CAUSES[tongue][cause]);
  const head = words.seen(range(seen), range(shown));
  return joined([head, rest.length === 0 ? null : words.rest(listed(rest, tongue))], '') + words.stop;
}

function listed(parts: readonly string[], tongue: Tongue): string {
  if (tongue !== 'en' || parts.length < 2) return parts.join(SENTENCES[tongue].comma);
  return `${parts.slice(0, -1).join(', ')}, or ${parts.at(-1) ?? ''}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const SENTENCES = {
  en: {
    range: (low: string, high: string) => `between ${low} and ${high}`,
    orMore: (low: string) => `${low} or more`,
    seen: (seen: string, shown: string) => capital(`${seen} of ${shown} could be seen`),
    rest: (rest: string) => `; the rest: ${rest}`,
    noCount: (seen: string) => capital(`${seen} could be seen; no count was shown.`),
    comma: ', ',
    stop: '.',
  },
  zh: {
    range: (low: string, high: string) => `${low} 至 ${high}`,
    orMore: (low: string) => `${low} 以上`,
    seen: (seen: string, shown: string) => `显示 ${shown} 条，可见 ${seen} 条`,
    rest: (rest: string) => `；其余可能：${rest}`,
    noCount: (seen: string) => `可见 ${seen} 条；未显示计数。`,
    comma: '、',
    stop: '。',
  },
  ko: {
    range: (low: string, high: string) => `${low}~${high}`,
    orMore: (low: string) => `${low} 이상`,
    seen: (seen: string, shown: string) => `${shown}개라고 나오며 ${seen}개를 볼 수 있었다`,
    rest: (rest: string) => `. 나머지는 다음 가운데 하나일 수 있다: ${rest}`,
    noCount: (seen: string) => `${seen}개를 볼 수 있었고 수는 나오지 않았다.`,
    comma: ', ',
    stop: '.',
  },
} as const;
