import type { Element } from 'domhandler';
import { BLANK_ITEM, type Find, type PagePicture, type Reading } from '../domain/index.ts';
import { absoluteAddress, canonicalAddress } from '../text/address.ts';
import { readDate } from '../text/date.ts';
import { languageOf } from '../text/language.ts';
import { bodyText } from './body-text.ts';
import { childText, localName } from './feed/xml-fields.ts';
import { partialLooks } from './lists/looks.ts';
import { addressOf, listRead, lookAt, nothingRead, pagesToFollow } from './looks.ts';
import { childElements, elementsBelow } from './markup/nodes.ts';
import { plainText } from './markup/plain.ts';
import { parseMarkup } from './markup/tree.ts';
import type { ReadInput } from './reader.ts';

/**
 * Reads sitemaps: of news (title, time, language), of pictures, plain ones, and the index that names others. A plain
 * sitemap gives addresses without titles: those become pages to follow, and no items; where no page is followed, such a
 * list could not be read.
 */
export function readSitemap(input: ReadInput): Reading {
  const { text, cut } = bodyText(input, 'xml');
  const elements = elementsBelow(parseMarkup(text, { xml: true }).root);
  const root = elements.slice(0, 10).find((element) => /^(urlset|sitemapindex)$/.test(localName(element)));
  if (root === undefined || elements[0]?.name === 'html')
    return nothingRead(input, 'list', 'not-a-sitemap', 'neither a urlset nor a sitemapindex');
  const reading = localName(root) === 'sitemapindex' ? readIndex(elements, input) : readUrls(elements, input);
  return cut === null ? reading : readInPart(reading, cut);
}

/** What stands before the limit can cover; a list that was not read to its end was not seen. */
function readInPart(reading: Reading, detail: string): Reading {
  const looks = reading.looks.flatMap((look) =>
    partialLooks(look, look.finds, { outcome: 'unreadable', reason: 'cut-off', detail }),
  );
  return { ...reading, looks };
}

function readIndex(elements: readonly Element[], input: ReadInput): Reading {
  const base = addressOf(input);
  const addresses = elements
    .filter((element) => localName(element) === 'sitemap')
    .flatMap((element) => absoluteAddress(childText(element, 'loc') ?? '', base) ?? []);
  const detail = `an index of ${addresses.length} sitemaps`;
  // An index shows no items: it is no list in which something could have stood.
  const look =
    addresses.length > 0
      ? lookAt(input, 'history', { outcome: 'seen', reason: '', detail })
      : lookAt(input, 'history', { outcome: 'empty', reason: 'no-items', detail });
  return {
    looks: [look],
    releases: [],
    follow: addresses.map((address) => ({ address, as: 'list' as const })),
  };
}

function readUrls(elements: readonly Element[], input: ReadInput): Reading {
  const urls = elements.filter((element) => localName(element) === 'url');
  const finds = urls.flatMap((url) => findOf(url, input));
  if (finds.length > 0)
    return { looks: [listRead(input, finds)], releases: [], follow: pagesToFollow(input, finds) };
  const base = addressOf(input);
  const addresses = urls.flatMap((url) => canonicalAddress(childText(url, 'loc') ?? '', base) ?? []);
  if (addresses.length === 0) return { looks: [listRead(input, [])], releases: [], follow: [] };
  const detail = `${addresses.length} addresses without titles`;
  if (input.source.follow === 'nothing') return nothingRead(input, 'list', 'no-titles', detail);
  const follow = addresses.map((address) => ({ address, as: 'page' as const }));
  return { looks: [lookAt(input, 'list', { outcome: 'seen', reason: '', detail })], releases: [], follow };
}

function findOf(url: Element, input: ReadInput): Find[] {
  const news = childElements(url).find((element) => element.name === 'news:news');
  const title = plainText((news && childText(news, 'news:title')) ?? '');
  const address = canonicalAddress(childText(url, 'loc') ?? '', addressOf(input));
  if (news === undefined || title === '' || address === null) return [];
  const publication = childElements(news).find((element) => element.name === 'news:publication');
  const stated = publication === undefined ? null : childText(publication, 'news:language');
  const item = {
    ...BLANK_ITEM,
    kind: 'article' as const,
    detail: 'title' as const,
    address,
    title,
    language: languageOf(title, stated ?? input.source.language),
    outlet: publication === undefined ? null : childText(publication, 'news:name'),
    published: dateOf(childText(news, 'news:publication_date'), input),
    changed: dateOf(childText(url, 'lastmod'), input),
    pictures: picturesOf(url, input),
  };
  return [{ item, rank: null }];
}

function dateOf(text: string | null, input: ReadInput) {
  if (text === null) return null;
  return readDate(text, { capturedAt: input.capture.at, zone: input.source.zone, from: 'feed' });
}

function picturesOf(url: Element, input: ReadInput): PagePicture[] {
  return childElements(url).flatMap((element) => {
    if (element.name !== 'image:image') return [];
    const address = absoluteAddress(childText(element, 'image:loc') ?? '', addressOf(input));
    const caption = childText(element, 'image:caption') ?? childText(element, 'image:title');
    if (address === null) return [];
    return [{ address, caption, credit: null, alt: null, role: 'unknown' as const, pictureId: null }];
  });
}
