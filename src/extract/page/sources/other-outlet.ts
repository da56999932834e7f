import { hostOf, isLocalAddress, siteNameOf, siteOf } from '../../../text/address.ts';

/** Sites that keep pages of others as they were. */
const ARCHIVE =
  /(?:^|\.)(?:archive\.(?:org|today|ph|is|li|md|fo|vn)|perma\.cc|ghostarchive\.org|arquivo\.pt|webarchive\.org\.uk|web-archive\.org\.uk|webcitation\.org|megalodon\.jp|freezepage\.com|webcache\.googleusercontent\.com|ampproject\.org|translate\.goog)$/;

function isArchive(address: string): boolean {
  return ARCHIVE.test(hostOf(address) ?? '');
}

/** Whether an address names the page at the other one inside itself, as archives, caches and proxies do. */
function holdsAddress(outer: string, inner: string): boolean {
  const { host, pathname } = URL.parse(inner) ?? { host: '', pathname: '/' };
  if (host === '' || pathname === '/' || hostOf(outer) === hostOf(inner)) return false;
  const key = `${host.replace(/^www\./, '')}${pathname}`;
  return outer.includes(key) || outer.includes(encodeURIComponent(key));
}

/**
 * Whether a page is of another outlet than a second one: on another site, which is neither the same outlet under another
 * domain, nor a kept copy of the same page, nor the machine that somebody made the page on.
 */
export function isOtherOutlet(address: string, own: string): boolean {
  if (siteOf(address) === siteOf(own)) return false;
  const name = siteNameOf(address);
  if (name !== null && name === siteNameOf(own)) return false;
  return !isLocalAddress(address) && !holdsAddress(address, own) && !holdsAddress(own, address);
}

/** Whether a page can be a copy of the one that it calls its canonical address: one that is kept is that page itself. */
export function isCopiedFrom(canonical: string, own: string): boolean {
  return !isArchive(own) && isOtherOutlet(canonical, own);
}

/** Whether a claim to be at an address is a mistake of a template: no reader finds the page there, or only a copy of it. */
export function isMisnamed(claim: string, own: string): boolean {
  if (isLocalAddress(claim)) return !isLocalAddress(own);
  return holdsAddress(claim, own) || (isArchive(claim) && !isArchive(own));
}
