import { findDate } from '../../../text/date/find-date.ts';
import { monthOf } from '../../../text/date/month-names.ts';
import { plainDigits } from '../../../text/date/numerals.ts';
import { isSentence, type Candidate } from '../blocks/block-candidates.ts';

/** A stamp says on a line who wrote a text, or when. No stamp is longer, in characters. */
const LONGEST = 120;

const NAME = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
/** Between the parts of names. */
const JOINT = '(?:,? (?:and|und|et|e|y|de|del|della|der|den|van|von|da|di|la|le|bin|al)){0,3},?';
const WRITERS = '(?:[Bb]y|BY|[Vv]on|VON|[Pp]or|POR|[Pp]ar|PAR|[Dd]i|DI)';
const BY_NAMES = new RegExp(`^${WRITERS} ${NAME}(?:${JOINT} ${NAME}){0,9}$`, 'u');
const BY = new RegExp(`^${WRITERS}\\s+\\p{Lu}`, 'u');
/** A label before who or when: a colon or a space parts it from what it labels. */
const LABEL =
  /^(?:authors?|autor(?:es|en|a)?|auteurs?|autore|автор|كتبت?|بقلم|الكاتبة?)\s*[:：/|]|^(?:来源|來源|作者|记者|記者|文|责任编辑|编辑|发布时间|發布時間|글쓴이|기자|작성자?|등록|입력|수정|승인|入力|掲載|公開|更新)(?:\s*[:：/|]|\s)/iu;
const BRACKETED = /^[【[（(](?:文|图|圖|撰文|记者|記者)[^】\])）]{1,40}[】\])）]$/u;
const SAYS_WHEN = /^(?:published|updated|posted|last (?:updated|modified)|first published)\b/i;

/** Whether the text before which it stands is still to come. */
type Setting = { readonly leads: boolean };

/** Whether a block only says who wrote the text and when. What ends like a sentence does not, unless it is all names and dates. */
export function isStamp(candidate: Candidate, { leads }: Setting): boolean {
  const { text, type } = candidate.block;
  if (text.length >= LONGEST) return false;
  if (type === 'heading' && !leads) return false;
  if (BY_NAMES.test(text) || BRACKETED.test(text)) return true;
  const words = wordsBesideDate(text);
  if (words === 0) return true;
  if (isSentence(candidate)) return SAYS_WHEN.test(text) && words !== null && words <= 1;
  if (/[。.!?！？]$/u.test(text)) return false;
  if (BY.test(text) || LABEL.test(text)) return true;
  if (words === null) return SAYS_WHEN.test(text) && text.length < SHORT;
  return SAYS_WHEN.test(text) || (words <= MOST_WORDS && (leads || HAS_CLOCK.test(plainDigits(text))));
}

/** "Posted by admin": in characters. */
const SHORT = 40;
/** Beside its date a line may name the outlet. */
const MOST_WORDS = 2;
const HAS_CLOCK = /(?:19|20)\d\d.*\d{1,2}:\d\d/;
const MAY_HOLD_DATE = /\p{Nd}|ago$|today|yesterday|어제|오늘|昨日|今日|昨天|今天|刚刚|剛剛|방금/iu;
const ANY_DAY = { capturedAt: '2000-01-01T00:00:00.000Z', zone: null, language: null };

/** How many words a line has beside its date, a name in Han or Kana being one; null when it holds no date. */
function wordsBesideDate(text: string): number | null {
  if (!MAY_HOLD_DATE.test(text)) return null;
  const plain = plainDigits(text);
  if (!HOLDS_DATE.test(plain) && findDate(plain, ANY_DAY) === null) return null;
  const words = plain.match(/[\p{L}\p{M}]+/gu) ?? [];
  const bare = words.map((word) => (HAN.test(word) ? word.replace(DATE_SIGNS, '') : word));
  return bare.reduce((sum, word) => sum + sizeOf(word), 0);
}

const HOLDS_DATE = /^\d{1,2}:\d\d(?!\d)/;
const HAN = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const DATE_SIGNS =
  /^(?:[年月日号號时時分秒]|[上下]午|星期[一二三四五六日]|[昨今][天日]|刚刚|剛剛|[년월일시분초]|오전|오후|어제|오늘|방금|입력|수정|작성|등록|更新|公開|掲載)+$/u;
const DATE_WORD =
  /^(?:[ap]m?|m|[ap]\.m|st|nd|rd|th|at|on|of|the|published|updated|posted|last|first|modified|ago|today|yesterday|just|now|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|um|uhr|den|le|à|h|el|de|il|em|às|utc|gmt|[ecmpbj]s?[dt]|kst|t|z|г|года?|в|ч|мин|назад|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)$/i;
/** So many signs of Han or Kana are as long as a word. */
const SIGNS = 6;

function sizeOf(word: string): number {
  if (word === '' || DATE_WORD.test(word) || monthOf(word, null) !== null) return 0;
  return HAN.test(word) ? Math.ceil(word.length / SIGNS) : 1;
}
