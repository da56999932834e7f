import { isSentence, type Candidate } from './block-candidates.ts';

/** Whole blocks that templates print and nobody wrote for this article, however they end. */
const TEMPLATE_LINES: readonly RegExp[] = [
  /^(?:advertisement|ad|advertising|sponsored|story continues below|continue reading(?: the main story)?|article continues below.*|loading\W*|share|tweet|print|email|save|comments?|subscribe|sign up|follow|like this:?|related|image|photo|video|listen|close|menu)$/i,
  /^(?:\d+ )?(?:comments?|shares?|views?|likes?)(?: \d+)?$/i,
  /^(?:©|\(c\)|copyright).{0,200}$/i,
  /^.{0,80}all rights reserved.{0,200}$/i,
  /^(?:download|get) (?:the|our) .{0,60}\bapp\b.{0,80}$/i,
  /^(?:visited \d+ times|\d+ visit).{0,80}$/i,
  /^(?:\d+ )?min(?:ute)?s?[ -]read$/i,
  /^(?:photo|image|picture|credit|file photo)\s*[:：].{0,100}$/i,
  /^[^\p{L}\p{N}]*$/u,
  /^[-–—*\s]*(?:advertisement|end|完|全文完|anzeige|werbung|publicité|publicidad|реклама|إعلان|広告|광고)[-–—*\s]*$/iu,
  /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/,
  /^\(?(?:additional )?reporting by .{2,160}(?:editing|writing|compiled) by .{2,80}$/i,
  /^il vous reste \d.{0,40}(?:article|lire).{0,120}$/i,
  /^(?:この記事は有料|ここから先は有料|残り\s?\d).{0,80}$/,
  /^本文(?:系|为|為).{0,40}(?:独家|原创|獨家|原創).{0,60}$/,
  /^(?:[(（【[]?\s*)?(?:责任编辑|責任編輯|责编|原标题|原標題|校对|监制|更多精彩|点击进入|相关阅读|延伸閱讀|延伸阅读|分享到|扫一扫|关注我们|本文来源|免责声明|版权声明)\s*[:：|].{0,120}$/,
  /^(?:[<[【(]\s*)?(?:저작권자|ⓒ|Copyrights?\s*ⓒ|무단\s?전재|재배포 금지|구독(?:과|\s*[,·])?\s?좋아요).{0,160}$/i,
  /^.{0,20}(?:기자|특파원)\s+[\w.-]+@[\w.-]+$/,
];

/** How lines of templates begin: a sentence may begin so too, and is judged like any other. */
const TEMPLATE_BEGINNINGS: readonly RegExp[] = [
  /^(?:share|follow|like|find|join) (?:this|us|me)\b.{0,180}$/i,
  /^(?:sign up|subscribe|register)\b.{0,60}(?:newsletter|updates|alerts|email|inbox|channel|today|now|here|for|to)\b.{0,200}$/i,
  /^(?:read|see|watch|listen|related|also read|read more|read also|more|click here|see also|don['’]t miss|recommended|from the archive)\s*(?::|>|»|–|—|\|).{0,200}$/i,
  /^(?:get|receive) .{0,80}(?:newsletter|inbox|notifications|alerts).{0,80}$/i,
  /^source\s*[:：].{0,100}$/i,
  /^(?:[(（【[]?\s*)?(?:編輯|编辑|审核|来源|來源|作者|声明)\s*[:：|].{0,120}$/,
  /^(?:[<[【(]\s*)?(?:기사제보|구독|좋아요|관련기사)(?!자|료|\p{L}*[가는은를을이의에도]).{0,160}$/iu,
  /^▶.{0,60}(?:제보|카카오|앱|다운|구독|네이버|채널|바로가기|바로 가기|홈페이지|클릭|페이스북|유튜브|텔레그램|보기|뉴스레터|기사).{0,100}$/,
];
/** What a template asks its reader for, in a whole sentence too. */
const ASKS_READER =
  /newsletter|inbox|\b(?:your|our)\b|twitter|facebook|instagram|whatsapp|telegram|youtube|tiktok|linkedin|google news|premium|free trial|breaking news/i;

/** A line that announces items that are not this article. */
export const RELATED_HEADING =
  /^(?:related(?: (?:articles?|stor(?:y|ies)|posts?|news|content|links|topics|coverage))?|read (?:more|next|also)|more (?:from|on|stories|news|in|like this)\b.{0,40}|also (?:read|see)|you (?:may|might) (?:also )?(?:like|be interested).{0,30}|recommended(?: (?:stories|for you|reading))?|most (?:read|popular|viewed).{0,20}|trending(?: now)?|top stories|latest(?: news| stories)?|popular (?:posts|stories)|up next|what to read next|editors?['’]? picks?|see also|further reading|相关(?:阅读|新闻|文章|报道|推荐)|延伸阅读|延伸閱讀|相關(?:新聞|文章|報導)|推荐阅读|热门推荐|더보기|관련\s?기사|관련\s?뉴스|인기\s?기사|많이 본 뉴스|あわせて読みたい|関連記事|おすすめ)\s*[:：>»]?$/i;

/** No line of a template is longer, in characters. */
const LONGEST_LINE = 600;

/** Whether a block is a line of the page's template. */
export function isBoilerplate(candidate: Candidate): boolean {
  const { text } = candidate.block;
  if (text.length > LONGEST_LINE) return false;
  if (TEMPLATE_LINES.some((pattern) => pattern.test(text))) return true;
  if (isSentence(candidate) && !ASKS_READER.test(text)) return false;
  return TEMPLATE_BEGINNINGS.some((pattern) => pattern.test(text));
}
