import { isTag, type Element, type ParentNode } from 'domhandler';
import { canonicalAddress, siteOf } from '../../text/address.ts';
import { attribute, foldSpace, rawText, shortText, visibleText } from '../markup/nodes.ts';
import type { Container } from './container.ts';
import { hintsOf } from './hints.ts';
import type { Metadata } from './metadata.ts';
import { largestAddress } from './picture-address.ts';
import type { PictureBlock } from './picture-block.ts';

/** Where on the page pictures of the story may stand. */
export type StoryPlace = {
  /** Elements from the headline to the end of the text, in page order. */
  readonly told: readonly Element[];
  /** Elements around those, in the same part of the page: a picture there has to show that it is the story's. */
  readonly around: ReadonlySet<Element>;
  /** Elements that hold the story: nothing about them says what a picture in them is. */
  readonly holders: ReadonlySet<ParentNode>;
};

export function placeOf({ elements, meta, title }: Metadata, container: Container): StoryPlace {
  const core = coreOf(elements, container);
  const holders = new Set(ancestors(core));
  const start = isTag(core) ? elements.indexOf(core) : 0;
  const end = endOf(elements, start, core);
  const headline = headlineAbove(elements, start, end, firstOfTitle(meta, title));
  const shared =
    headline === undefined ? core : (ancestors(headline).find((node) => holders.has(node)) ?? core);
  const first = headline === undefined ? start : Math.min(start, elements.indexOf(headline));
  const wide = isWhole(shared) ? articleAround(core) : shared;
  const from = isTag(wide) && wide !== core ? elements.indexOf(wide) : first;
  const to = isTag(wide) ? endOf(elements, from, wide) : end;
  const around = new Set([...elements.slice(from, first), ...elements.slice(end, to)]);
  return { told: elements.slice(Math.min(from, first), Math.max(end, to)), around, holders };
}

/** The text's own part of the page; where the whole page was chosen for it, the article in it. */
function coreOf(elements: readonly Element[], { node }: Container): ParentNode {
  if (!isWhole(node)) return node;
  const articles = elements.filter(({ name }) => name === 'article');
  const main = elements.find(({ name }) => name === 'main');
  return (articles.length === 1 ? articles[0] : undefined) ?? main ?? node;
}

const isWhole = (node: ParentNode): boolean => !isTag(node) || /^(?:html|body)$/.test(node.name);

function articleAround(core: ParentNode): ParentNode {
  return (
    ancestors(core).find(
      (node) => isTag(node) && (node.name === 'article' || / article ?body /.test(hintsOf(node))),
    ) ?? core
  );
}

/** A node and what it stands in, from the inside out. */
function ancestors(node: ParentNode): ParentNode[] {
  const found: ParentNode[] = [];
  for (let each: ParentNode | null = node; each !== null; each = each.parent) found.push(each);
  return found;
}

const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

function firstOfTitle(meta: Metadata['meta'], title: string): string {
  return lettersOf(meta.get('og:title')?.[0] ?? title);
}

/** The nearest heading of the first rank above the text that says what the page's title says; else just the nearest. */
function headlineAbove(
  elements: readonly Element[],
  start: number,
  end: number,
  title: string,
): Element | undefined {
  const above = elements.slice(0, start).filter(({ name }) => name === 'h1');
  const says = (heading: Element) => {
    const text = lettersOf(foldSpace(rawText(heading)));
    return text.length > 8 && (title.includes(text) || text.includes(title.slice(0, 30) || text));
  };
  const within = elements.slice(start, end).some((element) => element.name === 'h1' && says(element));
  return above.findLast(says) ?? (within ? undefined : above.at(-1));
}

/** Where the elements below a node end, in document order. */
function endOf(elements: readonly Element[], start: number, node: ParentNode): number {
  if (!isTag(node)) return elements.length;
  let last: Element = node;
  for (let next: Element | undefined = last; next !== undefined; next = last.children.findLast(isTag)) {
    last = next;
    if (last.name === 'template') break;
  }
  const end = elements.indexOf(last, start);
  return end < 0 ? elements.length : end + 1;
}

const ELSEWHERE_TAG = /^(?:nav|footer|form|dialog|menu|select|template|object)$/;
/** Words of what surrounds a story, and whose pictures are about something else. */
const ELSEWHERE_WORD = new RegExp(
  ` (?:related|recommend\\w*|recirc\\w*|newsletters?|outbrain|taboola|zergnet|adverts?|advertis\\w*|ads?|adsense|adslot|adbox|sponsored|promos?|promoted|promotions?|` +
    'comments?|disqus|sidebar|rail|trending|popular|mostread|morestories|readmore|alsoread|seealso|upnext|nextup|breadcrumbs?|footer|nav|navbar|navigation|' +
    'subscribe|subscription|signup|cookies?|consent|gdpr|popup|avatar|gravatar|authors?|bylines?|affiliate|authorbox|authorinfo|bio|biography|columnist|donate|donation|' +
    'guanggao|xiangguan|tuijian|pinglun|erweima|most (?:read|popular|viewed|shared)|read (?:more|next|also)|more (?:from|on|stories|news|like)|also (?:read|like)|see also|up next|' +
    'you may|you might|sign up|follow us|site header|page header|site footer|page footer|link list|latest (?:news|posts|stories)|top stories|other (?:news|stories)|' +
    'app download|qr code|social (?:links|icons|share|sharing)|share (?:bar|buttons|links|tools)) ',
);

/** Whether a picture stands in something that is about something else, or leads a reader to another page. */
export function isOfSomethingElse(
  image: Element,
  place: StoryPlace,
  page: Metadata,
  container: Container,
): boolean {
  let captioned = false;
  for (let node: ParentNode | null = image; node !== null && !place.holders.has(node); node = node.parent) {
    if (!isTag(node)) continue;
    if (container.cards.has(node) || ELSEWHERE_TAG.test(node.name)) return true;
    if (
      node !== image &&
      !/^(?:html|body|main|article)$/.test(node.name) &&
      ELSEWHERE_WORD.test(hintsOf(node))
    )
      return true;
    captioned ||= node.name === 'figure' && holdsCaption(node);
    if (node.name === 'aside' && !captioned && !/ (?:image|photo|picture|media|figure) /.test(hintsOf(node)))
      return true;
    if (node.name !== 'a') continue;
    const way = leadsElsewhere(node, image, page);
    if (way === 'person' || (way === 'page' && !captioned && !captionsItself(node))) return true;
  }
  return false;
}

const holdsCaption = (figure: Element): boolean =>
  figure.children.some((child) => isTag(child) && child.name === 'figcaption');

/** A link in a captioned figure opens the picture, or leads to what the caption speaks of. */
function captionsItself(link: Element): boolean {
  for (let node: ParentNode | null = link, steps = 0; node !== null && steps < 5; node = node.parent, steps++)
    if (isTag(node) && node.name === 'figure') return holdsCaption(node);
  return false;
}

/** Words of addresses under which a page shows one picture large. */
const PICTURE_PAGE =
  /(?:^|[/_.?&=-])(?:photos?|images?|pictures?|gallery|galerie|fotos?|bild(?:er)?|slideshow|zoom|pid)(?:[/_.?&=-]|$)/i;

/** Words of addresses of people who write. */
const PERSON_PAGE =
  /\/(?:authors?|autor(?:en|es|i|in)?|auteurs?|people|profiles?|profil|staff|redakt\w+|journalists?|contributors?|columnists?|by)\//i;

function leadsElsewhere(
  link: Element,
  image: Element,
  { address, base, meta }: Metadata,
): 'person' | 'page' | null {
  const href = attribute(link, 'href') ?? '';
  if (href === '' || href.startsWith('#') || /\.(?:jpe?g|png|webp|avif|gif)(?:[?#]|$)/i.test(href))
    return null;
  if (/lightbox|fancybox|gallery|zoom|swipe/i.test(`${hintsOf(link)}${Object.keys(link.attribs).join(' ')}`))
    return null;
  const target = canonicalAddress(href, base);
  if (target === null || target === address || target === canonicalAddress(base)) return null;
  const { pathname } = new URL(target);
  if (PERSON_PAGE.test(pathname) || link.attribs['rel'] === 'author') return 'person';
  if (PICTURE_PAGE.test(pathname) && sharesNumber(target, address)) return null;
  const isOwnSite = siteOf(target) === siteOf(address) || siteOf(target) === siteOf(base);
  return !isOwnSite && isFromWhereSharedIs(image, base, meta) ? null : 'page';
}

/** Whether both addresses carry the same long number or last part: the story's. */
function sharesNumber(target: string, address: string): boolean {
  const own = new URL(address).pathname.match(/\d{5,}|[^/]{16,}(?=\/?$)/g) ?? [];
  return own.some((part) => target.includes(part));
}

/** Comes from the same place as the picture the page is shared with: it illustrates what the story says of another site. */
function isFromWhereSharedIs(image: Element, base: string, meta: Metadata['meta']): boolean {
  const host = URL.parse(largestAddress(image) ?? '', base)?.hostname;
  return host !== undefined && host === URL.parse(meta.get('og:image')?.[0] ?? '')?.hostname;
}

/** Whether the picture belongs to a card: a little text around it that is, for the most part, the link of a headline. */
export function isOnCard({ stop, figure }: PictureBlock, page: Metadata): boolean {
  if (stop === null || (figure !== null && holdsCaption(figure))) return false;
  const below = firstElements(stop, MOST_ON_CARD);
  if (below === null) return false;
  const text = shortText(stop, LONGEST_CARD);
  if (text === null) return false;
  return below.some((link) => {
    if (link.name !== 'a' || leadsElsewhere(link, link, page) === null) return false;
    const said = visibleText(link).length;
    return said >= 12 && (isHeadline(link) || said >= text.length / 2);
  });
}

/** Cards are small. */
const MOST_ON_CARD = 80;
const LONGEST_CARD = 700;

function isHeadline(link: Element): boolean {
  const { parent } = link;
  const isHeading = (node: ParentNode | null) => node !== null && isTag(node) && /^h[1-6]$/.test(node.name);
  return (
    isHeading(parent) ||
    link.children.some((child) => isTag(child) && isHeading(child)) ||
    isHeading(parent?.parent ?? null)
  );
}

/** The elements below a node; null where there are more. */
function firstElements(node: Element, most: number): Element[] | null {
  const found: Element[] = [];
  const waiting: Element[] = [node];
  for (let each = waiting.pop(); each !== undefined; each = waiting.pop())
    for (const child of each.children) {
      if (!isTag(child)) continue;
      if (found.push(child) > most) return null;
      waiting.push(child);
    }
  return found;
}
