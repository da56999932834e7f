import type { Reader } from '../reader.ts';
import { html, type Html } from './html.ts';

/** The first rows as they are and the others folded away, each part drawn alike. */
export function folded<Row>(
  reader: Reader,
  rows: readonly Row[],
  open: number,
  draw: (shown: readonly Row[]) => Html,
): Html {
  const rest = rows.slice(open);
  if (rest.length === 0) return draw(rows);
  return html`${draw(rows.slice(0, open))}
    <details>
      <summary>${reader.words.onPlatforms.more(rest.length)}</summary>
      ${draw(rest)}
    </details>`;
}
