import { isTag, isText, type AnyNode, type Element } from 'domhandler';
import { canonicalAddress, hostOf } from '../../../text/address.ts';
import type { PlacedBlock } from '../../markup/blocks.ts';
import { attribute, shortText } from '../../markup/nodes.ts';
import type { Container } from '../container/container.ts';
import { isElsewhere } from '../container/elsewhere.ts';
import { once } from '../once.ts';
import { isOtherOutlet } from './other-outlet.ts';
import { titleKey } from '../titles/title-key.ts';

/** What is asked for its source. */
export type SourcedPage = {
  readonly elements: readonly Element[];
  /** Where the page was found. */
  readonly address: string;
  readonly base: string;
  readonly title: string;
  readonly blocks: readonly PlacedBlock[];
  readonly container: Container;
};

/** Words that can only mean that the text stands elsewhere too: the whole of it, or the first of it. */
const SAYS_ORIGINAL =
  /^(?:\[?\s*)(?:source link|original (?:article|source|story|link|post)|read (?:the )?(?:full |original )(?:article|story|post)(?: (?:here|at|on) .{1,40})?|view original|原文(?:链接|連結|地址|出处)?|(?:点击)?(?:阅读|閱讀|查看)(?:原文|全文)|원문(?: ?(?:보기|링크))?|기사 ?원문|元記事)\s*(?:[:：»→>↗]|\]|$)/i;
/** Words that name a source: of the text, or of a figure or a picture in it. */
const SAYS_SOURCE = /^(?:\[?\s*)(?:source|original|via|来源|來源|출처|出典)\s*(?:[:：»→>↗]|\]|$)/i;
/** Such words before a link: alone, or at the end of a line with a colon. */
const LABEL =
  /^(?:source|via|original source|quelle|fuente|fonte|источник|来源|來源|原文(?:链接|連結)?|출처|出典)\s*[:：]?$/i;
const LABEL_LAST =
  /[\s|｜\d](?:source|quelle|fuente|fonte|источник|来源|來源|原文(?:链接|連結)?|출처|出典)\s?[:：]\s*$/i;
const LABEL_OF_ORIGINAL = /^(?:original source|原文(?:链接|連結)?)/i;
/** Social and sharing sites and stores of code are never the source of a text. */
const NO_SOURCE =
  /(?:^|\.)(?:(?:facebook|twitter|x|linkedin|pinterest|reddit|whatsapp|t\.me|telegram|weibo|addtoany|github|gitlab)\.(?:com|me|org)|codeberg\.org|bitbucket\.org|sourceforge\.net)$/;
/** Documents and tables are cited, and no article stands in them. */
const DOCUMENT = /\.(?:pdf|docx?|xlsx?|pptx?|csv|json|xml|zip|ods|odt)$/i;

/** How such words begin, behind signs that are not seen; asked first, for nearly every link of a page says something else. */
const BEGINS = /^[\s[\u00ad\u200b-\u200d\u2060\ufeff]*(?:[sorv原원기元阅閱查点来來출出]|$)/i;

/** Whether the first text in a link is none, or begins as those words do. */
function mayBegin({ children: [first] }: Element): boolean {
  return first === undefined || !isText(first) || BEGINS.test(first.data);
}

/**
 * Where the page says that its text came from: a link to another outlet that says so in words, or that is called a
 * source and has the headline of this text, or stands with it above the text. What the text cites is no source of it.
 */
export function readSourceLink(page: SourcedPage): string | null {
  const textBegins = once(() => textBeginsAt(page));
  const claimsAll = ({ link, target }: Claim, at: number) =>
    saysTitle(link, target, page) || (at < textBegins() && !isElsewhere(link, page.container));
  for (const [at, link] of page.elements.entries()) {
    if (link.name !== 'a') continue;
    const says = saying(link);
    const target = says === null ? null : canonicalAddress(attribute(link, 'href') ?? '', page.base);
    if (target === null || !mayBeSource(target, page.address) || isInFigure(link)) continue;
    if (says === 'original' || claimsAll({ link, target }, at)) return target;
  }
  return null;
}

type Claim = { readonly link: Element; readonly target: string };

function mayBeSource(target: string, own: string): boolean {
  const path = URL.parse(target)?.pathname ?? '';
  return !DOCUMENT.test(path) && !NO_SOURCE.test(hostOf(target) ?? '') && isOtherOutlet(target, own);
}

/** What a link says of where it leads, or what stands before it says so; null where nothing does. */
function saying(link: Element): 'original' | 'source' | null {
  const text = mayBegin(link) ? (shortText(link, 80) ?? '') : '';
  if (SAYS_ORIGINAL.test(text) || isSyndicated(link)) return 'original';
  const label = labelBefore(link);
  if (label !== null) return LABEL_OF_ORIGINAL.test(label) ? 'original' : 'source';
  return SAYS_SOURCE.test(text) ? 'source' : null;
}

/** `<span>Source</span><a href="…">Coast Courier</a>`: a label right before a link to a page. */
function labelBefore(link: Element): string | null {
  let { prev } = link;
  while (prev !== null && isText(prev) && prev.data.trim() === '') prev = prev.prev;
  const label = prev === null ? null : labelIn(prev);
  const isPage = (URL.parse(attribute(link, 'href') ?? '', 'http://own.invalid/')?.pathname ?? '/') !== '/';
  return isPage ? label : null;
}

function labelIn(node: AnyNode): string | null {
  const text = shortText(node, 24) ?? '';
  if (LABEL.test(text)) return text;
  return isText(node) && LABEL_LAST.test(node.data.slice(-24)) ? node.data.trim() : null;
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

/** A headline of fewer letters may be said by chance. */
const LEAST_TITLE = 8;
/** Words of an address say a headline from this many on. */
const LEAST_WORDS = 2;

/** Whether the link says the headline of this text, or the address that it leads to does. */
function saysTitle(link: Element, target: string, { title }: SourcedPage): boolean {
  const key = titleKey(title);
  if (key.length < LEAST_TITLE) return false;
  if (titleKey(shortText(link, 300) ?? '').includes(key)) return true;
  const slug = (URL.parse(target)?.pathname ?? '').replace(/\/$/, '').replace(/\.\w{2,5}$/, '');
  const words = slug.slice(slug.lastIndexOf('/') + 1).match(/[a-z]{3,}/gi) ?? [];
  const said = new Set(title.toLowerCase().match(/[a-z]+/g));
  return words.length >= LEAST_WORDS && words.every((word) => said.has(word.toLowerCase()));
}

/** Text from this length on, in characters, is prose. */
const PROSE = 60;

/** Where the text begins in the page, in elements; before it stand its headline, its date and who it is from. */
function textBeginsAt({ elements, blocks }: SourcedPage): number {
  const first = blocks.find(({ type, text }) => type === 'paragraph' && text.length >= PROSE)?.element;
  return first === null || first === undefined ? -1 : elements.indexOf(first);
}

/** What a picture is credited to is no source of the text. */
function isInFigure(element: Element): boolean {
  for (let node = element.parent; node !== null && isTag(node); node = node.parent)
    if (node.name === 'figure' || node.name === 'figcaption') return true;
  return false;
}
