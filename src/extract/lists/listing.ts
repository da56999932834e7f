import { BLANK_ITEM, type Find, type ItemDraft } from '../../domain/index.ts';
import { canonicalAddress } from '../../text/address.ts';
import type { ReadInput } from '../reader.ts';

/** Addresses are often left half-encoded by collectors that cut them out of pages. */
function plainAddress(href: string): string {
  return href.replaceAll('&amp;', '&');
}

/**
 * An address as a list gives it, made absolute by the source's `base` setting or by the address of the capture.
 * Null where it cannot be: nothing is made up.
 */
export function listAddress(href: string | null, input: ReadInput): string | null {
  if (href === null || href === '') return null;
  const { base } = input.source.settings;
  const plain = plainAddress(href);
  if (typeof base === 'string' || /^[a-z][a-z0-9+.-]*:/i.test(plain))
    return canonicalAddress(plain, typeof base === 'string' ? base : undefined);
  return null;
}

/** A title on a list. What is shown is the title as given; only white space around it is taken off. */
export function listing(title: string, href: string | null, rank: number | null, input: ReadInput): Find {
  const item: ItemDraft = {
    ...BLANK_ITEM,
    kind: 'listing',
    detail: 'title',
    title: title.trim(),
    address: listAddress(href, input),
    language: input.source.language,
  };
  return { item, rank };
}
