/** The smallest strokes the pictures are made of. Everything is plain SVG text; the canvas is 900 × 600. */

export const WIDTH = 900;
export const HEIGHT = 600;

/** One flat style: warm paper, ink blues, a little coral. */
export const INK = {
  night: '#1d2733',
  navy: '#26384d',
  slate: '#4c6070',
  sea: '#5d8f99',
  foam: '#c7dcd8',
  sky: '#dfe7e0',
  paper: '#f4eddf',
  sand: '#dcc7a1',
  wood: '#8a6243',
  bark: '#5b3f2d',
  coral: '#c8553d',
  wine: '#7d2e35',
  mustard: '#d9a441',
  teal: '#2f7f7b',
  leaf: '#6f8f5a',
  white: '#fdfbf5',
} as const;

type Attributes = Readonly<Record<string, string | number>>;

/** One element: `tag('rect', { x: 0 })`. */
export function tag(name: string, attributes: Attributes, inner = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => `${key}="${value}"`);
  return `<${name} ${written.join(' ')}>${inner}</${name}>`;
}

export function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  more: Attributes = {},
): string {
  return tag('rect', { x, y, width, height, fill, ...more });
}

export function circle(cx: number, cy: number, r: number, fill: string, more: Attributes = {}): string {
  return tag('circle', { cx, cy, r, fill, ...more });
}

export function ellipse(
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  fill: string,
  more: Attributes = {},
): string {
  return tag('ellipse', { cx, cy, rx, ry, fill, ...more });
}

export function shape(d: string, fill: string, more: Attributes = {}): string {
  return tag('path', { d, fill, ...more });
}

export function line(d: string, stroke: string, width: number, more: Attributes = {}): string {
  return tag('path', {
    d,
    stroke,
    'stroke-width': width,
    fill: 'none',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    ...more,
  });
}

/** Moves, scales and turns what is inside. */
export function group(
  inner: string,
  at: { x?: number; y?: number; s?: number; turn?: number; flip?: boolean },
): string {
  const { x = 0, y = 0, s = 1, turn = 0, flip = false } = at;
  return tag('g', { transform: `translate(${x} ${y}) rotate(${turn}) scale(${flip ? -s : s} ${s})` }, inner);
}

/** `count` drawings in a row of equal steps. */
export function repeat(count: number, draw: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => draw(index)).join('');
}

/**
 * Numbers between 0 and 1 that look random and are the same on every machine (mulberry32), for crowds, rain and waves.
 */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The whole picture, with a faint hatching that makes flat areas look printed. */
export function sheet(inner: string): string {
  const hatch = repeat(60, (index) =>
    line(`M${index * 24 - 500} 620 L${index * 24 + 120} -20`, '#00000010', 1.4),
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">` +
    `${inner}${hatch}</svg>`
  );
}
