import type { Curve, CurvePoint } from '../../domain/index.ts';
import type { Reader } from '../reader.ts';
import { html, raw, type Html } from './html.ts';

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP] = [760, 330, 76, 56, 30];
/** Ages are drawn by their logarithm: much happens in the first hour and little in the tenth month. */
const FIRST = 1 / 12;
const TICKS = [1 / 12, 1, 6, 24, 168, 720, 8760] as const;

type Scale = {
  readonly x: (hours: number) => number;
  readonly y: (share: number) => number;
  readonly last: number;
};

/** Curves of one platform with their bands: dark what the visits allow, light the band, one dashed where there are two. */
export function survivalChart(reader: Reader, name: string, curves: readonly Curve[]): Html {
  const { platforms } = reader.words;
  const last = Math.max(
    1,
    ...curves.flatMap(({ points, risk }) => [points.at(-1)?.hours ?? 0, risk.at(-1)?.hours ?? 0]),
  );
  const scale = scaleTo(last);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${platforms.chart(name)}">
    <svg
      class="chart wide survival"
      viewBox="0 0 ${WIDTH} ${HEIGHT}"
      role="img"
      aria-label="${platforms.chart(name)}"
    >
      ${axes(reader, scale)}
      ${curves.map(
        (curve) =>
          html`<g class="c-${curve.counts}">
            <title>${platforms.curveName[curve.counts]}</title>
            ${raw(shapesOf(curve, scale))}
          </g>`,
      )}
    </svg>
  </div>`;
}

function scaleTo(last: number): Scale {
  const width = WIDTH - LEFT - 16;
  const way = Math.log(last / FIRST + 1);
  return {
    last,
    x: (hours) => round(LEFT + (Math.log(hours / FIRST + 1) / way) * width),
    y: (share) => round(TOP + (1 - share) * (HEIGHT - TOP - BOTTOM)),
  };
}

function axes(reader: Reader, { x, y, last }: Scale): readonly Html[] {
  const { percent, platforms } = reader.words;
  const across = [0, 0.25, 0.5, 0.75, 1].map(
    (share) =>
      html`<path class="axis" d="M${LEFT} ${y(share)}H${WIDTH - 16}" /><text
          x="${LEFT - 8}"
          y="${y(share) + 4}"
          text-anchor="end"
          >${percent(share)}</text
        >`,
  );
  const up = TICKS.filter((hours) => hours <= last).map(
    (hours) =>
      html`<path class="axis" d="M${x(hours)} ${y(0)}v5" /><text
          x="${x(hours)}"
          y="${HEIGHT - 34}"
          text-anchor="${x(hours) > WIDTH - 50 ? 'end' : 'middle'}"
          >${platforms.hours(hours)}</text
        >`,
  );
  const names = html`<text x="${LEFT}" y="20">${platforms.shareAxis}</text>
    <text x="${WIDTH - 16}" y="${HEIGHT - 8}" text-anchor="end">${platforms.ageAxis}</text>`;
  return [...across, ...up, names];
}

/**
 * Between two points of an estimate from intervals anything from the earlier value to the later one fits: the lower end of
 * what falls, and the upper end of what rises, is that of the next point.
 */
function shapesOf({ points, method, counts }: Curve, scale: Scale): string {
  const isExact = method === 'kaplan-meier' || method === 'aalen-johansen';
  const rises = counts === 'violation';
  const end = scale.x(scale.last);
  const xs = points.map(({ hours }) => scale.x(hours));
  const ys = (value: (point: CurvePoint) => number, isNext: boolean): readonly number[] =>
    points.map((point, at) => scale.y(value((isNext && !isExact ? points[at + 1] : point) ?? point)));
  const band = area(xs, end, {
    top: ys(({ bandHigh }) => bandHigh, rises),
    bottom: ys(({ bandLow }) => bandLow, !rises),
  });
  const known = area(xs, end, { top: ys(({ high }) => high, rises), bottom: ys(({ low }) => low, !rises) });
  const line = ys(({ low, high }) => (rises ? low : high), false);
  const edge = xs.map((x, at) => `${at === 0 ? `M${x} ` : 'V'}${line[at] ?? 0}H${xs[at + 1] ?? end}`);
  return `<path class="band" d="${band}"/><path class="known" d="${known}"/><path class="edge" d="${edge.join('')}"/>`;
}

/** The area between two step lines: along the upper one and back along the lower one. */
function area(
  xs: readonly number[],
  end: number,
  { top, bottom }: { readonly top: readonly number[]; readonly bottom: readonly number[] },
): string {
  const next = (at: number): number => xs[at + 1] ?? end;
  const forth = xs.map((x, at) => `${at === 0 ? 'M' : 'L'}${x} ${top[at] ?? 0}H${next(at)}`).join('');
  const back = xs.map((x, at) => `L${next(at)} ${bottom[at] ?? 0}H${x}`).reverse();
  return `${forth}${back.join('')}z`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
