import { readWireLine } from './wire-reporter.ts';

/** Who signs, in the papers of East Asia: what stands before a name, and what after it. */
const KOREAN =
  /(?<![가-힣])((?:[가-힣]{2,4}\s?[·ㆍ,、/]\s?){0,5}[가-힣]{2,4})\s?(?:(?:[가-힣]{2,4})?(?:전문|선임|인턴|수습|객원|수석)\s?)?(?:기자|특파원|논설위원|앵커|PD)(?![가-힣])/gu;
const CHINESE =
  /(?<!\p{Script=Han})(?:(?:本刊|\p{Script=Han}{1,8}?(?:[社报報网網台刊]|新闻|新聞|财经|客户端|在线))?(?:特约|特約|实习|實習|见习|見習|首席|资深|全媒体|全媒體|融媒体|文字)?(?:记者|記者)|通讯员|通訊員|作者|撰文|撰稿|采写|採寫|文字|文(?=\s?[:：/／丨|]))\s?[:：/／|丨]?\s?(?:\p{Script=Han}{2,10}[社报報网網刊台]\s)?((?:\p{Script=Han}{1,4}(?:[·•]\p{Script=Han}{1,6})?[、,，/;；\s]{1,2}){0,6}\p{Script=Han}{1,4}(?:[·•]\p{Script=Han}{1,6})?)(?!\p{Script=Han})/gu;
/** 山田太郎記者, 編集委員・山田太郎. */
const JAPANESE =
  /(?<![\p{Script=Han}\p{Script=Katakana}])([\p{Script=Han}]{1,3}\s?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,4})\s?(?:記者|特派員|論説委員)(?![\p{Script=Han}])|(?:(?<!\p{Script=Han})文(?=・)|聞き手|編集委員)[・:]\s?([\p{Script=Han}]{1,3}\s?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,4})(?![\p{Script=Han}])/gu;
/** A line that is nothing but a desk or an office and a name: 社会部 山田太郎, 山田太郎 釜山支局長. */
const JAPANESE_LINE =
  /^(?:(?:社会|政治|経済|国際|文化|運動|外信|科学|地域)部\s([\p{Script=Han}]{1,3}\s?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,4})|([\p{Script=Han}]{1,3}[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,4})\s\p{Script=Han}{0,6}(?:支局長|編集委員|論説委員|解説委員))$/u;
/** 【山田太郎、鈴木花子】 at the end of a Japanese text. */
const BRACKETED_NAMES = /【([^【】]{2,40})】$/u;
const NO_BRACKETED_NAME = /記事|写真|特集|速報|解説|動画|共同|時事|編集|訂正|更新|通信|新聞|放送/u;
/** 한가람 워싱턴 특파원 */
const POSTED =
  /(?<![가-힣])([가-힣]{2,4})\s(?:워싱턴|뉴욕|도쿄|베이징|상하이|홍콩|파리|런던|베를린|모스크바|카이로|하노이|방콕|자카르타|뉴델리|로스앤젤레스|브뤼셀|제네바|싱가포르|이스탄불)\s?특파원/gu;

/** Words that stand where a name would. */
const NO_NAME =
  /^(?:本[报報刊网網台紙]|报道|報道|報導|综合|綜合|摄影|攝影|编辑|編輯|责任|責任|来源|來源|记者|記者|通讯员|实习|專電|专电|电|電|讯|訊|摄|攝|文|图|圖|整理|编译|編譯|发自|發自|了解|获悉|獲悉|采访|採訪|发现|發現|注意|梳理|看到|从|從|在|来到|致电|表示|日前|今[日天]|佚名|匿名|网络|網絡|未知|admin|단독|본지|취재|인턴|수습|선임|전문|담당|시민|사진|현장|외신|일부|다른|당시|소속|한국|온라인|디지털|정치부|사회부|경제부|국제부|문화부|뉴스|편집)$|(?:报道|報道|報導|摄影|攝影|专电|專電|[报報社网網台局部组組室])$|(?:부|팀|뉴스|신문|일보)$/u;
/** What else they are, between the names of a list. */
const ROLE =
  /^(?:(?:本[报報刊网網台]|特约|特約|实习|實習|见习|見習|首席)?(?:记者|記者)|通讯员|通訊員|实习生|實習生)$/u;
/** Who took the pictures did not write the text. */
const TOOK_PICTURES = /[摄攝]$|^(?:摄影|攝影|供图|供圖|制图|製圖)$/u;
/** Two letters to a name at least; longer ones are names in another script, parted by a dot. */
/** What reporters do in a sentence, right after the word for them. */
const DOES =
  /^(?:[赶趕]赴|走[访訪]|前往|[来來]到|[联聯][系繫]|[连連][线線]|随[机即后]|隨[機即後]|昨[日天晚]|近日|今[晨早晚]|[上下]午|第一|[实實]地|[独獨]家|[现現]场|現場)/u;
const HAN_NAME = /^\p{Script=Han}{2,4}$|^\p{Script=Han}{1,5}[·•]\p{Script=Han}{1,7}$/u;
const NAME_IN_KANA = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{3,8}$/u;

/** The people that a byline in Chinese, Japanese or Korean names; empty where it is none of these. */
export function eastAsianPeople(text: string): string[] {
  if (!/[\p{Script=Han}\p{Script=Hangul}]/u.test(text)) return [];
  const plain = text.normalize('NFKC').replace(/\s+/gu, ' ');
  const wire = readWireLine(plain);
  if (wire !== null) return [...wire.people];
  for (const people of [korean, japanese, chinese]) {
    const names = [...new Set(people(plain))];
    if (names.length > 0) return names;
  }
  return [];
}

function korean(text: string): string[] {
  const posted = [...text.matchAll(POSTED)].flatMap((match) => match[1] ?? []);
  if (posted.length > 0) return posted.filter((name) => !NO_NAME.test(name));
  const groups = [...text.matchAll(KOREAN)].map((match) => match[1] ?? '');
  // 부산/한가람·최한별 기자: where names are parted in another way, what stands before the stroke is where they are.
  const namesOf = (group: string) => (/[·ㆍ,、]/u.test(group) ? group.replace(/^[^/]*\//u, '') : group);
  return groups
    .flatMap((group) => namesOf(group).split(/\s?[·ㆍ,、/]\s?/u))
    .filter((name) => !NO_NAME.test(name));
}

function japanese(text: string): string[] {
  const parted = text.replace(/\s(?=写真|撮影|構成|イラスト)/gu, '|');
  const names = [...parted.matchAll(JAPANESE)].map((match) => match[1] ?? match[2] ?? '');
  const line = JAPANESE_LINE.exec(text);
  return [...names, line?.[1] ?? line?.[2] ?? '']
    .map((name) => name.replace(/\s/gu, ''))
    .filter((name) => NAME_IN_KANA.test(name) && !NO_NAME.test(name));
}

function chinese(text: string): string[] {
  return [...text.matchAll(CHINESE)].flatMap((match) => {
    const isLabelNext = /[:/]/.test(text.charAt(match.index + match[0].length));
    return namesIn(match[1] ?? '', isLabelNext);
  });
}

/** A name of two letters may be spread: 张 三. What is no name ends the list. */
function namesIn(group: string, isLabelNext: boolean): string[] {
  const joined = group
    .replace(/(?:通讯员|通訊員|实习生|實習生)(?=\p{Script=Han})/gu, '$& ')
    .replace(/(?<!\p{Script=Han})(\p{Script=Han})\s(\p{Script=Han})(?!\p{Script=Han})/gu, '$1$2');
  const names: string[] = [];
  const parts = joined.split(/[、,，/;；\s]+/u);
  if (TOOK_PICTURES.test(parts.at(-1) ?? '') && !isLabelNext) return [];
  for (const name of parts) {
    if (ROLE.test(name)) continue;
    if (!HAN_NAME.test(name) || NO_NAME.test(name) || DOES.test(name)) break;
    names.push(name);
  }
  return names;
}

/** The people in the brackets that end a Japanese text; elsewhere such brackets hold all kinds of labels. */
export function bracketedPeople(text: string): string[] {
  const names = BRACKETED_NAMES.exec(text.normalize('NFKC'))?.[1]?.split(/[、,・]\s?/u) ?? [];
  const isName = (name: string) =>
    /^\p{Script=Han}/u.test(name) &&
    /^.{3,6}$/u.test(name) &&
    NAME_IN_KANA.test(name) &&
    !NO_BRACKETED_NAME.test(name);
  return names.every((name) => isName(name) && !NO_NAME.test(name)) ? names : [];
}
