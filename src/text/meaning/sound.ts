import anyAscii from 'any-ascii';

const SAME: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/(ch|sh|zh|ts|j|z|x)/g, 's'],
  [/[cgq]/g, 'k'],
  [/d/g, 't'],
  [/[bvf]/g, 'p'],
  [/l/g, 'r'],
  [/[^kmnprst]/g, ''],
];

/**
 * How a name sounds, roughly: its consonants, with those that change between scripts made one (b, p, v, f; l, r; …).
 * `Mamdani`, 马姆达尼, 맘다니 and マムダニ all give `mmtn`. Null when fewer than three consonants are left: too little to
 * tell names apart.
 */
export function soundOf(name: string): string | null {
  let sound = anyAscii(name).toLowerCase();
  for (const [pattern, letter] of SAME) sound = sound.replace(pattern, letter);
  return sound.length >= 3 && sound.length <= 9 ? sound : null;
}
