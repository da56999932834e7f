import { isTag, type Element } from 'domhandler';
import { attribute, childElements } from '../markup/nodes.ts';

/** Where lazy loaders keep the real address, most trusted first. */
const ADDRESSES = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-lazy',
  'data-actualsrc',
  'data-url',
  'data-image',
  'data-hi-res-src',
  'data-full-src',
  'src',
] as const;
const SETS = ['srcset', 'data-srcset', 'data-lazy-srcset', 'data-original-set'] as const;
const PICTURE_FILE = /\.(jpe?g|png|webp|avif)([?#]|$)/i;

/** The largest address the page names for an image: the linked original, else the widest of its sets, else its own. */
export function largestAddress(image: Element): string | null {
  const original = linkedOriginal(image);
  if (original !== null) return original;
  const widest = widestOfSets(image);
  if (widest !== null) return widest.address;
  const plain = ADDRESSES.map((name) => attribute(image, name));
  return plain.find((address) => address !== undefined && !isInline(address)) ?? null;
}

/** The widest that the sets of an image state, in pixels; null when they state no widths. */
export function widestStated(image: Element): number | null {
  const width = widestOfSets(image)?.width ?? 0;
  // Densities (`2x`) are in the same place, and no set is only ten pixels wide.
  return width > 10 ? width : null;
}

function widestOfSets(image: Element): Candidate | null {
  const sets = [image, ...sourcesBeside(image)].flatMap((element) =>
    SETS.flatMap((name) => parseSet(attribute(element, name) ?? '')),
  );
  return sets.reduce<Candidate | null>((a, b) => (a === null || b.width > a.width ? b : a), null);
}

type Candidate = { readonly address: string; readonly width: number };

/** `a.jpg 640w, b.jpg 1280w` or `a.jpg 1x, b.jpg 2x`; addresses may hold commas, so a comma counts only before a space. */
function parseSet(text: string): Candidate[] {
  return text.split(/,\s+|,(?=https?:|\/)/).flatMap((part) => {
    const [address = '', size = '1x'] = part.trim().split(/\s+/);
    const width = Number.parseFloat(size);
    return address === '' || isInline(address)
      ? []
      : [{ address, width: Number.isFinite(width) ? width : 0 }];
  });
}

function sourcesBeside(image: Element): Element[] {
  const parent = image.parent;
  if (parent === null || !isTag(parent) || parent.name !== 'picture') return [];
  return childElements(parent).filter((element) => element.name === 'source');
}

function linkedOriginal(image: Element): string | null {
  for (
    let node = image.parent, steps = 0;
    node !== null && isTag(node) && steps < 3;
    node = node.parent, steps++
  ) {
    if (node.name !== 'a') continue;
    const href = attribute(node, 'href');
    return href !== undefined && PICTURE_FILE.test(href) ? href : null;
  }
  return null;
}

function isInline(address: string): boolean {
  return /^(data|blob|javascript|about):/i.test(address);
}
