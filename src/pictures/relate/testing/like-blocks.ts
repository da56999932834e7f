import sharp, { type Sharp } from 'sharp';
import { sequence } from './drawn-scene.ts';

const COLOURS = ['#c43', '#36a', '#3a4', '#db3'];
const [COLUMNS, ROWS] = [8, 6];

/** A heap of blocks that all bear one letter, in colours and gaps by a seed: features by the hundred, all alike. */
export function blocks(seed: number): Sharp {
  const random = sequence(seed);
  const some = Array.from({ length: COLUMNS * ROWS }, (_, at) => {
    const [x, y] = [20 + (at % COLUMNS) * 72, 20 + Math.floor(at / COLUMNS) * 62];
    const [aside, down, tilt] = [8 * (random() - 0.5), 6 * (random() - 0.5), 6 * (random() - 0.5)];
    const colour = COLOURS[Math.floor(COLOURS.length * random())] ?? '#000';
    return random() < 0.12 ? '' : block(`translate(${x + aside} ${y + down}) rotate(${tilt})`, colour);
  });
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="620" height="420"><rect width="620" height="420" fill="#987"/>${some.join('')}</svg>`,
    ),
  ).removeAlpha();
}

function block(transform: string, colour: string): string {
  return `<g transform="${transform}" stroke="#432"><rect width="64" height="54" fill="${colour}" stroke-width="3"/><rect x="8" y="8" width="48" height="38" fill="#eec"/><path d="M14 40 L32 12 L50 40 M22 30 L42 30" stroke-width="5" fill="none"/></g>`;
}
