import type { GoldPicture } from './gold.ts';

/** What a page shows while a picture is not there yet; listed by a reference that reads every `<img>`. */
const PLACEHOLDER = /placeholder[^/]*$/i;

/**
 * Pictures of a reference, each once and without placeholders. A reference that takes every `<img>` lists one picture
 * again for its copy in `<noscript>` or in a slide show; no reader can be asked for the same picture twice.
 */
export function goldPictures(pictures: readonly GoldPicture[]): GoldPicture[] {
  const kept: GoldPicture[] = [];
  for (const picture of pictures) {
    const addresses = picture.addresses.filter((address) => !PLACEHOLDER.test(address));
    if (addresses.length === 0) continue;
    const at = kept.findIndex((known) => addresses.some((address) => known.addresses.includes(address)));
    const known = kept[at];
    if (known === undefined) kept.push({ ...picture, addresses });
    else
      kept[at] = {
        addresses: [...new Set([...known.addresses, ...addresses])],
        caption: known.caption || picture.caption,
        credits: known.credits.length > 0 ? known.credits : picture.credits,
      };
  }
  return kept;
}
