import { isTag, type Element, type ParentNode } from 'domhandler';
import { canonicalAddress } from '../../../text/address.ts';
import { attribute } from '../../markup/nodes.ts';
import type { Metadata } from '../claims/metadata.ts';
import type { MarkedLink } from '../page-marks.ts';
import { isPartOf, isWhole, laterPart, nextPart } from './part-address.ts';

/** Words that lead to the next part, and never to the next article. */
const NEXT_PAGE =
  /^[[(<]?\s*(?:(?:continue to |go to )?next (?:page|part)|下一?页|下一頁|下頁|后一页|後一頁|다음 ?(?:페이지|쪽)|次の?(?:ページ|頁)(?:へ)?|следующая страница|page suivante|página siguiente|siguiente página|próxima página|nächste seite)\s*[\])>»›→]*$/i;
/** Words that may lead to either. */
const NEXT = /^(?:next|다음|次へ?|suivante?|siguiente|próxima|weiter|далее|[>»›→]+)\s*[>»›→]*$/i;
const NUMBER = /^\[?\s?\d{1,2}\s?\]?$/;

/** A link of the page that may belong to a pager. */
type Pointer = { readonly address: string; readonly label: string; readonly isRelNext: boolean };

/** Where a text cut in several parts goes on, and whether this page is a later part of it. */
type Parts = { readonly next: string | null; readonly isLater: boolean };

/**
 * Reads the pager of a page.
 *
 * @param own the address under which the page was found; its canonical address may be the first part's
 */
export function readParts(links: readonly MarkedLink[], { base, address }: Metadata, own: string): Parts {
  const pointers = pointersAmong(links, base);
  const later = pointers.length === 0 || address === own ? null : laterPart(address, own);
  return { next: nextAmong(pointers, own), isLater: later !== null && isNumbered(pointers, later.stem) };
}

function nextAmong(pointers: readonly Pointer[], own: string): string | null {
  for (const { address, label, isRelNext } of pointers) {
    const next = nextPart(own, address);
    if (next === null) continue;
    if (NEXT_PAGE.test(label)) return address;
    // The next of a row of numbered articles has the next number, too: there only a pager tells the two apart.
    const isSure = isWhole(next.stem, own) || isNumbered(pointers, next.stem);
    if ((isRelNext || NEXT.test(label)) && isSure) return address;
  }
  return null;
}

/** Whether a number on the page leads to a part of this text. */
function isNumbered(pointers: readonly Pointer[], stem: string): boolean {
  return pointers.some(({ label, address }) => NUMBER.test(label) && isPartOf(stem, address));
}

function pointersAmong(links: readonly MarkedLink[], base: string): Pointer[] {
  return links.flatMap(({ element, label }) => {
    const isRelNext = element.attribs['rel'] === 'next';
    const isPointer = label !== '' && (NUMBER.test(label) || NEXT_PAGE.test(label) || NEXT.test(label));
    if (!isRelNext && !isPointer) return [];
    const address = canonicalAddress(attribute(element, 'href') ?? '', base);
    return address === null || isOfComments(element, address) ? [] : [{ address, label, isRelNext }];
  });
}

const COMMENTS = /(?:^|[^a-z])(?:comments?|cpage|repl(?:y|ies)|pinglun)(?:[^a-z]|$)/i;

/** What readers write is cut in pages as well. */
function isOfComments(element: Element, address: string): boolean {
  if (COMMENTS.test(URL.parse(address)?.search ?? '') || /comment-page/.test(address)) return true;
  for (let node: ParentNode | null = element; node !== null && isTag(node); node = node.parent) {
    if (/^(?:body|main|article)$/.test(node.name)) return false;
    if (COMMENTS.test(`${node.attribs['class'] ?? ''} ${node.attribs['id'] ?? ''}`)) return true;
  }
  return false;
}
