import type { Element } from 'domhandler';
import type { PagePicture } from '../../../domain/index.ts';
import { absoluteAddress } from '../../../text/address.ts';
import type { Container } from '../container/container.ts';
import { describedImages, type DescribedImage } from './described-images.ts';
import { isElsewhere } from '../container/elsewhere.ts';
import type { ArticleData } from '../claims/json-ld.ts';
import { firstOf, type Metadata } from '../claims/metadata.ts';
import { pictureKey } from './picture-key.ts';
import { placeOf, type StoryPlace } from './picture-place.ts';
import { roleOf } from './picture-role.ts';
import { isOfSomethingElse, isOnCard } from './picture-teaser.ts';
import { picturesAmong, type FoundPicture } from './pictures.ts';

type Page = { readonly metadata: Metadata; readonly data: ArticleData; readonly container: Container };

type PagePictures = {
  readonly pictures: readonly PagePicture[];
  /** Captions as they stand on the page, with their credits. */
  readonly captions: readonly string[];
};

/**
 * Pictures of the article in page order: from its headline to the end of its text, without teasers. Where none of them
 * is a photograph or drawing, the one the page shows when it is shared leads them.
 *
 * @param wholePage take them from all of the page but its navigation, as a gallery's
 */
export function readPictures(page: Page, wholePage: boolean): PagePictures {
  const found = wholePage ? picturesOfPage(page) : picturesOfStory(page);
  const data = describedImages(page.data);
  const shown = found.map((one) => described(one, data));
  const captions = found.flatMap(({ written }) => written);
  if (shown.some(({ role }) => role === 'photograph' || role === 'drawing'))
    return { pictures: shown, captions };
  const shared = sharedPicture(page, data);
  if (shared === null) return { pictures: shown, captions };
  const key = pictureKey(shared.address);
  return { pictures: [shared, ...shown.filter(({ address }) => pictureKey(address) !== key)], captions };
}

function picturesOfPage({ metadata, container }: Page): FoundPicture[] {
  return picturesAmong(metadata.elements, metadata.base, {
    leaveOut: (image) => isElsewhere(image, container),
  });
}

function picturesOfStory({ metadata, data, container }: Page): FoundPicture[] {
  const place = placeOf(metadata, container);
  const leaveOut = (image: Element) => isOfSomethingElse(image, place, metadata, container);
  const found = picturesAmong(place.told, metadata.base, { leaveOut, holders: place.holders });
  const shared = new Set(sharedAddresses({ metadata, data }).map(pictureKey));
  return found.filter(
    (one) => shared.has(one.key) || (isShownByStory(one, place) && !isOnCard(one.block, metadata)),
  );
}

/** Around the story only what is set as a picture of it counts; and nowhere what nothing shows to be a picture. */
function isShownByStory(one: FoundPicture, { around }: StoryPlace): boolean {
  const { picture, isSetIn } = one;
  if (picture.role === 'unknown' && !isSetIn && picture.alt === null && picture.caption === null)
    return false;
  return !around.has(one.image) || (one.isNamed && (isSetIn || (picture.caption ?? '').length >= SENTENCE));
}

/** A caption of this many characters tells of a picture, and is no label of a card. */
const SENTENCE = 30;

/** What the page's own data says of a picture fills what the page does not show beside it. */
function described({ picture, key }: FoundPicture, data: ReadonlyMap<string, DescribedImage>): PagePicture {
  const said = data.get(key);
  if (said === undefined) return picture;
  return { ...picture, caption: picture.caption ?? said.caption, credit: picture.credit ?? said.credit };
}

const SHARED = ['og:image', 'og:image:url', 'twitter:image', 'twitter:image:src'];

function sharedAddresses({ metadata, data }: Pick<Page, 'metadata' | 'data'>): string[] {
  const claims = [...SHARED.map((name) => firstOf(metadata.meta, name)), data.images[0]?.address];
  return claims.flatMap((claim) => absoluteAddress(claim ?? '', metadata.base) ?? []);
}

function sharedPicture(page: Page, data: ReadonlyMap<string, DescribedImage>): PagePicture | null {
  const address = sharedAddresses(page)[0];
  if (address === undefined) return null;
  const { caption = null, credit = null } = data.get(pictureKey(address)) ?? {};
  const alt = firstOf(page.metadata.meta, 'og:image:alt', 'twitter:image:alt');
  const sizes = { width: null, height: null, widest: null };
  const role = roleOf({ address, alt, caption, hints: '', ...sizes, isSetIn: false });
  return { address, caption, credit, alt, role, pictureId: null };
}
