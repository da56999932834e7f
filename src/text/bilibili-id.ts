const DIGITS = 'FcwAPNKTMug3GV5Lj7EJnHpWsx4tb8haYeviqBz6rkCy12mUSDQX9RdoZf';
const ABOVE = 1n << 51n;
const MIXED = 23_442_827_791_579n;

/** The word of a video of Bilibili from the number it had before 2020: `av170001` and `BV17x411w7KC` name one video. */
export function bilibiliWord(id: string): string | null {
  if (/^BV1\w{9}$/.test(id)) return id;
  const number = /^av(\d{1,16})$/i.exec(id)?.[1];
  if (number === undefined || BigInt(number) >= ABOVE) return null;
  const letters = Array.from('BV1000000000');
  let left = (ABOVE | BigInt(number)) ^ MIXED;
  for (let at = letters.length - 1; left > 0n; at -= 1) {
    letters[at] = DIGITS[Number(left % 58n)] ?? '';
    left /= 58n;
  }
  return swapped(swapped(letters, 3, 9), 4, 7).join('');
}

const swapped = (letters: readonly string[], a: number, b: number): readonly string[] =>
  letters.with(a, letters[b] ?? '').with(b, letters[a] ?? '');
