import type { Document, Element } from 'domhandler';
import { absoluteAddress, canonicalAddress } from '../../../text/address.ts';
import { tidyLanguage } from '../../../text/language.ts';
import { attribute, elementsBelow, foldSpace, rawText } from '../../markup/nodes.ts';
import { isMisnamed } from '../sources/other-outlet.ts';

/** What the head of a page claims, and the page's elements by kind: one walk for every rule that asks. */
export type Metadata = {
  /** Every element of the page in document order. */
  readonly elements: readonly Element[];
  /** Base that relative addresses are resolved against. */
  readonly base: string;
  /** Values of `<meta>` by `property`, `name` or `itemprop` in lower case, in page order. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  /** Text of `<title>`; '' when there is none. */
  readonly title: string;
  /** Canonical address as claimed, absolute; the page's own address where nothing believable is claimed. */
  readonly address: string;
  readonly language: string | null;
  readonly site: string | null;
};

/**
 * Reads what the page says of itself.
 *
 * @param address where the page was found, canonical
 */
export function readMetadata(root: Document, address: string): Metadata {
  const elements = elementsBelow(root);
  const meta = metaValues(elements);
  const base = baseOf(elements, address);
  const title = elements.find((element) => element.name === 'title' && !isInSvg(element));
  return {
    elements,
    base,
    meta,
    title: title === undefined ? '' : foldSpace(rawText(title)),
    address: claimedAddress(elements, meta, base, address) ?? address,
    language: claimedLanguage(elements, meta),
    site: firstOf(meta, 'og:site_name', 'application-name', 'al:android:app_name', 'twitter:app:name:iphone'),
  };
}

/** The first non-blank value of the first of these names that the page uses. */
export function firstOf(meta: Metadata['meta'], ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = meta.get(name)?.[0];
    if (value !== undefined) return value;
  }
  return null;
}

function metaValues(elements: readonly Element[]): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const element of elements) {
    if (element.name !== 'meta') continue;
    const content = foldSpace(element.attribs['content'] ?? element.attribs['value'] ?? '');
    const names = new Set(
      ['property', 'name', 'itemprop'].map((key) => attribute(element, key)?.toLowerCase()),
    );
    for (const name of names) {
      if (name === undefined || content === '') continue;
      const known = values.get(name);
      if (known) known.push(content);
      else values.set(name, [content]);
    }
  }
  return values;
}

function isInSvg(element: Element): boolean {
  return element.parent !== null && 'name' in element.parent && element.parent.name === 'svg';
}

function baseOf(elements: readonly Element[], address: string): string {
  const base = elements.find(
    (element) => element.name === 'base' && attribute(element, 'href') !== undefined,
  );
  return absoluteAddress(base?.attribs['href'] ?? '', address) ?? address;
}

/** A claim that names the front page of the site, or an address where no reader finds the page, is a mistake. */
function claimedAddress(
  elements: readonly Element[],
  meta: Metadata['meta'],
  base: string,
  own: string,
): string | null {
  const link = elements.find(
    (element) => element.name === 'link' && /(^|\s)canonical(\s|$)/i.test(element.attribs['rel'] ?? ''),
  );
  for (const claim of [link?.attribs['href'], firstOf(meta, 'og:url')]) {
    const address = canonicalAddress(claim ?? '', base);
    if (address !== null && new URL(address).pathname !== '/' && !isMisnamed(address, own)) return address;
  }
  return null;
}

function claimedLanguage(elements: readonly Element[], meta: Metadata['meta']): string | null {
  const html = elements.find((element) => element.name === 'html');
  const claims = [
    html && (attribute(html, 'lang') ?? attribute(html, 'xml:lang')),
    firstOf(meta, 'og:locale', 'content-language', 'language', 'dc.language', 'inlanguage'),
  ];
  for (const claim of claims) {
    const language = claim === null || claim === undefined ? null : tidyLanguage(claim);
    if (language !== null) return language;
  }
  return null;
}
