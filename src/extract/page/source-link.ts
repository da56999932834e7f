import { isText, type Element } from 'domhandler';
import type { Leaning } from '../../domain/index.ts';
import { canonicalAddress, hostOf, siteOf } from '../../text/address.ts';
import { attribute, shortText } from '../markup/nodes.ts';

const SAYS_SOURCE =
  /^(?:\[?\s*)(?:source link|source|original(?: (?:article|source|story|link|post))?|read (?:the )?(?:full |original )(?:article|story|post)(?: (?:here|at|on) .{1,40})?|view original|via|原文(?:链接|連結|地址|出处)?|(?:点击)?(?:阅读|閱讀|查看)(?:原文|全文)|来源|원문(?: ?(?:보기|링크))?|기사 ?원문|元記事)\s*(?:[:：»→>↗]|\]|$)/i;
/** Social and sharing sites are never the source of a text. */
const SHARING =
  /(?:facebook|twitter|x|linkedin|pinterest|reddit|whatsapp|t\.me|telegram|weibo|addtoany)\.(?:com|me|org)$/;

/** How such words begin, behind signs that are not seen; asked first, for nearly every link of a page says something else. */
const BEGINS = /^[\s[\u00ad\u200b-\u200d\u2060\ufeff]*(?:[sorv원기元原阅閱查来]|$)/i;

/** Whether the first text in a link is none, or begins as those words do. */
function mayBegin({ children: [first] }: Element): boolean {
  return first === undefined || !isText(first) || BEGINS.test(first.data);
}

/** Where an aggregator says that its text came from: a link to another site that calls itself the source. */
export function readSourceLink(elements: readonly Element[], address: string, base: string): string | null {
  const own = siteOf(address);
  for (const element of elements) {
    if (element.name !== 'a' || !(saysSource(element) || isLabelled(element) || isSyndicated(element)))
      continue;
    const target = canonicalAddress(attribute(element, 'href') ?? '', base);
    if (target !== null && siteOf(target) !== own && !SHARING.test(hostOf(target) ?? '')) return target;
  }
  return null;
}

function saysSource(link: Element): boolean {
  return mayBegin(link) && SAYS_SOURCE.test(shortText(link, 80) ?? '');
}

const LABEL =
  /^(?:source|via|original source|quelle|fuente|fonte|источник|原文(?:链接|連結)?|출처|出典)\s*[:：]?$/i;

/** `<span>Source</span><a href="…">Coast Courier</a>`: a label of its own right before a link to a page. */
function isLabelled(link: Element): boolean {
  let { prev } = link;
  while (prev !== null && isText(prev) && prev.data.trim() === '') prev = prev.prev;
  if (prev === null || !LABEL.test(shortText(prev, 24) ?? '')) return false;
  return (URL.parse(attribute(link, 'href') ?? '', 'http://own.invalid/')?.pathname ?? '/') !== '/';
}

/** What a content system writes below what it gives away: `The post … appeared first on …`, in its languages. */
const GIVEN_AWAY =
  /^(?:the post|der beitrag|la entrada|el artículo|l['’]article|l['’]articolo|o post|запись|het bericht|yazı)\s.{3,300}\s(?:appeared first on|erschien zuerst auf|(?:se publicó|apareció) primero en|est apparu en premier sur|proviene da|apareceu primeiro em|впервые появилась|verscheen eerst op|ilk önce)\s/i;

function isSyndicated(link: Element): boolean {
  if (link.parent === null || link.prev === null || !isText(link.prev) || !GIVEN_LEAD.test(link.prev.data))
    return false;
  return GIVEN_AWAY.test(shortText(link.parent, 500) ?? '');
}

const GIVEN_LEAD = /^\s*\S+(?:\s\S+)?\s*$/;

const AGENCY =
  /\((?:AP|AFP|Reuters|UPI|dpa|EFE|ANSA|TASS|Xinhua|Yonhap|Kyodo|PTI|ANI|IANS|CNA)\)\s*[-–—]|^(?:[\p{L} ,.]{2,40})\s\((?:AP|AFP|Reuters|Xinhua|Yonhap|Kyodo)\)|(?:^|[(（【\[])(?:据)?(新华社|新華社|中新社|中新网|法新社|路透社|美联社|연합뉴스|共同社|時事)[^。]{0,24}(?:电|電|讯|訊|[)）】\]=])|\[(연합뉴스|뉴시스|뉴스1)\]|=\s?(연합뉴스|뉴시스)/u;
const AGENCY_NAME =
  /AP|AFP|Reuters|UPI|dpa|EFE|ANSA|TASS|Xinhua|Yonhap|Kyodo|PTI|ANI|IANS|CNA|新华社|新華社|中新社|中新网|法新社|路透社|美联社|연합뉴스|뉴시스|뉴스1|共同社|時事/;
/** Agencies credit themselves in the first line. */
const LEAD = 160;

/** What a page says of leaning on another text: a source link, a canonical address elsewhere, an agency's credit. */
export function readLeaning(page: {
  readonly text: string;
  readonly sourceLink: string | null;
  readonly canonical: string;
  readonly address: string;
  readonly byline: string | null;
}): Leaning | null {
  if (page.sourceLink !== null) return { dependency: 'copy', of: page.sourceLink };
  if (siteOf(page.canonical) !== siteOf(page.address)) return { dependency: 'copy', of: page.canonical };
  const credit = AGENCY.exec(page.text.slice(0, LEAD))?.[0] ?? '';
  const agency = AGENCY_NAME.exec(credit)?.[0] ?? agencyByline(page.byline);
  return agency === null ? null : { dependency: 'wire', of: agency };
}

function agencyByline(byline: string | null): string | null {
  const name =
    /^(?:by )?(?:the )?(Associated Press|AP|AFP|Agence France-Presse|Reuters|Xinhua|Yonhap|Kyodo(?: News)?|新华社|연합뉴스)$/i.exec(
      byline ?? '',
    )?.[1];
  return name ?? null;
}
