import { plainText } from '../../markup/plain.ts';
import { splitCredit, tidyCredit } from './credit.ts';
import type { ArticleData } from '../claims/json-ld.ts';
import { pictureKey } from './picture-key.ts';

/** What the page's data says of an image. */
export type DescribedImage = { readonly caption: string | null; readonly credit: string | null };

type Fields = Readonly<Record<string, unknown>>;

/** Descriptions of images in the page's data by the key of their address, the article's own first. */
export function describedImages({ images, things }: ArticleData): Map<string, DescribedImage> {
  const found = new Map<string, DescribedImage>();
  for (const { address, caption, credit } of images) keep(found, address, caption, credit);
  for (const thing of things) {
    if (typesOf(thing).includes('ImageObject')) describe(found, thing);
    for (const key of ['image', 'associatedMedia', 'primaryImageOfPage'])
      for (const value of [thing[key]].flat()) if (isFields(value)) describe(found, value);
  }
  return found;
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const typesOf = (thing: Fields): unknown[] => [thing['@type']].flat();

function describe(found: Map<string, DescribedImage>, image: Fields): void {
  const address = [image['contentUrl'] ?? image['url']].flat()[0];
  if (typeof address !== 'string') return;
  keep(found, plainText(address), textOf(image['caption']), creditOf(image));
}

function keep(
  found: Map<string, DescribedImage>,
  address: string,
  written: string | null,
  named: string | null,
): void {
  const { caption, credit } = splitCredit(written ?? '');
  const key = pictureKey(address);
  const known = found.get(key);
  const mine = { caption, credit: tidyCredit(named ?? '') ?? credit };
  found.set(key, { caption: known?.caption ?? mine.caption, credit: known?.credit ?? mine.credit });
}

function creditOf(image: Fields): string | null {
  for (const key of ['creditText', 'copyrightHolder', 'author', 'creator', 'copyrightNotice']) {
    const names = [image[key]]
      .flat()
      .flatMap((value) => textOf(isFields(value) ? value['name'] : value) ?? []);
    if (names.length > 0) return names.join(', ');
  }
  return null;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? plainText(value) || null : null;
}
