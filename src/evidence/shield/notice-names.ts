import { ENGLISH } from './notice-shapes-en.ts';
import { JAPANESE, KOREAN } from './notice-shapes-asia.ts';
import { CHINESE } from './notice-shapes-zh.ts';
import { isGeneric, withoutLeading } from './notice-words.ts';
import type { Roster } from './roster.ts';

/** A longer text is no notice. */
export const LONGEST_NOTICE = 400;
const LONGEST_NAME = 40;

/** A way in which a notice says whose account it speaks of: what the first group holds may be a name. */
export type Shape = {
  readonly words: RegExp;
  /** Whether what stands there is a name by what it is written with. */
  readonly isName?: (words: string) => boolean;
};

/** A cheap first look: most texts speak of nothing that is gone. */
const MAY_NAME =
  /[号號户戶页頁“「『]|空间|微博|[帖贴貼文笔筆视視频頻作容][子章记記频頻品容]?|[被因由]|设|設|关闭|限制|注[销銷]|封|[发發]布|[隐隱]藏|拉黑|屏蔽|['’]s?\s|\b(?:by|from|user|author|owner|account|member|uploader|has|have|is|was|limits|protects|deleted|removed|blocked|only)\b|님|계정|작성|사용자|게시|블로그|채널|さん|様|氏|アカウント|ポスト|ツイート|投稿|ユーザー|により/iu;

/**
 * A notice with the names in it changed: of an account, an author, a poster. Words that name nobody ("this account", 该用户,
 * "the uploader") stay, and so does what is searched for.
 */
export function changeNoticed(text: string, roster: Roster, change: (name: string) => string): string {
  if (text.length > LONGEST_NOTICE || !MAY_NAME.test(text)) return text;
  return [CHINESE, ENGLISH, KOREAN, JAPANESE].flat().reduce((said, shape) => {
    return said.replace(shape.words, (all: string, found: string | undefined) => {
      const name = nameOf(found ?? '', shape, roster);
      return name === null ? all : replacedIn(all, name, change(name));
    });
  }, text);
}

/** What stands in place of a name that was found, so that it is found once. */
const FOUND = 'p_0000000000000000';

/** Names that a notice tells. */
export function noticedIn(text: string, roster: Roster): readonly string[] {
  const names: string[] = [];
  changeNoticed(text, roster, (name) => {
    names.push(name);
    return FOUND;
  });
  return names;
}

/** What is known goes first, whole; then what only the notice tells. */
export const shieldNoticed = (text: string, roster: Roster): string =>
  changeNoticed(roster.replaceKnown(text), roster, (name) => roster.of(name, 'mention'));

const HELD = /p_[0-9a-f]{16}/;

function nameOf(found: string, { isName }: Shape, roster: Roster): string | null {
  const name = withoutLeading(found.replace(/^[\s"'“‘「『@＠]+|[\s"'”’」』]+$/gu, ''));
  if (name.length < 2 || name.length > LONGEST_NAME || HELD.test(name)) return null;
  if (isGeneric(name) || !/\p{L}/u.test(name) || roster.holdsSearched(name)) return null;
  return isName === undefined || isName(name) ? name : null;
}

/** The name is replaced where it stands last: words before it may say the same. */
function replacedIn(all: string, name: string, by: string): string {
  const at = all.lastIndexOf(name);
  return all.slice(0, at) + by + all.slice(at + name.length);
}
