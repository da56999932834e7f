import { BLANK_ITEM, type DateClaim, type Find, type ItemDraft, type Reading } from '../domain/index.ts';
import { canonicalAddress } from '../text/address.ts';
import { readDate } from '../text/date.ts';
import { languageOf } from '../text/language.ts';
import { bodyText } from './body-text.ts';
import type { FeedContents, FeedEntry } from './feed/entry.ts';
import { parseJsonFeed } from './feed/json-feed.ts';
import { parseXmlFeed } from './feed/xml-feed.ts';
import { partialLooks } from './lists/looks.ts';
import { addressOf, listRead, nothingRead, pagesToFollow } from './looks.ts';
import { plainBlocks } from './markup/blocks.ts';
import { plainText } from './markup/plain.ts';
import { parseMarkup } from './markup/tree.ts';
import { joinBylines } from './page/bylines/byline.ts';
import { picturesIn } from './page/pictures/pictures.ts';
import type { ReadInput } from './reader.ts';

/** Reads RSS, Atom, RDF and JSON Feed. The order of a feed is no ranking: ranks are null. */
export function readFeed(input: ReadInput): Reading {
  const { text, cut } = bodyText(input, 'xml');
  if (text.trim() === '') return nothingRead(input, 'list', 'not-a-feed', 'the body is blank');
  const base = addressOf(input);
  const feed = /^\s*\{/.test(text) ? parseJsonFeed(text, base) : parseXmlFeed(text, base);
  if (feed === null) return nothingRead(input, 'list', 'not-a-feed', whatItIs(text));
  const finds = feed.entries.flatMap((entry) => findOf(entry, feed, input));
  const detail = [cut, feed.fault].filter((part) => part !== null).join('; ');
  const look = listRead(input, finds, detail);
  const looks =
    cut === null ? [look] : partialLooks(look, finds, { outcome: 'unreadable', reason: 'cut-off', detail });
  return { looks, releases: [], follow: pagesToFollow(input, finds) };
}

function whatItIs(text: string): string {
  if (/<html|<!doctype html|<body|<div/i.test(text.slice(0, 4_000)))
    return 'a feed was due and a web page came';
  return 'neither RSS, Atom, RDF nor JSON Feed';
}

const TITLE_FROM_TEXT = 90;

function findOf(entry: FeedEntry, feed: FeedContents, input: ReadInput): Find[] {
  const tree = parseMarkup(entry.markup).root;
  const blocks = plainBlocks(tree);
  // Microblogs have no titles: the beginning of the text stands for one.
  const title = entry.title === '' ? (blocks[0]?.text.slice(0, TITLE_FROM_TEXT) ?? '') : entry.title;
  if (title === '') return [];
  const address = entry.address === null ? null : (canonicalAddress(entry.address) ?? null);
  const item: ItemDraft = {
    ...BLANK_ITEM,
    kind: 'article',
    detail: 'entry',
    address,
    title,
    blocks,
    language: languageOf(`${title}\n${blocks[0]?.text ?? ''}`, feed.language ?? input.source.language),
    byline: joinBylines(entry.authors),
    outlet: entry.outlet ?? (feed.title === null ? null : plainText(feed.title)),
    published: dateOf(entry.published, feed, input),
    changed: dateOf(entry.changed, feed, input),
    pictures: entry.pictures.length > 0 ? entry.pictures : picturesIn(tree, addressOf(input)),
    videos: entry.videos,
    sourceLink: entry.sourceLink === null ? null : canonicalAddress(entry.sourceLink),
  };
  return [{ item, rank: null }];
}

function dateOf(text: string | null, feed: FeedContents, input: ReadInput): DateClaim | null {
  if (text === null) return null;
  const language = feed.language ?? input.source.language;
  return readDate(text, { capturedAt: input.capture.at, zone: input.source.zone, language, from: 'feed' });
}
