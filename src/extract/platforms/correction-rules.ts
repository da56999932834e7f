const Q = `"'“”‘’「」『』《》〈〉`;
const quoted = (name: string): string => `\\s*[${Q}](?<${name}>[^${Q}]{1,80})[${Q}]\\s*`;
const rule = (language: string, words: string) => ({ language, words: new RegExp(words, 'iu') });

/**
 * How platforms say that they answered another query than the one that was asked. With a group `shown` the words tell it
 * where that is another query; without one they tell it by themselves. As of November 2026.
 */
export const CORRECTION_RULES: readonly { readonly language: string; readonly words: RegExp }[] = [
  rule(
    'zh',
    `(?:仍然?|依然|依旧|依舊|继续|繼續|坚持|堅持|还是|還是|只|仅|僅)要?(?:搜索|搜尋|搜|查找|查詢|查看)${quoted('asked')}`,
  ),
  rule(
    'zh',
    `(?:以下|下面)(?:是|为|為|显示|顯示)(?:与|與|的是)?${quoted('shown')}的?(?:相关|相關)?(?:搜索|搜尋|查詢)?(?:结果|結果|内容|內容)`,
  ),
  rule(
    'zh',
    `(?:已|正在|现|現|自动|自動|[为為帮幫][你您])(?:[为為帮幫][你您])?(?:自动|自動)?(?:显示|顯示|展示|搜索|搜尋|[更纠糾]正[为為]|切[换換][为為]|改[为為])${quoted('shown')}`,
  ),
  rule(
    'en',
    `(?<!\\bno )\\bresults for:?\\s+[${Q}]?(?<shown>[^${Q}.;|]{1,80}?)[${Q}]?(?=\\s*(?:$|[.;|]|search\\b|only\\b|instead\\b|did you\\b))`,
  ),
  rule('en', `\\bsearch (?:instead|only) for\\b|\\binstead,? search for\\b`),
  rule('ko', `${quoted('shown')}(?:에 대한|의|(?:으)?로|관련)?\\s*(?:검색\\s*)?결과(?:를|을|로|입니다)`),
  rule(
    'ko',
    `(?:수정된 검색어|다음 검색어|다음)에 대한 (?:검색\\s*)?결과\\s*:?\\s*[${Q}]?(?<shown>[^${Q}]{1,80}?)[${Q}]?(?=\\s*(?:$|다음|대신|원래))`,
  ),
  rule('ko', `(?:대신|원래 검색어|그대로|다음으로|다음 검색어로)[^.]{0,40}검색`),
  rule('ja', `${quoted('shown')}(?:の|に関する|に対する)\\s*検索結果(?:を|です)`),
  rule(
    'ja',
    `次の(?:検索)?(?:キーワードの)?(?:検索)?結果を表示(?:しています)?\\s*[:：]?\\s*[${Q}]?(?<shown>[^${Q}]{1,80}?)[${Q}]?(?=\\s*(?:$|元の))`,
  ),
  rule('ja', `元の検索(?:キーワード|語)|代わりに[^。]{0,40}検索|で検索し直`),
];
