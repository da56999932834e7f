/** A size as services write it into addresses: `-640x480`, `w_1280`, `=w700`, `s1200e`, `_w948_`, `width-640`. */
const SIZE =
  /(?:(?<=[-_/.,=~])|^)(?:\d{2,4}x\d{1,4}|[wh][-_]?\d{2,4}|s\d{2,4}[a-z]?|(?:width|height|size)[-_]?\d{2,4})(?=[-_/.,!~]|$)/g;

/** What a size leaves behind (`quay-.jpg`), and what content systems call a copy that is not quite as large. */
const LOOSE_END = /(?:-scaled)?[-_]*(?=\.[a-z]{3,4}$)/i;

/**
 * Equal for one picture in several sizes and formats: the host and path of the original without sizes. Services that
 * resize carry the original's address inside their own, in the path or in the query.
 */
export function pictureKey(address: string): string {
  const url = URL.parse(innerAddress(address));
  if (url === null) return address;
  const path = url.pathname.replace(SIZE, '').replace(LOOSE_END, '');
  const file = path.replace(/\.(?:jpe?g|png|webp|gif|avif)$/i, '');
  // `/image.php?id=1`: the query tells pictures apart where the path ends in no file of its own.
  return url.host + file + (file === path && !isOwnName(path) ? url.search : '');
}

/** `https://resize.example/600x400/https%3A%2F%2Fmedia.example%2Fquay.jpg?auth=1` → the address at its end. */
function innerAddress(address: string): string {
  const at = address.slice(8).search(/https?(?::|%3a)(?:\/|%2f){2}/i);
  if (at < 0) return address;
  const inner = address.slice(at + 8);
  if (inner.startsWith('http:') || inner.startsWith('https:')) return inner;
  try {
    return decodeURIComponent(/^[^&]*/.exec(inner)?.[0] ?? inner);
  } catch {
    return address;
  }
}

/** Whether the last part of a path is long or mixed enough to name one picture: a hash, a slug with a number. */
function isOwnName(path: string): boolean {
  const name = path.split('/').findLast((part) => part !== '') ?? '';
  return name.length >= 16 && /\d/.test(name);
}
