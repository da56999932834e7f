import { toMs, type Instant, type ListStay } from '../../domain/index.ts';
import type { ListPaths } from '../../pipeline/platforms/list-paths.ts';
import type { Reader } from '../reader.ts';
import { html, type Html } from './html.ts';
import { langOf } from './quote.ts';
import { spanText, zoneName } from './time.ts';

const [WIDTH, HEIGHT, PAD, LEFT] = [260, 92, 10, 26];

/** What all drawings of one list share: ranks from top to bottom, and how long a way their width stands for. */
export type PathScale = { readonly lowest: number; readonly span: number; readonly zone: string };

/** One scale for the stays that are drawn, so that long ways look long. */
export function pathScale(
  { length }: Pick<ListPaths, 'length'>,
  stays: readonly ListStay[],
  zone: string,
): PathScale {
  const span = Math.max(1, ...stays.map(({ entered, lastSeen }) => toMs(lastSeen) - toMs(entered.at)));
  return { lowest: Math.max(2, length), span, zone };
}

/** One title's way on a list from where it was first seen: rank 1 on top; how it left is a sign of its own shape. */
export function rankPath(
  reader: Reader,
  { titles }: Pick<ListPaths, 'titles'>,
  stay: ListStay,
  scale: PathScale,
): Html {
  const { platforms } = reader.words;
  const known = titles.get(stay.itemId);
  const title = known?.title ?? stay.itemId;
  const { x, y } = placesOf(stay, scale);
  const steps = stay.steps
    .map(({ at, rank }, place) => `${place === 0 ? 'M' : 'L'}${x(at)} ${y(rank)}`)
    .join('');
  const span = { from: stay.entered.at, to: stay.lastSeen };
  return html`<li>
    <p class="said" lang="${langOf(known?.language ?? null)}">${title}</p>
    <svg
      class="chart small"
      viewBox="0 0 ${WIDTH} ${HEIGHT}"
      role="img"
      aria-label="${platforms.pathChart(title, stay.bestRank, stay.lastRank)}"
    >
      <path class="axis" d="M${LEFT} ${y(1)}H${WIDTH - PAD}M${LEFT} ${y(scale.lowest)}H${WIDTH - PAD}" />
      <text x="${LEFT - 8}" y="${y(1) + 4}" text-anchor="end">1</text>
      <text x="${LEFT - 8}" y="${y(scale.lowest) + 4}" text-anchor="end">${scale.lowest}</text>
      <path class="path" d="${steps}h0.1" />
      <path class="x-${stay.exit}" d="${EXIT_SIGNS[stay.exit](x(stay.lastSeen), y(stay.lastRank))}" />
    </svg>
    <p class="m">
      ${platforms.ranksLine(stay.bestRank, stay.lastRank)} · ${platforms.exit[stay.exit]} ·
      ${spanText(reader, span, { zone: scale.zone })} ${zoneName(reader, scale.zone, span.to)}
    </p>
  </li>`;
}

/** What the sign at the end of a way means. */
export function exitSigns({ words }: Reader): Html {
  return html`<ul class="signs" aria-label="${words.platforms.signs}">
    ${EXITS.map(
      (exit) =>
        html`<li>
          <svg class="chart sign" viewBox="0 0 16 20" aria-hidden="true">
            <path class="x-${exit}" d="${EXIT_SIGNS[exit](8, exit === 'sank' ? 5 : 10)}" />
          </svg>
          ${words.platforms.exit[exit]}
        </li>`,
    )}
  </ul>`;
}

/** A cross for gone from above, an arrow down for sunk, an open circle for still there, a bar for who can tell. */
const EXIT_SIGNS: { readonly [Exit in ListStay['exit']]: (x: number, y: number) => string } = {
  abrupt: (x, y) => `M${x - 4} ${y - 4}l8 8m0-8l-8 8`,
  sank: (x, y) => `M${x} ${y}v8m-3-3l3 3l3-3`,
  'there-to-the-end': (x, y) => `M${x + 3} ${y}a3 3 0 1 0-6 0a3 3 0 1 0 6 0`,
  'could-not-tell': (x, y) => `M${x} ${y - 5}v10`,
};

const EXITS = ['abrupt', 'sank', 'there-to-the-end', 'could-not-tell'] as const;

function placesOf({ entered }: ListStay, { lowest, span }: PathScale) {
  const round = (value: number) => Math.round(value * 10) / 10;
  const width = WIDTH - LEFT - 2 * PAD;
  return {
    x: (at: Instant) => round(LEFT + 4 + ((toMs(at) - toMs(entered.at)) / span) * width),
    y: (rank: number) => round(PAD + Math.min(1, (rank - 1) / (lowest - 1)) * (HEIGHT - 2 * PAD - 4)),
  };
}
