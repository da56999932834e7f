import type { Element } from 'domhandler';
import type { PagePicture, PageVideo } from '../../domain/index.ts';
import { absoluteAddress } from '../../text/address.ts';
import { attribute, childElements, elementsBelow } from '../markup/nodes.ts';
import { plainText } from '../markup/plain.ts';
import { childText } from './xml-fields.ts';

const PICTURE_FILE = /\.(jpe?g|png|webp|avif|gif)(\?|$)/i;

/** Pictures an entry encloses: Media RSS, enclosures, and a thumbnail only where there is nothing larger. */
export function picturesOf(entry: Element, base: string): PagePicture[] {
  const media = elementsBelow(entry);
  const full = media.filter((element) => isMedia(element) && isPicture(element));
  const thumbnails = media.filter((element) => element.name === 'media:thumbnail');
  const chosen = full.length > 0 ? largestOfGroups(full) : thumbnails.slice(0, 1);
  return unique(chosen.flatMap((element) => pictureOf(element, entry, base) ?? []));
}

function isMedia(element: Element): boolean {
  return /^(media:content|enclosure|link)$/.test(element.name);
}

function isPicture(element: Element): boolean {
  if (element.name === 'link' && attribute(element, 'rel') !== 'enclosure') return false;
  const kind = attribute(element, 'medium') ?? attribute(element, 'type') ?? '';
  return kind === '' ? PICTURE_FILE.test(addressIn(element)) : kind.startsWith('image');
}

function addressIn(element: Element): string {
  return attribute(element, 'url') ?? attribute(element, 'href') ?? '';
}

/** A media:group holds one picture in several sizes. */
function largestOfGroups(elements: readonly Element[]): Element[] {
  const groups = Map.groupBy(elements, (element) => groupOf(element) ?? element);
  const width = (element: Element) => Number(attribute(element, 'width') ?? 0);
  return [...groups.values()].map((group) => group.reduce((a, b) => (width(b) > width(a) ? b : a)));
}

function groupOf(element: Element): Element | null {
  const { parent } = element;
  return parent !== null && 'name' in parent && parent.name === 'media:group' ? parent : null;
}

function pictureOf(element: Element, entry: Element, base: string): PagePicture | null {
  const address = absoluteAddress(addressIn(element), base);
  if (address === null) return null;
  const said = (name: string) => {
    const group = groupOf(element);
    const text = childText(element, name) ?? (group && childText(group, name)) ?? childText(entry, name);
    return text === null ? null : plainText(text);
  };
  return {
    address,
    caption: said('media:description') ?? said('media:title'),
    credit: said('media:credit'),
    alt: null,
    role: 'unknown',
    pictureId: null,
  };
}

function unique(pictures: readonly PagePicture[]): PagePicture[] {
  return [...new Map(pictures.map((picture) => [picture.address, picture])).values()];
}

/** Videos an entry encloses. */
export function videosOf(entry: Element, base: string): PageVideo[] {
  const elements = [...childElements(entry), ...childElements(entry).flatMap(childElements)].filter(isMedia);
  return elements.flatMap((element) => {
    const kind = attribute(element, 'medium') ?? attribute(element, 'type') ?? '';
    const address = absoluteAddress(addressIn(element), base);
    if (!kind.startsWith('video') || address === null) return [];
    const seconds = Number(attribute(element, 'duration') ?? Number.NaN);
    const title = childText(element, 'media:title');
    return [{ address, title, seconds: Number.isFinite(seconds) ? Math.round(seconds) : null, poster: null }];
  });
}
