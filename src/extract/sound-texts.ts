/**
 * The same value with every text in it fit to be kept: U+FFFD for zero bytes and for half a character, which is what a
 * text cut in the middle of an emoji ends in. Pages carry both, in data for scripts and in bytes read with the wrong
 * label, and readers of JSON and Parquet refuse them; the store's door writes the same.
 */
export function withSoundTexts<Value>(value: Value): Value {
  return isSound(value) ? value : (mended(value) as Value);
}

function isSound(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\u0000');
  return value === null || typeof value !== 'object' || Object.values(value).every(isSound);
}

function mended(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\u0000', '\ufffd');
  if (Array.isArray(value)) return value.map(mended);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mended(one)]));
}
