import { isTag, type Element, type ParentNode } from 'domhandler';
import { canonicalAddress, siteOf } from '../../../text/address.ts';
import { attribute } from '../../markup/nodes.ts';
import { keptOn } from '../../markup/kept.ts';
import { hintsOf } from '../hints.ts';
import type { Metadata } from '../claims/metadata.ts';
import { largestAddress } from './picture-address.ts';

/** Whether a figure has a caption of its own; asked for again by each of its pictures. */
export const holdsCaption = keptOn((figure: Element) =>
  figure.children.some((child) => isTag(child) && child.name === 'figcaption'),
);

/** A link in a captioned figure opens the picture, or leads to what the caption speaks of. */
export function captionsItself(link: Element): boolean {
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

/** What a link around a picture leads to; null where it opens the picture or stays on the page. */
export function leadsElsewhere(
  link: Element,
  image: Element,
  { address, base, meta }: Metadata,
): 'person' | 'page' | null {
  const href = attribute(link, 'href') ?? '';
  if (href === '' || href.startsWith('#') || /\.(?:jpe?g|png|webp|avif|gif)(?:[?#&]|$)/i.test(href))
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
  const { pathname } = new URL(address);
  const own = [...(pathname.match(/\d{5,}/g) ?? []), ...(pathname.match(/[^/]{16,}(?=\/?$)/g) ?? [])];
  return own.some((part) => target.includes(part));
}

/** Comes from the same place as the picture the page is shared with: it illustrates what the story says of another site. */
function isFromWhereSharedIs(image: Element, base: string, meta: Metadata['meta']): boolean {
  const host = URL.parse(largestAddress(image) ?? '', base)?.hostname;
  return host !== undefined && host === URL.parse(meta.get('og:image')?.[0] ?? '')?.hostname;
}
