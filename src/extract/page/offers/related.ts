import { isTag, type Element, type ParentNode } from 'domhandler';
import type { PageFacts } from '../../../domain/index.ts';
import { canonicalAddress } from '../../../text/address.ts';
import { attribute } from '../../markup/nodes.ts';
import type { Container } from '../container/container.ts';
import type { Metadata } from '../claims/metadata.ts';
import { offersUnder } from './offer-heading.ts';
import { bestTitle, isTitle, SURE, titleOf } from './offer-title.ts';
import type { PageMarks } from '../page-marks.ts';
import { remembered } from '../remembered.ts';

type Related = PageFacts['related'];
type Title = ReturnType<typeof titleOf>;
type OfferingPage = {
  readonly metadata: Metadata;
  readonly container: Container;
  readonly marks: PageMarks;
};

/** A page that offers more is a list. */
const MOST = 50;
/** Boxes and links in a box that are looked at, so that no page costs more than its length. */
const MOST_OFFERS = 200;
const MOST_LINKS = 4 * MOST;

/** Class names of what a page offers to read next. */
const OFFER =
  /(?:^|[-_ ])(?:related\w*|recommend\w*|recirc\w*|most-?(?:read|popular|viewed|shared)|popular|trending|more-?(?:from|on|stories|news|like)|(?:also|see|read)-?(?:also|next|more|like)|up-?next|next-?up|you-(?:may|might)|(?:other|latest|top)-(?:news|stories|posts)|xiangguan|tuijian|further-reading)(?:$|[-_ ])/;

/** Links that the page itself offers to read next, apart from the article, in page order, each once. */
export function readRelated(page: OfferingPage, own: string): Related {
  const found = new Map<string, Title>();
  const addressOf = addressesFrom(page.metadata, own);
  for (const offer of offersOf(page)) {
    for (const link of linksBelow(offer, []).slice(0, MOST_LINKS)) {
      if (found.size > MOST) break;
      const address = addressOf(link);
      if (address === null) continue;
      const known = found.get(address);
      // A picture of what a text names already says nothing more.
      if (known === undefined || known.rank < SURE)
        found.set(address, bestTitle(known, titleOf(link, offer)));
    }
  }
  const titled = [...found].filter(([, title]) => isTitle(title.text));
  return titled.slice(0, MOST).map(([address, { text }]) => ({ address, title: text }));
}

/** Front pages, and buttons that share. */
const NOT_OFFERED =
  /^https?:\/\/[^/]+\/$|^https?:\/\/(?:[\w-]+\.)?(?:facebook|twitter|x|linkedin|reddit|pinterest|whatsapp|telegram|getpocket|weibo)\.(?:com|org)\/|[/?&](?:share|sharer|intent)\b/;

/** Where links lead that may be offers; a card links to its article two or three times. */
function addressesFrom(metadata: Metadata, own: string): (link: Element) => string | null {
  const known = new Map<string, string | null>();
  return (link) => {
    const href = attribute(link, 'href');
    if (href === undefined || href.startsWith('#')) return null;
    const before = known.get(href);
    if (before !== undefined) return before;
    const address = canonicalAddress(href, metadata.base);
    const isOther = address !== null && address !== own && address !== metadata.address;
    const target = isOther && !NOT_OFFERED.test(address) ? address : null;
    known.set(href, target);
    return target;
  };
}

/** The outermost elements that offer something, in page order. */
function offersOf({ metadata, container, marks }: OfferingPage): Element[] {
  const { noise, cards } = container;
  const named = [...noise].filter((element) => cards.has(element) || isNamedOffer(element));
  const all = new Set([...named, ...marks.announcements.flatMap(offersUnder)]);
  const outermost = [...all].filter((each) => !isWithin(each.parent, all) && !isNavigation(each));
  const offers = new Set(outermost.slice(0, MOST_OFFERS));
  return offers.size === 0 ? [] : metadata.elements.filter((element) => offers.has(element));
}

/** Elements that offers stand in: nothing else among the noise is asked for its name. */
const BOXES = new Set('div section aside ul ol li article nav footer dl table'.split(' '));
function isNamedOffer({ name, attribs }: Element): boolean {
  const named = BOXES.has(name) ? (attribs['class'] ?? attribs['id']) : undefined;
  return named !== undefined && namesOffer(named);
}

const namesOffer = remembered((named) => {
  const hints = named.slice(0, 300).replace(/([a-z])([A-Z])/g, '$1-$2');
  return OFFER.test(hints.toLowerCase());
});

function isWithin(within: ParentNode | null, offers: ReadonlySet<Element>): boolean {
  for (let node = within; node !== null && isTag(node); node = node.parent) if (offers.has(node)) return true;
  return false;
}

/** What stands in a menu or among readers' comments is not offered because of this article. */
function isNavigation(element: Element): boolean {
  for (let node: ParentNode | null = element.parent; node !== null && isTag(node); node = node.parent) {
    if (/^(?:nav|header|form|menu)$/.test(node.name)) return true;
    if (/(?:^|[-_ ])(?:comments?|disqus|menu|navbar)(?:$|[-_ ])/i.test(node.attribs['class'] ?? ''))
      return true;
  }
  return false;
}

function linksBelow(node: Element, links: Element[]): Element[] {
  if (node.name === 'a') links.push(node);
  else for (const child of node.children) if (isTag(child)) linksBelow(child, links);
  return links;
}
