import { isTag, type Element } from 'domhandler';
import { keptOn } from '../../markup/kept.ts';
import { attribute } from '../../markup/nodes.ts';
import { hintsOf } from '../hints.ts';

/** Where lazy loaders and lightboxes keep the real address, most trusted first. */
const ADDRESSES = [
  'data-orig-file',
  'data-full-src',
  'data-hi-res-src',
  'data-zoom-image',
  'data-large-file',
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-lazy',
  'data-actualsrc',
] as const;
const SET = /src-?set|bg-?set|original-set/;
const PICTURE_FILE = /\.(?:jpe?g|png|webp|avif)(?:[?#]|$)/i;
/** Other attributes of loaders: `data-flickity-lazyload`, `data-echo`, `data-img-src`. */
const LOADER = /^data-.*(?:src|lazy|echo|orig|img|image|large|full|url)/;

/**
 * The largest address the page names for an image: the linked original, else the widest of its sets, else its own. Asked
 * for again whenever another picture looks around itself.
 */
export const largestAddress = keptOn(
  (image: Element): string | null =>
    linkedOriginal(image) ?? widestOfSets(image)?.address ?? plainAddress(image),
);

/** The widest that the sets of an image state, in pixels; null when they state no widths. */
export function widestStated(image: Element): number | null {
  const width = widestOfSets(image)?.width ?? 0;
  // Densities (`2x`) are in the same place, and no set is only ten pixels wide.
  return width > 10 ? width : null;
}

function plainAddress(image: Element): string | null {
  const known = ADDRESSES.map((name) => attribute(image, name)).find(isAddress);
  if (known !== undefined) return known;
  const lazy = Object.entries(image.attribs).find(
    ([name, value]) => LOADER.test(name) && isAddress(value) && PICTURE_FILE.test(value),
  );
  const own = attribute(image, 'src') ?? BACKGROUND.exec(image.attribs['style'] ?? '')?.[1];
  return lazy?.[1].trim() ?? (isAddress(own) ? own : null);
}

const BACKGROUND = /background(?:-image)?\s*:[^;]*url\(\s*["']?([^"')]+?)["']?\s*\)/i;
const BACKGROUND_TAG = new Set(['div', 'span', 'a', 'section', 'figure']);

/** Whether an element that calls itself a picture shows one as its background, and nothing else. */
export function isBackgroundPicture(element: Element): boolean {
  const style = BACKGROUND_TAG.has(element.name) ? element.attribs['style'] : undefined;
  if (style === undefined || !style.includes('url(')) return false;
  const address = BACKGROUND.exec(style)?.[1];
  if (!isAddress(address) || !PICTURE_FILE.test(address) || !SHOWS_PICTURE.test(hintsOf(element)))
    return false;
  return element.children.every((child) => !isTag(child) && !/\S/.test('data' in child ? child.data : ''));
}

const SHOWS_PICTURE = / (?:hero|images?|img|photos?|pictures?|cover|media|featured|lead) /;

const widestOfSets = keptOn((image: Element): Candidate | null => {
  let widest: Candidate | null = null;
  for (const element of [image, ...sourcesBeside(image)])
    for (const [name, value] of Object.entries(element.attribs)) {
      if (!SET.test(name)) continue;
      for (const one of parseSet(value)) if (widest === null || one.width > widest.width) widest = one;
    }
  return widest;
});

type Candidate = { readonly address: string; readonly width: number };

/** `a.jpg 640w, b.jpg 1280w` or `a.jpg 1x, b.jpg 2x`; addresses may hold commas, so a comma counts only before a space. */
function parseSet(text: string): Candidate[] {
  return text.split(/,\s+|,(?=https?:|\/)/).flatMap((part) => {
    const [address = '', size = '1x'] = part.trim().split(/\s+/);
    const width = Number.parseFloat(size);
    return isAddress(address) ? [{ address, width: Number.isFinite(width) ? width : 0 }] : [];
  });
}

/** No picture comes in more forms. */
const MOST_SOURCES = 40;

/** `<source>` elements stand before the image they are other forms of. */
function sourcesBeside(image: Element): Element[] {
  const { parent } = image;
  if (parent === null || !isTag(parent) || parent.name !== 'picture') return [];
  const sources: Element[] = [];
  let node = image.prev;
  for (let steps = 0; node !== null && steps < 2 * MOST_SOURCES; steps++, node = node.prev)
    if (isTag(node) && node.name === 'source') sources.unshift(node);
  return sources;
}

function linkedOriginal(image: Element): string | null {
  for (
    let node = image.parent, steps = 0;
    node !== null && isTag(node) && steps < 3;
    node = node.parent, steps++
  ) {
    if (node.name !== 'a') continue;
    const href = attribute(node, 'href');
    // `/viewer.htm?https://media.example/quay.jpg&from=news` is a page that shows the picture.
    const shown = /[?&=](https?:\/\/[^?&]+\.(?:jpe?g|png|webp))(?:&|$)/i.exec(href ?? '')?.[1];
    if (shown !== undefined) return shown;
    // `/wiki/File:Quay.jpg` is a page about the picture.
    return href !== undefined && PICTURE_FILE.test(href) && !/\/file:/i.test(href) ? href : null;
  }
  return null;
}

/** Not bytes in the page, not blank, and not a template that a script would fill in. */
function isAddress(value: string | undefined): value is string {
  return (
    value !== undefined && value.trim() !== '' && !/^\s*(?:data|blob|javascript|about):|[{}]/i.test(value)
  );
}
