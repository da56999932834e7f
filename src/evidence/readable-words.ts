import type { Attempt } from '../domain/index.ts';
import { decodeText } from '../text/decode.ts';
import { MAX_BYTES, pageFacts } from './page-facts.ts';

/**
 * Words of an answer that a reader would see, white space folded: of a page its title and text, of data all of it. A bar
 * parts the title from the rest, so that no sentence goes through both.
 */
export function readableWords({ body, headers }: Pick<Attempt, 'body' | 'headers'>): string {
  const head = body.subarray(0, MAX_BYTES);
  const contentType = headers.find(([name]) => name === 'content-type')?.[1] ?? null;
  const { text } = decodeText(head, { contentType, isHtml: true, isXml: true });
  const { title, visible } = pageFacts(text, head);
  if (title === '' || visible.startsWith(title)) return visible;
  return visible === '' ? title : `${title} | ${visible}`;
}
