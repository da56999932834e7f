import sharp, { type Sharp } from 'sharp';
import { between, pick, seeded, type Random } from './seeded.ts';

/**
 * Drawn scenes by a seed: a ground (room, street, hills, sea), things and people. `place` fixes ground and things,
 * `moment` where the people stand, so that two scenes of one place and two moments are near without being one.
 */
export type Scene = {
  readonly place: number;
  readonly moment: number;
  /** How far the camera moved aside, in widths. */
  readonly pan?: number;
  /** Who is there; another number is another day. */
  readonly day?: number;
};

const WIDTH = 720;
const SKIES = ['#9ec9ef', '#f3d9b1', '#b7c4cf', '#35506e', '#dfe8ee', '#e7b08a'] as const;
const WALLS = ['#e8dcc5', '#c9d6cf', '#8f3b3b', '#d8cfe3', '#445a66', '#f0ece2', '#b98d5a'] as const;
const CLOTHES = [
  '#20324f',
  '#7a1f2b',
  '#2f5d3a',
  '#4a4a4a',
  '#c9b458',
  '#e3e3e3',
  '#6b4f8a',
  '#b5562a',
] as const;
const SKINS = ['#f0c9a4', '#d9a679', '#8d5a3b', '#5d3a26'] as const;

export function drawScene({ place, moment, pan = 0, day = 0 }: Scene): Sharp {
  const random = seeded(place * 7919 + 17);
  const height = pick(random, [405, 480, 480, 540, 720, 960]);
  const wide = WIDTH * 1.3;
  const ground = pick(random, [drawRoom, drawStreet, drawHills, drawSea])(random, wide, height);
  const things = Array.from({ length: 2 + Math.floor(random() * 6) }, () =>
    drawThing(random, wide, height),
  ).join('');
  const people = drawPeople(
    seeded(place * 104729 + 31 + day * 6007),
    seeded(moment * 15485863 + place),
    wide,
    height,
  );
  const grain = `<filter id="g"><feTurbulence type="fractalNoise" baseFrequency="${between(random, 0.02, 0.6)}" numOctaves="3" seed="${place % 9973}"/><feColorMatrix values="0 0 0 0 .5  0 0 0 0 .5  0 0 0 0 .5  .9 0 0 0 -.25"/></filter>`;
  const texture = `<rect width="${wide}" height="${height}" filter="url(#g)" opacity="${between(random, 0.1, 0.5)}"/>`;
  const shift = (wide - WIDTH) / 2 + pan * WIDTH;
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="${shift} 0 ${WIDTH} ${height}">` +
        `<defs>${grain}</defs>${ground}${texture}${things}${people}</svg>`,
    ),
  ).removeAlpha();
}

function rect(x: number, y: number, w: number, h: number, fill: string): string {
  return `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}"/>`;
}

function drawRoom(random: Random, w: number, h: number): string {
  const floor = h * between(random, 0.6, 0.85);
  const wall = pick(random, WALLS);
  const panel = between(random, 40, 140);
  const panels = Array.from({ length: Math.ceil(w / panel) }, (_, n) =>
    rect(n * panel + 4, h * 0.08, panel - 8, floor - h * 0.16, pick(random, ['#ffffff', '#000000'])).replace(
      '/>',
      ` fill-opacity="${between(random, 0.04, 0.16)}"/>`,
    ),
  ).join('');
  return (
    rect(0, 0, w, floor, wall) +
    panels +
    rect(0, floor, w, h - floor, pick(random, WALLS)) +
    drawFlags(random, w, floor)
  );
}

function drawFlags(random: Random, w: number, floor: number): string {
  return Array.from({ length: Math.floor(random() * 7) }, () => {
    const x = random() * w;
    const [a, b, c] = [pick(random, CLOTHES), pick(random, SKIES), pick(random, WALLS)];
    const y = floor * between(random, 0.15, 0.4);
    return (
      rect(x, y, 4, floor - y, '#7a6a4a') +
      [a, b, c].map((fill, n) => rect(x + 4, y + n * 16, 62, 16, fill)).join('')
    );
  }).join('');
}

function drawStreet(random: Random, w: number, h: number): string {
  const horizon = h * between(random, 0.65, 0.85);
  let [drawn, x] = [rect(0, 0, w, h, pick(random, SKIES)), 0];
  while (x < w) {
    const [wide, high] = [between(random, 60, 190), between(random, 0.25, 0.95) * horizon];
    drawn +=
      rect(x, horizon - high, wide, high, pick(random, WALLS)) +
      drawWindows(random, { x, y: horizon - high, w: wide, h: high });
    x += wide + between(random, 0, 24);
  }
  return drawn + rect(0, horizon, w, h - horizon, pick(random, ['#6d6d6d', '#9a948a', '#4d5a4d']));
}

type Area = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

function drawWindows(random: Random, { x, y, w, h }: Area): string {
  const [stepX, stepY] = [between(random, 16, 34), between(random, 20, 44)];
  let drawn = '';
  for (let row = y + 8; row < y + h - stepY; row += stepY) {
    for (let column = x + 6; column < x + w - stepX; column += stepX) {
      drawn += rect(column, row, stepX * 0.6, stepY * 0.6, random() < 0.3 ? '#f7e7a1' : '#33414d');
    }
  }
  return drawn;
}

function drawHills(random: Random, w: number, h: number): string {
  const layers = Array.from({ length: 3 + Math.floor(random() * 3) }, (_, n) => {
    const base = h * (0.35 + 0.15 * n);
    const points = Array.from(
      { length: 16 },
      (__, at) => `${(at * w) / 15},${base + between(random, -0.14, 0.1) * h}`,
    );
    const [red, green, blue] = [between(random, 20, 140), between(random, 60, 160), between(random, 30, 130)];
    return `<polygon points="0,${h} ${points.join(' ')} ${w},${h}" fill="rgb(${red},${green},${blue})"/>`;
  }).join('');
  const trees = Array.from({ length: Math.floor(between(random, 4, 40)) }, () => {
    const [x, y, r] = [random() * w, h * between(random, 0.5, 0.95), between(random, 8, 38)];
    return (
      rect(x - 2, y, 4, r * 1.6, '#5b452f') +
      `<circle cx="${x}" cy="${y}" r="${r}" fill="rgb(${between(random, 20, 90)},${between(random, 80, 150)},40)"/>`
    );
  }).join('');
  return rect(0, 0, w, h, pick(random, SKIES)) + layers + trees;
}

function drawSea(random: Random, w: number, h: number): string {
  const horizon = h * between(random, 0.3, 0.6);
  const waves = Array.from({ length: 60 }, () => {
    const [x, y, wide] = [random() * w, between(random, horizon, h), between(random, 20, 120)];
    return `<path d="M${x} ${y} q ${wide / 2} ${-between(random, 3, 14)} ${wide} 0" stroke="#eaf4fa" stroke-opacity="${between(random, 0.2, 0.9)}" fill="none" stroke-width="${between(random, 1, 4)}"/>`;
  }).join('');
  const ships = Array.from({ length: Math.floor(random() * 5) }, () => {
    const [x, s] = [random() * w, between(random, 20, 90)];
    return (
      `<polygon points="${x},${horizon} ${x + s * 2},${horizon} ${x + s * 1.6},${horizon + s * 0.4} ${x + s * 0.3},${horizon + s * 0.4}" fill="${pick(random, CLOTHES)}"/>` +
      rect(x + s * 0.6, horizon - s * 0.6, s * 0.5, s * 0.6, pick(random, WALLS))
    );
  }).join('');
  return (
    rect(0, 0, w, horizon, pick(random, SKIES)) +
    rect(0, horizon, w, h - horizon, pick(random, ['#1f4e6e', '#4b86a3', '#2f6b62'])) +
    waves +
    ships
  );
}

function drawThing(random: Random, w: number, h: number): string {
  const [x, y, s] = [random() * w, h * between(random, 0.1, 0.85), between(random, 30, 130)];
  const fill = pick(random, [...CLOTHES, ...WALLS]);
  const kind = Math.floor(random() * 5);
  if (kind === 0)
    return (
      rect(x, y, s * 1.6, s * 0.5, fill) +
      rect(x + 6, y + s * 0.5, 6, s * 0.5, '#3b2e22') +
      rect(x + s * 1.5, y + s * 0.5, 6, s * 0.5, '#3b2e22')
    );
  if (kind === 1)
    return `<ellipse cx="${x}" cy="${y}" rx="${s * 0.6}" ry="${s * 0.4}" fill="${fill}" stroke="#222" stroke-width="3"/>`;
  if (kind === 2)
    return `<text x="${x}" y="${y}" font-family="serif" font-size="${s * 0.6}" fill="${fill}">${Math.floor(
      random() * 1e6,
    )
      .toString(36)
      .toUpperCase()}</text>`;
  if (kind === 3)
    return (
      rect(x, y, s, s * 0.8, '#3a2a18') +
      rect(x + 5, y + 5, s - 10, s * 0.8 - 10, fill) +
      `<circle cx="${x + s / 2}" cy="${y + s * 0.4}" r="${s * 0.2}" fill="${pick(random, SKIES)}"/>`
    );
  return `<polygon points="${x},${y} ${x + s * between(random, 0.3, 1)},${y - s * 0.4} ${x + s},${y + s * 0.5} ${x + s * 0.2},${y + s * 0.7}" fill="${fill}"/>`;
}

/** Who is there is of the place; where they stand and hold their arms is of the moment. */
function drawPeople(who: Random, where: Random, w: number, h: number): string {
  return Array.from({ length: Math.floor(between(who, 0, 6)) }, (_, n) => {
    const size = h * between(who, 0.2, 0.42);
    const [cloth, skin, home] = [pick(who, CLOTHES), pick(who, SKINS), w * (0.2 + 0.12 * n + 0.05 * who())];
    const x = home + between(where, -0.05, 0.05) * w;
    const y = h * 0.93 + between(where, -0.01, 0.01) * h;
    const arm = between(where, -1.2, 0.6) * size * 0.3;
    return (
      `<path d="M${x - size * 0.18} ${y} l ${size * 0.05} ${-size * 0.7} q ${size * 0.13} ${-size * 0.1} ${size * 0.26} 0 l ${size * 0.05} ${size * 0.7} z" fill="${cloth}"/>` +
      `<line x1="${x + size * 0.1}" y1="${y - size * 0.62}" x2="${x + size * 0.4}" y2="${y - size * 0.62 + arm}" stroke="${cloth}" stroke-width="${size * 0.07}" stroke-linecap="round"/>` +
      `<circle cx="${x}" cy="${y - size * 0.85}" r="${size * 0.11}" fill="${skin}"/>` +
      `<path d="M${x - size * 0.11} ${y - size * 0.87} a ${size * 0.11} ${size * 0.11} 0 0 1 ${size * 0.22} 0 z" fill="#2a211b"/>`
    );
  }).join('');
}
