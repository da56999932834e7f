import { absoluteAddress } from '../../text/address.ts';
import type { FeedContents, FeedEntry } from './entry.ts';

type Fields = Readonly<Record<string, unknown>>;

/** JSON Feed 1.0 and 1.1; null when the text is no JSON Feed. */
export function parseJsonFeed(text: string, base: string): FeedContents | null {
  const feed = fieldsOf(parseJson(text));
  if (feed === null || !Array.isArray(feed['items'])) return null;
  const entries = (feed['items'] as readonly unknown[]).flatMap((item) => {
    const fields = fieldsOf(item);
    return fields === null ? [] : [entryOf(fields, base)];
  });
  return { title: textOf(feed['title']), language: textOf(feed['language']), entries, fault: null };
}

function entryOf(item: Fields, base: string): FeedEntry {
  const picture = absoluteAddress(textOf(item['image']) ?? textOf(item['banner_image']) ?? '', base);
  const html = textOf(item['content_html']);
  const plain = textOf(item['content_text']) ?? textOf(item['summary']) ?? '';
  return {
    title: textOf(item['title']) ?? '',
    address: absoluteAddress(textOf(item['url']) ?? textOf(item['id']) ?? '', base),
    published: textOf(item['date_published']),
    changed: textOf(item['date_modified']),
    authors: authorsOf(item),
    markup: html ?? plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>'),
    pictures:
      picture === null
        ? []
        : [{ address: picture, caption: null, credit: null, alt: null, role: 'unknown', pictureId: null }],
    videos: [],
    outlet: null,
    sourceLink: absoluteAddress(textOf(item['external_url']) ?? '', base),
  };
}

function authorsOf(item: Fields): string[] {
  const authors: readonly unknown[] = Array.isArray(item['authors']) ? item['authors'] : [item['author']];
  return authors.flatMap((author) => textOf(fieldsOf(author)?.['name']) ?? []);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
