import type { CommentBounds } from '../../domain/index.ts';
import type { Reader } from '../reader.ts';
import { html, raw, type Html } from './html.ts';

const [WIDTH, HEIGHT] = [160, 14];

/** What could be seen of the count shown: filled for sure, hatched perhaps, empty not; nothing where no count was shown. */
export function boundsBar({ words }: Reader, { seen, shown }: Pick<CommentBounds, 'seen' | 'shown'>): Html {
  if (shown === null || shown.low === 0) return html`<span class="soft">–</span>`;
  const place = (count: number) => Math.round(Math.min(1, count / shown.low) * WIDTH * 10) / 10;
  const high = seen.high ?? shown.low;
  const [sure, most] = [place(seen.low), place(high)];
  return html`<svg
    class="reach"
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    role="img"
    aria-label="${words.platforms.boundsLabel(seen.low, high, shown.low)}"
  >
    <path class="r-hatch maybe" d="${hatch(sure, most)}" />
    <rect class="r-reachable" y="1" width="${sure}" height="12" />
    <rect class="r-down" x="0.5" y="1" width="${WIDTH - 1}" height="12" />
  </svg>`;
}

/** The same, as the note over the table explains it. */
export const boundsSigns = (): Html =>
  html`${raw(
    [
      '<svg class="reach sign" viewBox="0 0 20 14" aria-hidden="true">',
      '<rect class="r-reachable" y="1" width="8" height="12"/>',
      `<path class="r-hatch maybe" d="${hatch(8, 14)}"/>`,
      '<rect class="r-down" x="0.5" y="1" width="19" height="12"/></svg>',
    ].join(''),
  )} `;

function hatch(from: number, to: number): string {
  let path = '';
  for (let x = from + 2; x < to; x += 4) path += `M${Math.round(x * 10) / 10} 1v12`;
  return path;
}
