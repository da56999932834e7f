import type { Reader } from '../reader.ts';
import { html, type Html } from './html.ts';

/** What joins several runs of differing words in a step. */
export const JOINT = ' … ';

/**
 * A quote in which the words that differ stand out, for the eye and for the ear.
 *
 * @param words as they stand in the quote, in its order, joined by ` … `; '' where none differs
 */
export function markedQuote(
  reader: Reader,
  quote: string,
  words: string,
  side: 'was' | 'is',
): readonly Html[] {
  const pieces: Html[] = [];
  let at = 0;
  for (const run of words.split(JOINT)) {
    const start = run === '' ? -1 : quote.indexOf(run, at);
    if (start < 0) continue;
    if (start > at) pieces.push(html`${quote.slice(at, start)}`);
    pieces.push(marked(reader, run, side));
    at = start + run.length;
  }
  return [...pieces, html`${quote.slice(at)}`];
}

/** Much reading software says nothing of a mark, so the words around it do. */
export const marked = ({ words }: Reader, text: string, side: 'was' | 'is'): Html =>
  html`<mark class="${side}"
    ><span class="sr" lang="${words.tag}">${words.drift.markOpen}</span>${text}<span
      class="sr"
      lang="${words.tag}"
      >${words.drift.markClose}</span
    ></mark
  >`;
