import { gunzipSync } from 'node:zlib';
import { SaxesParser } from 'saxes';
import type { Attempt } from '../domain/index.ts';

/** More than the protocol allows (50 000) is not read. */
const MOST_CHILDREN = 50_000;

/** A sitemap of the protocol's largest size, decoded. */
const MOST_BYTES = 50 * 1024 * 1024;

/**
 * The sitemaps a sitemap index lists, in its order; none when the attempt brought anything else. What is well-formed
 * before a mistake in the XML counts.
 */
export function childSitemaps(attempt: Attempt): readonly string[] {
  const found: string[] = [];
  const path: string[] = [];
  let text = '';
  const parser = new SaxesParser();
  parser.on('error', () => undefined);
  parser.on('opentag', ({ name }) => {
    path.push(localName(name));
    text = '';
  });
  parser.on('text', (more) => (text += more));
  parser.on('cdata', (more) => (text += more));
  parser.on('closetag', () => {
    if (path.join('/') === 'sitemapindex/sitemap/loc' && found.length < MOST_CHILDREN)
      found.push(text.trim());
    path.pop();
  });
  parser.write(xmlOf(attempt)).close();
  return found.flatMap((address) =>
    URL.canParse(address, attempt.finalAddress) ? [new URL(address, attempt.finalAddress).href] : [],
  );
}

const localName = (name: string): string => name.replace(/^.*:/, '');

/** The text of an index; '' for what is none. Sitemaps are UTF-8 by the protocol, and often gzipped as files. */
function xmlOf({ body }: Attempt): string {
  const text = new TextDecoder().decode(isGzip(body) ? unzip(body) : body);
  return /<(\w+:)?sitemapindex/.test(text.slice(0, 4096)) ? text : '';
}

const isGzip = (body: Uint8Array): boolean => body[0] === 0x1f && body[1] === 0x8b;

function unzip(body: Uint8Array): Uint8Array {
  try {
    return gunzipSync(body, { maxOutputLength: MOST_BYTES });
  } catch {
    return new Uint8Array(0);
  }
}
