import { isTag, type Element, type ParentNode } from 'domhandler';
import type { PagePicture } from '../../domain/index.ts';
import { absoluteAddress, canonicalAddress } from '../../text/address.ts';
import { attribute } from '../markup/nodes.ts';
import type { Container } from './container.ts';
import { isElsewhere } from './elsewhere.ts';
import type { ArticleData } from './json-ld.ts';
import { firstOf, type Metadata } from './metadata.ts';
import { roleOf } from './picture-role.ts';
import { picturesAmong } from './pictures.ts';

type Page = { readonly metadata: Metadata; readonly data: ArticleData; readonly container: Container };

/**
 * Pictures of the article in page order: from its headline to the end of its text, without teasers. Where none of them
 * is a photograph or drawing, the one the page shows when it is shared leads them.
 *
 * @param wholePage take them from all of the page but its navigation, as a gallery's
 */
export function readPictures(page: Page, wholePage: boolean): PagePicture[] {
  const { metadata, container } = page;
  const shown = wholePage
    ? picturesAmong(metadata.elements, metadata.base, (image) => isElsewhere(image, container))
    : picturesAmong(articleElements(page), metadata.base, (image) => isTeaser(image, page));
  if (shown.some(({ role }) => role === 'photograph' || role === 'drawing')) return shown;
  const shared = sharedPicture(page);
  return shared === null ? shown : [shared, ...shown.filter(({ address }) => address !== shared.address)];
}

/** A headline further above its text than this many elements is another one's. */
const FARTHEST_HEADLINE = 250;

/** From the headline, where it stands a little above the text, to the end of the text. */
function articleElements({ metadata: { elements }, container }: Page): readonly Element[] {
  const { node } = container;
  const start = isTag(node) ? elements.indexOf(node) : 0;
  const end = endOf(elements, start, node);
  const headline = elements.findLastIndex(({ name }, index) => name === 'h1' && index < start);
  return elements.slice(headline >= 0 && start - headline <= FARTHEST_HEADLINE ? headline : start, end);
}

/** Where the elements below a node end, in document order. */
function endOf(elements: readonly Element[], start: number, node: ParentNode): number {
  if (!isTag(node)) return elements.length;
  let last: Element = node;
  for (let next: Element | undefined = last; next !== undefined; next = last.children.findLast(isTag))
    last = next;
  const end = elements.indexOf(last, start);
  return end < 0 ? elements.length : end + 1;
}

/** A picture among noise, or one without a caption that leads to another page. */
function isTeaser(image: Element, { metadata, container }: Page): boolean {
  for (let node: ParentNode | null = image; node !== null && node !== container.node; node = node.parent) {
    if (!isTag(node)) continue;
    if (container.noise.has(node) && !/^(?:figcaption|label|button)$/.test(node.name)) return true;
    if (node.name === 'figure' && node.children.some((child) => isTag(child) && child.name === 'figcaption'))
      return false;
    if (node.name === 'a' && leadsElsewhere(attribute(node, 'href') ?? '', metadata)) return true;
  }
  return false;
}

function leadsElsewhere(href: string, metadata: Metadata): boolean {
  if (/\.(?:jpe?g|png|webp|avif|gif)(?:[?#]|$)/i.test(href)) return false;
  const target = canonicalAddress(href, metadata.base);
  return target !== null && target !== metadata.address;
}

function sharedPicture({ metadata, data }: Page): PagePicture | null {
  const claims = [
    firstOf(metadata.meta, 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src'),
    data.images[0]?.address,
  ];
  const address = claims.flatMap((claim) => absoluteAddress(claim ?? '', metadata.base) ?? [])[0];
  if (address === undefined) return null;
  const described = data.images.find((image) => image.address === address);
  const [caption, credit] = [described?.caption ?? null, described?.credit ?? null];
  const alt = firstOf(metadata.meta, 'og:image:alt', 'twitter:image:alt');
  const role = roleOf({ address, alt, caption, hints: '', width: null, height: null, widest: null });
  return { address, caption, credit, alt, role, pictureId: null };
}
