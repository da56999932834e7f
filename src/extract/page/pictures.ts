import { isTag, type Element, type ParentNode } from 'domhandler';
import type { PagePicture } from '../../domain/index.ts';
import { absoluteAddress } from '../../text/address.ts';
import { attribute, elementsBelow, foldSpace } from '../markup/nodes.ts';
import { captionOf } from './caption.ts';
import { roleOf } from './picture-role.ts';
import { largestAddress, widestStated } from './picture-address.ts';

/**
 * Pictures among these elements in their order, each once, with the largest address the page names, its caption, credit
 * and alternative text as written, and its role. Logos and placeholders are listed with their role.
 *
 * @param base address that relative ones are resolved against
 * @param leaveOut whether an image is none of the article's
 */
export function picturesAmong(
  elements: readonly Element[],
  base: string,
  leaveOut: (image: Element) => boolean = () => false,
): PagePicture[] {
  const found = new Map<string, PagePicture>();
  for (const image of elements) {
    if ((image.name !== 'img' && image.name !== 'amp-img') || leaveOut(image)) continue;
    const picture = pictureOf(image, base);
    if (picture === null) continue;
    const key = pictureKey(picture.address);
    const known = found.get(key);
    if (known === undefined || (known.caption === null && picture.caption !== null)) found.set(key, picture);
  }
  return [...found.values()];
}

/** The same for a piece of markup that is all content, such as an entry of a feed. */
export function picturesIn(node: ParentNode, base: string): PagePicture[] {
  return picturesAmong(elementsBelow(node), base);
}

/** Equal for one picture in several sizes. */
function pictureKey(address: string): string {
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
    widest: widestStated(image),
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
