import { isTag, type Element, type ParentNode } from 'domhandler';
import type { PagePicture } from '../../../domain/index.ts';
import { absoluteAddress } from '../../../text/address.ts';
import { attribute, elementsBelow, foldSpace } from '../../markup/nodes.ts';
import { captionOf } from './caption.ts';
import { hintsOf } from '../hints.ts';
import { isBackgroundPicture, largestAddress, widestStated } from './picture-address.ts';
import { blockAround, type PictureBlock } from './picture-block.ts';
import { pictureKey } from './picture-key.ts';
import { roleOf } from './picture-role.ts';

/** A picture, and how its caption is written where it stands. */
export type FoundPicture = {
  readonly picture: PagePicture;
  readonly image: Element;
  readonly block: PictureBlock;
  /** Whether a figure or a `<picture>` holds it. */
  readonly isSetIn: boolean;
  /** Equal for one picture in several sizes. */
  readonly key: string;
  /** Whether the page calls the caption one. */
  readonly isNamed: boolean;
  readonly written: readonly string[];
};

type Choice = {
  /** Whether an image is none of the article's. */
  readonly leaveOut?: (image: Element) => boolean;
  /** Elements that hold the story: no caption is looked for across them. */
  readonly holders?: ReadonlySet<ParentNode>;
};

/**
 * Pictures among these elements in their order, each once, with the largest address the page names, its caption, credit
 * and alternative text as written, and its role. Logos and placeholders are listed with their role.
 *
 * @param base address that relative ones are resolved against
 */
export function picturesAmong(
  elements: readonly Element[],
  base: string,
  choice: Choice = {},
): FoundPicture[] {
  const found = new Map<string, FoundPicture>();
  for (const image of elements) {
    if (!isPicture(image) || isFallback(image)) continue;
    if (choice.leaveOut?.(image) === true) continue;
    const one = pictureOf(image, base, choice.holders);
    if (one === null) continue;
    const known = found.get(one.key);
    if (known === undefined || (known.picture.caption === null && one.picture.caption !== null))
      found.set(one.key, one);
  }
  return [...found.values()];
}

/** The same for a piece of markup that is all content, such as an entry of a feed. */
export function picturesIn(node: ParentNode, base: string): PagePicture[] {
  return picturesAmong(elementsBelow(node), base).map(({ picture }) => picture);
}

function pictureOf(image: Element, base: string, holders?: ReadonlySet<ParentNode>): FoundPicture | null {
  const address = absoluteAddress(largestAddress(image) ?? '', base);
  if (address === null) return null;
  const block = blockAround(image, holders);
  const said = captionOf(image, block);
  const alt = foldSpace(image.attribs['alt'] ?? '') || null;
  const isSetIn = block.figure !== null || isIn(image, 'picture');
  const traits = {
    address,
    alt,
    // What merely stands beside a picture makes no photograph of an icon.
    caption: said.isNamed ? said.caption : null,
    hints: hintsAround(image),
    width: sizeOf(image, 'width'),
    height: sizeOf(image, 'height'),
    widest: widestStated(image),
    isSetIn,
  };
  const role = roleOf(traits);
  const { caption, credit } = FURNITURE.has(role) ? NOTHING_SAID : said;
  const picture = { address, caption, credit, alt, role, pictureId: null };
  const { isNamed, written } = said;
  return { picture, image, block, isSetIn, key: pictureKey(address), isNamed, written };
}

function isPicture(element: Element): boolean {
  return element.name === 'img' || element.name === 'amp-img' || isBackgroundPicture(element);
}

/** What an `<amp-img>` holds for those without scripts is the same picture. */
function isFallback(image: Element): boolean {
  const { parent } = image;
  const above = parent !== null && isTag(parent) && parent.name === 'noscript' ? parent.parent : parent;
  return above !== null && isTag(above) && above.name === 'amp-img';
}

/** Roles that are part of the page and not of its content: what stands beside them speaks of something else. */
const FURNITURE: ReadonlySet<string> = new Set(['logo', 'icon', 'advertisement']);
const NOTHING_SAID = { caption: null, credit: null };

const isIn = (image: Element, name: string): boolean =>
  image.parent !== null && isTag(image.parent) && image.parent.name === name;

/** Loaders state the size of what is not there yet in attributes of their own. */
const SIZES = {
  width: ['width', 'data-w', 'data-width', 'data-original-width', 'img_width'],
  height: ['height', 'data-h', 'data-height', 'data-original-height', 'img_height'],
} as const;

function sizeOf(image: Element, side: keyof typeof SIZES): number | null {
  for (const name of SIZES[side]) {
    const stated = attribute(image, name) ?? '';
    const size = Number.parseInt(stated, 10);
    if (Number.isFinite(size) && !stated.endsWith('%')) return size;
  }
  return null;
}

function hintsAround(image: Element): string {
  return [image, image.parent, image.parent?.parent ?? null]
    .map((node) => (node !== null && isTag(node) ? hintsOf(node) : ''))
    .join('');
}
