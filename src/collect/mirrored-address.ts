import { isStamp } from './time-in-name.ts';

/**
 * How files on disk stand for addresses. A tree mirrors what lies under the source's address; parts of a path that are
 * nothing but a time say when, not what, and are left out: `2025-11-01T0900Z/news/a.html` under
 * `https://paper.example/` is `https://paper.example/news/a.html`, and a list kept as `2025-11-01/1305.txt` is the list.
 */
export function addressOf(base: string | undefined, inner: string, file: string): string {
  if (base === undefined || !URL.canParse(base)) return `file:${file}`;
  const named = inner.split('/').filter((segment) => segment !== '' && !isStamp(segment, file));
  if (named.length === 0) return base;
  // "." and ".." in a hostile member name are names: encoded, the URL parser does not climb with them.
  const encoded = named.map((segment) =>
    encodeURIComponent(segment.toWellFormed()).replace(/^\.{1,2}$/, (dots) => dots.replaceAll('.', '%252E')),
  );
  return folderOf(base).href + encoded.join('/');
}

/**
 * The paths inside a tree that may stand for an address, likeliest first; none when the address lies elsewhere. A path
 * never leaves the tree.
 */
export function pathsFor(address: string, base: string | undefined): readonly string[] {
  if (!URL.canParse(address)) return [];
  const url = new URL(address);
  const folder = base !== undefined && URL.canParse(base) ? folderOf(base) : null;
  const under =
    folder && url.href.startsWith(folder.href) ? url.pathname.slice(folder.pathname.length) : null;
  const isSameSite = folder?.host === url.host;
  const bare = url.pathname.slice(1);
  // A tree may also mirror the whole site, or several sites with a folder for each.
  const candidates = [under, isSameSite ? bare : null, `${url.hostname}/${bare}`];
  return candidates.filter((path) => path !== null).flatMap((path) => spellings(path, url.search));
}

/** With the question, without it, and as a folder's index, as mirroring tools write them. */
function spellings(path: string, search: string): readonly string[] {
  const decoded = decodePath(path);
  if (decoded === null) return [];
  const isFolder = decoded === '' || decoded.endsWith('/');
  const plain = isFolder ? `${decoded}index.html` : decoded;
  const question = search === '' ? [] : [`${decoded}${decodePath(search) ?? search}`];
  return [...question, plain, ...(isFolder ? [] : [`${decoded}.html`, `${decoded}/index.html`])];
}

function decodePath(path: string): string | null {
  try {
    const decoded = path.split('/').map(decodeURIComponent);
    const isSafe = decoded.every(
      (segment) => !/[/\\\0]/.test(segment) && segment !== '..' && segment !== '.',
    );
    return isSafe ? decoded.join('/') : null;
  } catch {
    return null;
  }
}

/** `https://paper.example/feeds/all.xml` lies in `https://paper.example/feeds/`; an address without a file is a folder. */
function folderOf(base: string): URL {
  const url = new URL(base);
  url.search = '';
  url.hash = '';
  const last = url.pathname.split('/').at(-1) ?? '';
  if (last.includes('.')) url.pathname = url.pathname.slice(0, -last.length);
  else if (last !== '') url.pathname += '/';
  return url;
}
