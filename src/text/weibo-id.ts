const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * The number of a post of Weibo from its short form in addresses: `HATy0b0sZ` and `4387933362623405` name one post. From
 * the end four letters stand for seven digits, to the base of 62. A number stays as it is; null for anything else.
 */
export function weiboNumber(id: string): string | null {
  if (/^\d{10,20}$/.test(id)) return id;
  if (!/^[0-9A-Za-z]{6,12}$/.test(id)) return null;
  const groups: string[] = [];
  for (let end = id.length; end > 0; end -= 4) groups.unshift(id.slice(Math.max(0, end - 4), end));
  const [first = '', ...others] = groups.map(valueOf);
  return [first, ...others.map((digits) => digits.padStart(7, '0'))].join('');
}

const valueOf = (letters: string): string =>
  String(Array.from(letters).reduce((sum, letter) => sum * 62 + DIGITS.indexOf(letter), 0));
