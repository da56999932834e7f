/** Headers in the order they came, names in lower case. */
export type HeaderList = readonly (readonly [string, string])[];

/** Headers whose values identify somebody or open something; the record says that they were there and not what they were. */
const WITHHELD = new Set(['set-cookie', 'set-cookie2', 'cookie', 'authorization', 'proxy-authorization']);

/** The value that stands for one we do not keep. */
export const WITHHELD_VALUE = '(withheld)';

/** Names and values in turn, as undici and archives give them, as a list fit to be kept. */
export function toHeaderList(pairs: Iterable<readonly [string, string]>): HeaderList {
  return [...pairs].map(([name, value]) => {
    const lower = name.toLowerCase();
    return [lower, WITHHELD.has(lower) ? WITHHELD_VALUE : value] as const;
  });
}

/** The first value of a header, or null. */
export function headerOf(headers: HeaderList, name: string): string | null {
  return headers.find(([key]) => key === name)?.[1] ?? null;
}

/** `Text/HTML; charset=gbk` is `text/html`; '' when the header is missing or holds no type. */
export function mediaTypeOf(headers: HeaderList): string {
  const type = (headerOf(headers, 'content-type') ?? '').split(/[;,]/)[0]?.trim().toLowerCase() ?? '';
  return /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : '';
}

/** All values of a header that may be written as a list, in order, in lower case. */
export function listOf(headers: HeaderList, name: string): readonly string[] {
  return headers
    .filter(([key]) => key === name)
    .flatMap(([, value]) => value.split(','))
    .map((value) => value.trim().toLowerCase())
    .filter((value) => value !== '');
}
