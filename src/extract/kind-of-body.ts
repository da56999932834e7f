import { containerOf } from '../domain/index.ts';
import type { ReadInput } from './reader.ts';

type BodyKind = 'page' | 'feed' | 'sitemap' | 'picture' | 'video' | 'unknown';

/** First bytes of picture files, in Latin-1. */
const PICTURE = /^(\xff\xd8\xff|\x89PNG|GIF8|RIFF[\s\S]{4}WEBP|[\s\S]{4}ftyp(avif|heic|mif1))/;
const HEAD_BYTES = 4_096;

/** What the bytes of a capture are: by their beginning, and by the media type where the beginning says nothing. */
export function kindOfBody(input: ReadInput): BodyKind {
  const { mediaType } = input.capture;
  const head = Buffer.from(input.body.subarray(0, HEAD_BYTES)).toString('latin1');
  if (PICTURE.test(head)) return 'picture';
  if (containerOf(input.body) !== null) return 'video';
  // UTF-16 puts a zero between any two letters of markup.
  const text = head
    .replaceAll('\0', '')
    .trimStart()
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .trimStart();
  if (/<(\w+:)?(urlset|sitemapindex)[\s>]/i.test(text)) return 'sitemap';
  if (/<(rss|rdf:RDF|(\w+:)?feed)[\s>]/i.test(text) && !/<html/i.test(text)) return 'feed';
  if (text.startsWith('{') && /"https:\/\/jsonfeed\.org\//.test(text)) return 'feed';
  if (/<(!doctype html|html|head|body|div|p|article|meta)[\s>]/i.test(text)) return 'page';
  if (/^(text\/html|application\/xhtml\+xml)$/.test(mediaType) && text !== '') return 'page';
  if (mediaType === 'application/feed+json' || /^application\/(rss|atom|rdf)\+xml$/.test(mediaType))
    return 'feed';
  if (mediaType.startsWith('video/')) return 'video';
  return mediaType.startsWith('image/') ? 'picture' : 'unknown';
}
