/** An address read as one part of a text in several: what the parts have in common, and the number. */
type PartAddress = { readonly stem: string; readonly part: number };

/** A text in more parts than this is a list, or a trap. */
const MOST_PARTS = 40;

const IN_QUERY = /([?&])(?:page|p|pg|pn|part|page_?no|page_?num|pageindex|paged|currentpage)=(\d{1,2})(&|$)/i;
/** `123_2`, `123-p2`, `123/2`, `123/page/2` */
const IN_PATH = /^(.+?)(?:[_-]p?|\/(?:page\/|p)?)(\d{1,2})$/;

/**
 * The number by which `next` is a later part of the text at `current`; null when the two addresses do not differ in a
 * part's number alone. Counting begins at 1 or, for the second part, at 0: `a.html`, `a_1.html`, `a_2.html`.
 */
export function nextPart(current: string, next: string): PartAddress | null {
  const here = numbered(current);
  const isNext = ({ stem, part }: PartAddress) =>
    part <= MOST_PARTS &&
    ((stem === keyOf(current) && part >= 1 && part <= 2) ||
      here.some((one) => one.stem === stem && one.part === part - 1));
  return numbered(next).find(isNext) ?? null;
}

/** Whether an address is any part of the text with this stem. */
export function isPartOf(stem: string, address: string): boolean {
  return keyOf(address) === stem || numbered(address).some((one) => one.stem === stem);
}

/** Whether an address names the text with this stem and no part of it. */
export function isWhole(stem: string, address: string): boolean {
  return keyOf(address) === stem && stem.includes('/');
}

/** Stem and number under which `address` comes after `first`, the first part; null where it does not. */
export function laterPart(first: string, address: string): PartAddress | null {
  const key = keyOf(first);
  const firsts = numbered(first);
  const isLater = ({ stem, part }: PartAddress) =>
    part >= 2 && (stem === key || firsts.some((one) => one.stem === stem && one.part < part));
  return numbered(address).find(isLater) ?? null;
}

function numbered(address: string): PartAddress[] {
  const found: PartAddress[] = [];
  const query = IN_QUERY.exec(address);
  if (query !== null) {
    const [pair = '', open = '', number, close] = query;
    found.push({ stem: keyOf(address.replace(pair, close === '&' ? open : '')), part: Number(number) });
  }
  const [path, search] = splitKey(address);
  const [, before, number] = IN_PATH.exec(path) ?? [];
  if (before !== undefined) found.push({ stem: withoutIndex(before) + search, part: Number(number) });
  return found;
}

/** Equal for the forms in which the first part of a text is addressed: with `index.html`, a closing slash, neither. */
function keyOf(address: string): string {
  return splitKey(address).join('');
}

function splitKey(address: string): readonly [path: string, search: string] {
  const [, host = '', path = '', search = ''] = ADDRESS.exec(address) ?? [];
  return [host + withoutIndex(path.replace(/\/$/, '').replace(/\.\w{2,5}$/, '')), search];
}

/** Host, path and query of a canonical address. */
const ADDRESS = /^https?:\/\/([^/?#]*)([^?#]*)(\?[^#]*)?/;

const withoutIndex = (path: string): string => path.replace(/\/(?:index|default)?$/, '');
