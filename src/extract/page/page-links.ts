import type { Element } from 'domhandler';
import type { PageFacts } from '../../domain/index.ts';
import { canonicalAddress, siteOf } from '../../text/address.ts';
import { attribute } from '../markup/nodes.ts';
import type { Metadata } from './claims/metadata.ts';
import type { MarkedLink } from './page-marks.ts';

const PRINT =
  /^(?:print(?:able)?(?: (?:this )?(?:article|page|story|version|edition|view|format))?|printer[- ]friendly(?: version)?|打印(?:本页|本文|此文)?|列印|友善列印|인쇄(?:하기)?|프린트|印刷(?:する)?|версия для печати|распечатать|drucken|druckversion|imprimir|imprimer|stampa)$/i;

/** Addresses under which the page says that it can be read in another form. */
export function readViews(
  links: readonly MarkedLink[],
  { base, address }: Metadata,
  own: string,
): Pick<PageFacts, 'print' | 'amp'> {
  let [print, amp]: [string | null, string | null] = [null, null];
  for (const link of links) {
    const { element } = link;
    if (element.name === 'link') {
      const rel = element.attribs['rel'] ?? '';
      if (/\bamphtml\b/i.test(rel)) amp ??= target(element, base);
      else if (/\balternate\b/i.test(rel) && element.attribs['media'] === 'print')
        print ??= target(element, base);
    } else if (print === null && isPrintLink(link)) {
      const found = target(element, base);
      // A button that starts the printer leads to the page itself.
      if (found !== null && found !== own && found !== address && siteOf(found) === siteOf(own))
        print = found;
    }
  }
  return { print, amp };
}

function isPrintLink({ element, label }: MarkedLink): boolean {
  if (label !== '') return PRINT.test(label);
  return PRINT.test(attribute(element, 'title') ?? attribute(element, 'aria-label') ?? '');
}

function target(element: Element, base: string): string | null {
  return canonicalAddress(attribute(element, 'href') ?? '', base);
}
