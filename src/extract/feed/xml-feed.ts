import { isTag, type Element } from 'domhandler';
import { absoluteAddress } from '../../text/address.ts';
import { attribute, childElements, elementsBelow, foldSpace, rawText } from '../markup/nodes.ts';
import { plainText } from '../markup/plain.ts';
import { parseMarkup } from '../markup/tree.ts';
import type { FeedContents, FeedEntry } from './entry.ts';
import { picturesOf, videosOf } from './media.ts';
import { child, childText, localName } from './xml-fields.ts';

/**
 * RSS 0.9x–2.0, RDF and Atom from one tolerant reading: elements are known by their names whatever the prefix, broken
 * markup is read as far as it goes, and an entry that the end of the text cuts in two is left out. Null when the text
 * is no feed.
 */
export function parseXmlFeed(text: string, base: string): FeedContents | null {
  const { root, cut } = parseMarkup(text, { xml: true });
  const all = elementsBelow(root);
  const feed = all.slice(0, 20).find((element) => /^(rss|rdf|feed|channel)$/.test(localName(element)));
  if (feed === undefined || all.slice(0, 5).some((element) => element.name === 'html')) return null;
  const head = all.find((element) => localName(element) === 'channel') ?? feed;
  const found = all.filter((element) => /^(item|entry)$/.test(localName(element)) && !isInsideEntry(element));
  const whole = isCutInEntry(text) ? found.slice(0, -1) : found;
  const link = childText(head, 'link');
  return {
    title: titleOf(head),
    language:
      childText(head, 'language') ?? childText(head, 'dc:language') ?? languageAttribute([head, feed]),
    entries: whole.map((entry) => entryOf(entry, absoluteAddress(link ?? '', base) ?? base)),
    fault: cut ?? (whole.length < found.length ? 'the feed ends inside an entry, which was left out' : null),
  };
}

function isInsideEntry(element: Element): boolean {
  const { parent } = element;
  return parent !== null && isTag(parent) && /^(item|entry|source)$/.test(localName(parent));
}

/** Whether the last entry begins after the last one ended. */
function isCutInEntry(text: string): boolean {
  const tail = text.slice(-400_000);
  const opened = Math.max(...['<item>', '<item ', '<entry>', '<entry '].map((tag) => tail.lastIndexOf(tag)));
  return opened >= 0 && !/<\/(?:\w+:)?(?:item|entry)\s*>/i.test(tail.slice(opened));
}

function languageAttribute(elements: readonly Element[]): string | null {
  const tags = elements.map((element) => attribute(element, 'xml:lang') ?? attribute(element, 'lang'));
  return tags.find((tag) => tag !== undefined) ?? null;
}

function entryOf(entry: Element, base: string): FeedEntry {
  const address = addressOf(entry, base);
  const original = childText(entry, 'feedburner:origlink');
  const source = child(entry, 'source');
  return {
    title: titleOf(entry) ?? '',
    address: original === null ? address : absoluteAddress(original, base),
    published: firstText(entry, [
      'pubdate',
      'published',
      'dc:date',
      'issued',
      'dcterms:issued',
      'created',
      'date',
    ]),
    changed: firstText(entry, ['updated', 'modified', 'dcterms:modified', 'atom:updated']),
    authors: authorsOf(entry),
    markup: markupOf(entry),
    pictures: picturesOf(entry, base),
    videos: videosOf(entry, base),
    outlet: source === null ? null : (titleOf(source) ?? emptyToNull(plainText(rawText(source)))),
    sourceLink: source === null ? null : absoluteAddress(attribute(source, 'url') ?? '', base),
  };
}

/** Atom says by `type` whether a title is markup; RSS does not say and is read as markup, as its readers do. */
function titleOf(element: Element): string | null {
  const title = child(element, 'title');
  if (title === null) return null;
  const type = attribute(title, 'type');
  const text = rawText(title);
  const isPlain = type === 'text' || (type === undefined && /^(entry|feed)$/.test(localName(element)));
  return emptyToNull(isPlain ? foldSpace(text) : plainText(text));
}

function addressOf(entry: Element, base: string): string | null {
  const links = childElements(entry).filter((element) => /^(atom:)?link$/.test(element.name));
  const alternate = links.find(
    (link) =>
      attribute(link, 'href') !== undefined && (attribute(link, 'rel') ?? 'alternate') === 'alternate',
  );
  const written = links.map((link) => rawText(link).trim()).find((text) => text !== '');
  const guid = child(entry, 'guid');
  const permalink = guid !== null && attribute(guid, 'ispermalink') !== 'false' ? rawText(guid) : '';
  const candidates = [
    written,
    alternate && attribute(alternate, 'href'),
    entry.attribs['rdf:about'],
    permalink,
  ];
  for (const candidate of candidates) {
    // A permalink that is no address (`tag:…`, a number) would be read as relative to the feed.
    if (candidate === undefined || (candidate === permalink && !/^https?:/i.test(candidate.trim()))) continue;
    const address = absoluteAddress(candidate, base);
    if (address !== null) return address;
  }
  return null;
}

function authorsOf(entry: Element): string[] {
  return childElements(entry).flatMap((element) => {
    if (!/^(author|dc:creator|itunes:author|contributor)$/.test(element.name)) return [];
    const name = childText(element, 'name') ?? plainText(rawText(element));
    // RSS writes `mail@host (Name)`.
    const named = /^\S+@\S+\s*\((.+)\)$/.exec(name)?.[1] ?? name;
    return /^\S+@\S+$/.test(named) || named === '' ? [] : [named];
  });
}

/** The longest of the texts an entry carries. */
function markupOf(entry: Element): string {
  const texts = [
    'content:encoded',
    'content',
    'description',
    'summary',
    'itunes:summary',
    'media:description',
  ]
    .flatMap((name) => child(entry, name) ?? [])
    .map((element) =>
      attribute(element, 'type') === 'text' ? escaped(rawText(element)) : innerMarkup(element),
    );
  return texts.reduce((a, b) => (b.length > a.length ? b : a), '');
}

/** XHTML content is a tree already; everything else is text that holds markup. */
function innerMarkup(element: Element): string {
  if (attribute(element, 'type') !== 'xhtml') return rawText(element);
  const paragraphs = childElements(element).flatMap((div) => childElements(div));
  return paragraphs.map((part) => `<p>${escaped(rawText(part))}</p>`).join('') || escaped(rawText(element));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function firstText(entry: Element, names: readonly string[]): string | null {
  for (const name of names) {
    const text = childText(entry, name);
    if (text !== null) return text;
  }
  return null;
}

function emptyToNull(text: string): string | null {
  return text === '' ? null : text;
}
