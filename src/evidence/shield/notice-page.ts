import { classOfNotice, noticeIn } from '../../text/notices/index.ts';
import type { Instant, VisitClass } from '../../domain/index.ts';
import { changeNoticed } from './notice-names.ts';
import { isGeneric } from './notice-words.ts';
import { nameIn } from './names-in-page.ts';
import type { Roster } from './roster.ts';

/** Of these classes words say nothing that a rule knows. */
const UNKNOWN: readonly VisitClass[] = ['unreadable', 'visible'];
/** A wall has boxes and labels of its own, and a page that failed says so; neither speaks of anybody. */
const WALLS: readonly VisitClass[] = ['login-wall', 'captcha', 'failed'];
/** What servers answer without a page. */
const PHRASE =
  /^(?:\d{3}:? )?(?:ok|pong|forbidden|access denied|(?:page )?not found|gone|unauthori[sz]ed|bad (?:request|gateway)|method not allowed|too many requests|internal server error|service (?:temporarily )?unavailable|gateway time-?out)[.!]?$/i;

/** Whose words they are, and when they were read. */
export type Said = { readonly roster: Roster; readonly at: Instant };

/** The words with a stand-in for each name, so that the name does not hide what they say. */
const nameless = (words: string, roster: Roster): string =>
  changeNoticed(words, roster, () => 'p_0000000000000000').replace(
    /["“‘「『]\s?(p_[0-9a-f]{16})\s?["”’」』]/gu,
    '$1',
  );

const classOf = (words: string, { roster, at }: Said): VisitClass =>
  classOfNotice({ platform: roster.scene.platform, text: words, status: null, at }).class;

/** Whether the words of a page are a notice to its viewer: what else stands there may be whom it speaks of. */
export function isNotice(words: string, said: Said): boolean {
  const plain = nameless(words, said.roster);
  if (WALLS.includes(classOf(plain, said))) return false;
  const seen = { platform: said.roster.scene.platform, at: said.at };
  return noticeIn(plain, seen) !== null || !UNKNOWN.includes(classOf(plain, said));
}

/** Whether a text without markup says what a platform says, and may be kept as that. */
export const isPlainNotice = (words: string, said: Said): boolean =>
  PHRASE.test(words.trim()) || !UNKNOWN.includes(classOf(nameless(words, said.roster), said));

/** Whether words of a notice page may be somebody's name, or what they called something: they are neither notice nor label. */
export function mayTellWhose(words: string, said: Said): boolean {
  if (words.trim() === '' || isGeneric(words) || LABEL.test(words.trim())) return false;
  if (!/\p{L}/u.test(words) || nameIn(words) === null) return false;
  return UNKNOWN.includes(classOf(nameless(words, said.roster), said));
}

const LABEL =
  /^(?:返回|回到|回|去)?(?:首页|上一页|主页|看看)?(?:其他|其它)?(?:作品|视频|吧)?$|^(?:发现|消息|搜索|帮助|帮助中心|意见反馈|反馈|查看帮助|网页链接|客户端|下载|打开app|下载app|知道了|确定|取消|刷新|重试|关于我们|联系我们|用户协议|隐私政策|home|back|go back|search|help|help cent(?:er|re)|learn more|terms(?: of service)?|privacy(?: policy)?|cookies?(?: policy)?|about|contact|menu|explore|settings|try again|reload|download|홈|검색|도움말|뒤로|이전|확인|고객센터|ホーム|検索|ヘルプ|戻る)$/iu;
