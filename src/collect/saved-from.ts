import type { Attempt } from '../domain/index.ts';

/**
 * Where browsers write the address of a page that is saved to one file: `<!-- saved from url=(0043)https://… -->` (Chrome
 * and those before it), or a line `url:` in the comment of SingleFile.
 */
const MARKS: readonly RegExp[] = [
  /<!--\s*saved from url=\(\d+\)(https?:\/\/[^\s<>"]{1,2000}?)\s*-->/i,
  /<!--\s*Page saved with SingleFile\s+url:\s*(https?:\/\/[^\s<>"]{1,2000})/i,
];
/** They stand in the first lines. */
const HEAD = 5_000;

/**
 * The address that a page on disk says it was saved from; null where it says none, or where the source or its archive
 * says more than a file name. Addresses are written in ASCII, whatever the page is in.
 */
export function savedFrom({ origin, address, body }: Attempt): string | null {
  if (origin.kind !== 'disk' || origin.member !== null || !address.startsWith('file:')) return null;
  const head = Buffer.from(body.subarray(0, HEAD)).toString('latin1');
  const stated = MARKS.map((mark) => mark.exec(head)?.[1]).find((one) => one !== undefined);
  return stated !== undefined && URL.canParse(stated) ? stated : null;
}
