import { toMs, type Instant, type ListStay } from '../../domain/index.ts';
import type { ListPaths } from '../../pipeline/platforms/list-paths.ts';
import type { Reader } from '../reader.ts';
import { html, type Html } from './html.ts';
import { langOf } from './quote.ts';
import { spanText } from './time.ts';

const [WIDTH, HEIGHT, PAD] = [260, 84, 8];

/** One title's way on a list: time to the right, rank 1 on top; how it left is a sign of its own shape. */
export function rankPath(reader: Reader, paths: ListPaths, stay: ListStay): Html {
  const { platforms } = reader.words;
  const known = paths.titles.get(stay.itemId);
  const title = known?.title ?? stay.itemId;
  const { x, y } = scalesOf(paths);
  const steps = stay.steps
    .map(({ at, rank }, place) => `${place === 0 ? 'M' : 'L'}${x(at)} ${y(rank)}`)
    .join('');
  const [endX, endY] = [x(stay.lastSeen), y(stay.lastRank)];
  return html`<li>
    <p class="said" lang="${langOf(known?.language ?? null)}">${title}</p>
    <svg
      class="chart small"
      viewBox="0 0 ${WIDTH} ${HEIGHT}"
      role="img"
      aria-label="${platforms.pathChart(title, stay.bestRank, stay.lastRank)}"
    >
      <path class="axis" d="M${PAD} ${PAD}H${WIDTH - PAD}M${PAD} ${HEIGHT - PAD}H${WIDTH - PAD}" />
      <path class="path" d="${steps}h0.1" />
      <path class="x-${stay.exit}" d="${EXIT_SIGNS[stay.exit](endX, endY)}" />
    </svg>
    <p class="m">
      ${platforms.ranksLine(stay.bestRank, stay.lastRank)} · ${platforms.exit[stay.exit]} ·
      ${spanText(reader, { from: stay.entered.at, to: stay.lastSeen })} UTC
    </p>
  </li>`;
}

/** A cross for gone from above, an arrow down for sunk, an open circle for still there, a bar for who can tell. */
const EXIT_SIGNS: { readonly [Exit in ListStay['exit']]: (x: number, y: number) => string } = {
  abrupt: (x, y) => `M${x - 4} ${y - 4}l8 8m0-8l-8 8`,
  sank: (x, y) => `M${x} ${y}v8m-3-3l3 3l3-3`,
  'there-to-the-end': (x, y) => `M${x + 3} ${y}a3 3 0 1 0-6 0a3 3 0 1 0 6 0`,
  'could-not-tell': (x, y) => `M${x} ${y - 5}v10`,
};

function scalesOf({ looks, length }: ListPaths) {
  const from = toMs(looks[0]?.at ?? EPOCH);
  const span = Math.max(1, toMs(looks.at(-1)?.at ?? EPOCH) - from);
  const place = (share: number, size: number) => Math.round((PAD + share * (size - 2 * PAD)) * 10) / 10;
  return {
    x: (at: Instant) => place((toMs(at) - from) / span, WIDTH),
    y: (rank: number) => place(Math.min(1, (rank - 1) / Math.max(1, length - 1)), HEIGHT),
  };
}

const EPOCH = '1970-01-01T00:00:00.000Z' as Instant;
