import type { Element } from 'domhandler';
import type { Block } from '../../../domain/index.ts';
import { shortText } from '../../markup/nodes.ts';
import { AGENCIES, CLOSE, OPEN } from './agencies.ts';
import { readWireLine } from '../bylines/wire-reporter.ts';

/** A dateline stands in one of these first blocks. */
const FIRST_BLOCKS = 3;
/** And within these first characters of it. */
const LEAD = 120;

/** Where the text says that it was written, as written; null where no dateline says so. */
export function readPlace(blocks: readonly Block[], noise: ReadonlySet<Element>): string | null {
  for (const { text } of blocks.slice(0, FIRST_BLOCKS)) {
    const place = placeIn(text);
    if (place !== null) return place;
  }
  // A line of its own that is called a dateline is no part of the text.
  for (const element of noise) {
    if (!isDateline(element)) continue;
    const place = placeIn(`${shortText(element, LEAD) ?? ''} — `);
    if (place !== null) return place;
  }
  return null;
}

function isDateline({ name, attribs }: Element): boolean {
  return /^(?:div|span|p|em|strong)$/.test(name) && (attribs['class'] ?? '').includes('dateline');
}

/** The place of a dateline at the beginning of a text: `BUSAN, South Korea (AP) — …` is `BUSAN, South Korea`. */
export function placeIn(text: string): string | null {
  const lead = text.slice(0, LEAD).trimStart();
  return eastAsian(lead) ?? russianWire(lead) ?? beforeDash(lead);
}

/** Who signs a dateline: agencies, and papers by a name or as "this paper". */
const SIGNERS = `(?:${AGENCIES.han}|人民网|人民網|环球网|環球網|光明网|本报|本報|本刊|本台)`;
const HAN = '\\p{Script=Han}';

/** Each with the place as its first group; the place of an agency's own name is caught by {@link NO_PLACE}. */
const EAST_ASIAN: readonly RegExp[] = [
  // 新华社釜山11月1日电, 本报记者林远航 釜山11月1日电
  new RegExp(
    `^${OPEN}?\\s?[据據]?${SIGNERS}(?:(?:实习|實習)?[记記]者\\s?${HAN}{2,3}\\s?)?\\s?(${HAN}[${HAN}·]{1,9}?)(?:\\d{1,4}年)?(?:\\d{1,2}月)?\\d{1,2}日`,
    'u',
  ),
  new RegExp(`^(${HAN}{2,6}?)(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日(?:专?[电電]|[讯訊])`, 'u'),
  // （新加坡讯）, 〔記者林遠航／台北報導〕
  new RegExp(`^${OPEN}(${HAN}{2,6}?)(?:[综綜]合)?(?:[讯訊电電]|[报報][道導导])${CLOSE}`, 'u'),
  new RegExp(
    `^${OPEN}(?:本報)?[记記]者[^)）】\\]〕］>]{2,24}[／/](${HAN}{2,6}?)(?:即時|[综綜]合|連線|连线)?[报報][道導导]${CLOSE}`,
    'u',
  ),
  // 【釜山＝共同】, 【ソウル聯合ニュース】
  /^[【［[]([\p{Script=Han}\p{Script=Katakana}ー・]{1,12}?)\s?[＝=]\s?[^】］\]]{1,24}[】］\]]/u,
  new RegExp(`^【([\\p{Script=Han}\\p{Script=Katakana}ー・]{2,12}?)(?:${AGENCIES.japanese})】`, 'u'),
  // (부산=연합뉴스), [한강경제(부산)=홍길동 기자]
  new RegExp(`^${OPEN}\\s?([\\p{Script=Hangul}·,・ ]{1,20}?)\\s?[=＝]\\s?[^)）】\\]>]{2,24}${CLOSE}`, 'u'),
  new RegExp(`^${OPEN}[^)）】\\]>(]{2,20}\\((\\p{Script=Hangul}{2,8})\\)\\s?=`, 'u'),
];
/** 回声网釜山11月1日电: a paper that signs is no part of the place. */
const OUTLET_BEFORE = /^\p{Script=Han}{1,4}[网網社报報](?=\p{Script=Han}{2})/u;
const EAST_ASIAN_BEGINS = new RegExp(`^(?:${OPEN}|${HAN})`, 'u');
/** Papers and agencies put their own names in the same brackets. */
const NO_PLACE =
  /记者|記者|(?:本报|本報|本刊|本台|综合|綜合|财|財|報專|报专|站|消息|快讯|快訊|新聞|新闻|日报|日報|通信|社|网|網|신문|일보|뉴스|경제|닷컴|투데이|데일리|미디어|방송|타임스|저널|코리아|통신)$/;

function eastAsian(lead: string): string | null {
  if (!EAST_ASIAN_BEGINS.test(lead)) return null;
  const wire = readWireLine(lead);
  if (wire !== null) return wire.place;
  for (const pattern of EAST_ASIAN) {
    const place = pattern.exec(lead)?.[1]?.trim().replace(OUTLET_BEFORE, '');
    if (place !== undefined && place !== '' && !NO_PLACE.test(place)) return place;
  }
  return null;
}

/** `МОСКВА, 1 ноября. /ТАСС/.`, `Москва. 1 ноября. INTERFAX.RU` */
const RUSSIAN_WIRE = new RegExp(
  `^(\\p{Lu}[\\p{L}\\- ]{1,40}?)[,.] \\d{1,2} \\p{L}{3,9}\\.? /?(?:${AGENCIES.cyrillic})(?!\\p{L})`,
  'u',
);

function russianWire(lead: string): string | null {
  return RUSSIAN_WIRE.exec(lead)?.[1] ?? null;
}

const DASH = /\s*(?:—|–|--|\.-|\s-\s|(?<=\))-\s|\s_\s)/;
const AGENCY = /\s*\(([\p{L}][\p{L}.&/ -]{1,30})\)\s*$/u;
/** Names that are an agency's and nothing else; other names in brackets sign only what a town in capitals begins. */
const KNOWN_AGENCY = new RegExp(
  `^(?:[A-Z]{2,6}(?:[/ -][A-Z]{2,6})?|(?:${AGENCIES.latin}|${AGENCIES.cyrillic})(?: News)?(?:/\\w+)?|Agencia EFE)$`,
);
/** `(ANSA) - ROMA, 01 NOV - …` */
const AGENCY_FIRST = /^\(\p{Lu}[\p{L}.&/ ]{1,20}\)\s*[-–—]\s+/u;
const PART = /^\p{Lu}[\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’-]+){0,4}$/u;
const PARTICLE =
  /^(?:de|del|della|da|do|dos|des|du|la|le|las|los|el|al|am|an|der|im|of|on|sur|the|upon|y|and)$/;
/** Labels that stand in capitals before a dash and name no place. */
const LABEL =
  /^(?:by|breaking|update|updated|exclusive|watch|live|opinion|analysis|correction|editor|editorial|note|photos?|file|video|review|read|new|news|just in|comment|interview|explainer|fact check|q&a|срочно|фото|видео)\b/i;

/** `BUSAN, South Korea (AP) — `, `SEOUL, Nov. 1 (Xinhua) --`; without an agency only a town in capitals is one. */
function beforeDash(lead: string): string | null {
  const text = lead.replace(AGENCY_FIRST, '');
  const dash = DASH.exec(text);
  if (dash === null) return null;
  const head = text.slice(0, dash.index);
  const agency = AGENCY.exec(head);
  const isSigned = KNOWN_AGENCY.test(agency?.[1] ?? '') || text.length < lead.length;
  const parts = head.slice(0, agency?.index ?? head.length).split(/, ?/);
  const names = parts.filter((part) => !/\d/.test(part));
  const place = parts.slice(0, names.length).join(', ');
  // The date ends a dateline: a name after it would be no part of the place.
  if (names.length === 0 || names.length > 3 || names.some((name, at) => name !== parts[at])) return null;
  const [town = ''] = names;
  const isNamed = names.every(isName) && !LABEL.test(town);
  return isNamed && (isSigned || isCapitals(town)) ? place : null;
}

function isName(part: string): boolean {
  return PART.test(part) && part.split(' ').every((word) => /^\p{Lu}/u.test(word) || PARTICLE.test(word));
}

function isCapitals(town: string): boolean {
  return town === town.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(town);
}
