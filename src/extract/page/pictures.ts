import { isTag, type Element, type ParentNode } from 'domhandler';
import type { PagePicture } from '../../domain/index.ts';
import { absoluteAddress } from '../../text/address.ts';
import { attribute, elementsBelow, foldSpace } from '../markup/nodes.ts';
import { captionOf } from './caption.ts';
import { roleOf } from './picture-role.ts';
import { largestAddress } from './picture-address.ts';

/**
 * Pictures below a node in document order, each once, with the largest address the page names, its caption, credit and
 * alternative text as written, and its role. Logos and placeholders are listed with their role.
 *
 * @param isNoise elements whose pictures are not the article's
 */
export function picturesIn(
  node: ParentNode,
  base: string,
  isNoise: (element: Element) => boolean = () => false,
): PagePicture[] {
  const found = new Map<string, PagePicture>();
  for (const image of elementsBelow(node)) {
    if ((image.name !== 'img' && image.name !== 'amp-img') || isWithin(image, isNoise)) continue;
    const picture = pictureOf(image, base);
    if (picture === null) continue;
    const key = pictureKey(picture.address);
    const known = found.get(key);
    if (known === undefined || (known.caption === null && picture.caption !== null)) found.set(key, picture);
  }
  return [...found.values()];
}

/** Equal for one picture in several sizes. */
export function pictureKey(address: string): string {
  const url = URL.parse(address);
  if (url === null) return address;
  const path = url.pathname.replace(/[-_]\d{2,4}x\d{2,4}(?=\.\w+$)/, '');
  return /\.(jpe?g|png|webp|gif|avif)$/i.test(path) ? url.host + path : address;
}

function pictureOf(image: Element, base: string): PagePicture | null {
  const address = absoluteAddress(largestAddress(image) ?? '', base);
  if (address === null) return null;
  const { caption, credit } = captionOf(image);
  const alt = foldSpace(image.attribs['alt'] ?? '') || null;
  const traits = {
    address,
    alt,
    caption,
    hints: hintsOf(image),
    width: sizeOf(image, 'width'),
    height: sizeOf(image, 'height'),
  };
  return { address, caption, credit, alt, role: roleOf(traits), pictureId: null };
}

function sizeOf(image: Element, name: 'width' | 'height'): number | null {
  const size = Number.parseInt(attribute(image, name) ?? '', 10);
  return Number.isFinite(size) && !(attribute(image, name) ?? '').endsWith('%') ? size : null;
}

function hintsOf(image: Element): string {
  const around = [image, image.parent, image.parent?.parent ?? null];
  return around
    .flatMap((node) =>
      node !== null && isTag(node) ? [node.attribs['class'] ?? '', node.attribs['id'] ?? ''] : [],
    )
    .join(' ')
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase();
}

function isWithin(element: Element, test: (element: Element) => boolean): boolean {
  for (let node: ParentNode | null = element; node !== null; node = node.parent)
    if (isTag(node) && test(node)) return true;
  return false;
}
