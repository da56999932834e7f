/** Headings over what a site offers unasked. As of November 2026. */
const OFFERED = new RegExp(
  `^(?:${[
    '(?:[为為给給][你您])(?:推荐|推薦|精选|精選).{0,8}',
    '猜[你您](?:想搜|想看|想找|喜欢|喜歡).{0,8}',
    '[你您]可能(?:也|还|還)?(?:会|會)?(?:感兴趣|感興趣|喜欢|喜歡|想看|想搜|想找).{0,10}',
    '(?:大家|他们|他們|别人|別人)(?:都|也)?(?:在|还在|還在)搜.{0,4}',
    '(?:相关|相關)(?:搜索|搜尋|推荐|推薦|话题|話題)',
    '(?:热门|熱門|今日|精彩|更多|其他|编辑|編輯)?(?:推荐|推薦)(?:内容|內容|视频|影片|微博|笔记|筆記|阅读|閱讀|回答|文章)?',
    '热门(?:搜索|微博|内容|视频)|热搜榜?|热榜|微博热搜',
    '(?:recommended|suggested)(?: (?:for you|posts?|videos?|content))?|you (?:may|might)(?: also)? (?:like|be interested in)',
    'related searches|people also (?:ask|search(?: for)?)|more to explore|trending(?: now)?|for you',
    '추천(?: ?(?:게시물|콘텐츠|영상|검색어|글))?|연관 ?검색어|(?:이런|회원님을 위한) .{0,12}',
    'おすすめ.{0,8}|あなたへのおすすめ.{0,6}|関連(?:する)?(?:検索|キーワード).{0,6}',
  ].join('|')})[\\s：:]*$`,
  'iu',
);

/** Whether a heading stands over what was not searched for. */
export const isOffered = (heading: string): boolean => OFFERED.test(heading.trim());

/** How many posts stood there that the search did not find; '' for none. */
export function besideWords(recommended: number, advertised: number): string {
  const parts = [
    recommended > 0 ? `${recommended} recommended` : '',
    advertised > 0 ? `${advertised} marked as advertisement` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `Posts that are no results: ${parts.join(', ')}`;
}
