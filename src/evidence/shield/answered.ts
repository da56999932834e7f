import type { Roster } from './roster.ts';

/** A name as it stands behind a mark of an answer: Latin ones may have a space in them. */
const NAME = String.raw`(?:[\p{L}\p{N}_·.\-\p{M}\p{Cf}]|\p{Extended_Pictographic})+`;
const NAMES = String.raw`${NAME}(?: ${NAME}){0,2}`;
/** Behind the name: the colon that programs set, or one that people write. */
const COLON = String.raw`(?=\s?[:：](?!\d{2,5}(?:\/|\s|$)|\/\/))`;
/** Where a text or a part of it begins: `x //回复…`, `<p>回复…`, a line. */
const BEGIN = String.raw`(?<=^\s*|[\n>]\s*|\/\/\s?|[。！!？?…~～\]]\s*)`;

/** Who is answered or passed on, in the words that programs of platforms write themselves, with the place of the name. */
const MARKS: readonly RegExp[] = [
  new RegExp(String.raw`(${BEGIN}(?:回复|回復|回覆|转发自?|轉發自?|转自|轉自)\s?)(${NAMES})${COLON}`, 'gu'),
  new RegExp(String.raw`(${BEGIN}(?:답글|리트윗)\s*[:：]?\s?)(${NAME})(?=님|\s?[:：])`, 'gu'),
  new RegExp(String.raw`((?<![:\w/])\/\/\s?)(?!回复|回復|回覆)(${NAMES})${COLON}`, 'gu'),
  new RegExp(String.raw`((?<![\p{L}\p{N}])RT\s+)(${NAME})${COLON}`, 'gu'),
  new RegExp(
    String.raw`((?:^|[\n>])\s*(?:Replying to|In reply to)\s+)(${NAMES})(?=\s?(?:[:：\n<]|$))`,
    'giu',
  ),
  new RegExp(
    String.raw`()((?<![\p{L}\p{N}_])${NAME})(?=님(?:에게|께|의\s?(?:글|게시물|댓글|답글|트윗)|을?\s?언급))`,
    'gu',
  ),
];

/** Words that stand where a name could, and are none. A headline answers questions, rumours and papers. */
const WORDS = new RegExp(
  [
    String.raw`^(?:关于|關於|有关|了|的|我|你|您|他|她|它|大家|各位|如下|一下|内容|內容|说|称|表示|此|本|这|那|该|一|所有|某|自己|抽奖|微博|扩散|链接|請|请|求|与|和|及|或|中|是|率|量|数|次|者|时|前|后|到|给|至|原文|全文|理由|通知|声明|消息|不|没|已|再|将)`,
    String.raw`(?:问题|問題|提问|提問|追问|质疑|質疑|关切|关注|询问|传闻|傳聞|疑问|事件|事故|案|来信|留言|评论|評論|投诉|举报|建议|提案|议案|消息|邮件|短信|来函|函|信|电|情况|内容|報道|报道|说法|网友|網友|记者|記者|媒体|媒體|客服|楼上|楼主|粉丝|读者|家长|学生|市民|部门|公司|方|者|们|們|人|说|称|道|表示|了|的|吗|呢|一下|如下|下|里|中|后|时|数|量|率|次|理由|抽奖)$`,
    String.raw`^(?:the|a|an|my|your|his|her|its|our|their|this|that|these|those|it|me|you|him|them|us|all|some|any|no|more|everyone|everybody|anyone|critics?|criticism|reporters?|journalists?|questions?|comments?|concerns?|lawmakers|claims?|reports?|reported|allegations?|quer(?:y|ies)|media|press|readers?|letters?|requests?|users?|fans|tweets?|posts?|e?mails?|messages?|rumou?rs?|says?|said|and|with|on|in|to|for|by)\b`,
    String.raw`(?:대통령|총리|장관|차관|의원|의장|대표|위원|위원장|회장|사장|부장|과장|팀장|실장|국장|원장|총장|교장|선생|교수|기자|감독|작가|배우|목사|신부|스|판사|검사|변호사|의사|간호사|경찰관|소방관|고객|손|주인|어머|아버|할머|할아버|형|누|오라버|하느|하나|부처|예수|임금|스승|이용자|시청자|독자|국민|시민|여러분|누구|모두|서로)$`,
    String.raw`^[\d.\-·_]*$|^https?$|^todo$|^fixme$`,
  ].join('|'),
  'iu',
);
const LONGEST_NAME = 30;

/** Names behind marks of answers, without those that are ordinary words or just what is searched for. */
export function answeredIn(text: string, roster: Roster): readonly string[] {
  const names: string[] = [];
  changeAnswered(text, roster, (name) => {
    names.push(name);
    return name;
  });
  return names;
}

/** The text with the names behind marks of answers under pseudonyms. */
export const shieldAnswered = (text: string, roster: Roster): string =>
  changeAnswered(text, roster, (name) => roster.of(name, 'mention'));

/** A cheap first look: most texts answer nobody. */
const MAY_ANSWER = /回[复復覆]|[转轉][发發自]|\/\/|답글|리트윗|님|RT\s|repl(?:ying|y) to/iu;

function changeAnswered(text: string, roster: Roster, change: (name: string) => string): string {
  if (!MAY_ANSWER.test(text)) return text;
  return MARKS.reduce(
    (said, mark) =>
      said.replace(mark, (all: string, before: string, name: string) =>
        isAnswered(name, roster) ? before + change(name) : all,
      ),
    text,
  );
}

function isAnswered(name: string, roster: Roster): boolean {
  if (roster.isKnown(name)) return true;
  const { length } = name;
  return length >= 2 && length <= LONGEST_NAME && !WORDS.test(name) && !roster.holdsSearched(name);
}
