/** What a platform's words beside comments say. They do not say why, nor by whose wish. */
export type NoticeKind = 'closed' | 'curated' | 'writers' | 'filtered';

/** Says that comments are closed, to everybody. */
const CLOSED =
  /评论(?:功能)?(?:已|被)?关闭|(?:已|被)关闭了?评论|(?:不允许|禁止|无法)评论|comments (?:are|have been) (?:turned off|closed|disabled)|댓글(?:을|이)?\s*(?:사용|작성)?\s*(?:중지|할 수 없|막)/iu;

/** Says that the author picks which comments show. */
const CURATED =
  /评论精选|精选评论|(?:开启|设置).{0,4}精选|筛选后(?:的)?评论|author (?:picks|selects|approves)|작성자가 선택/iu;

/** Says who may write comments: nothing of which of those written are shown. */
const WRITERS =
  /(?:未关注|非粉丝|未互关|粉丝|关注者?|互关|好友).{0,12}(?:可以?|能|无法|不能|不可)(?:发表|发布)?评论|仅.{0,10}可(?:以)?(?:发表)?评论|(?:only|followers) .{0,30}(?:can|may) (?:comment|reply)/iu;

/** Says in so many words that some are not shown. */
const FILTERED = /过滤|部分评论|暂不可见|不予?展示|未(?:予)?显示|已隐藏|hidden|filtered|숨김|숨겨|걸러/iu;

/** What a notice says: several things at once where it says several; of words that no pattern knows, a filter's. */
export function kindsOfNotice(notice: string | null): readonly NoticeKind[] {
  if (notice === null) return [];
  const isForWriters = WRITERS.test(notice);
  const found: readonly (readonly [NoticeKind, boolean])[] = [
    ['closed', !isForWriters && CLOSED.test(notice)],
    ['curated', CURATED.test(notice)],
    ['writers', isForWriters],
    ['filtered', FILTERED.test(notice)],
  ];
  const kinds = found.filter(([, is]) => is).map(([kind]) => kind);
  return kinds.length === 0 ? ['filtered'] : kinds;
}
