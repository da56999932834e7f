import sharp, { type Sharp } from 'sharp';

/** A drawn hall with windows, pictures on the wall and people; invented, by a seed. */
export const SCENE_WIDTH = 600;
export const SCENE_HEIGHT = 400;
const WIDER = 200;

/** `place` changes everything, `moment` where the people stand, `pan` moves the camera by pixels. */
export function drawn({ place = 1, moment = 1, pan = 0 } = {}): Sharp {
  const things = sequence(place * 77 + 5);
  const people = sequence(moment * 991 + place);
  const wide = SCENE_WIDTH + WIDER;
  const wall = `<rect width="${wide}" height="290" fill="hsl(${360 * things()},35%,72%)"/><rect y="290" width="${wide}" height="110" fill="hsl(${360 * things()},30%,38%)"/>`;
  const shapes = Array.from({ length: 46 }, () => {
    const [x, y, w, h] = [wide * things(), 270 * things(), 14 + 70 * things(), 12 + 60 * things()];
    const fill = `hsl(${360 * things()},${30 + 50 * things()}%,${20 + 60 * things()}%)`;
    return things() < 0.6
      ? `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}"/>`
      : `<ellipse cx="${x}" cy="${y}" rx="${w / 2}" ry="${h / 2}" fill="${fill}"/>`;
  });
  const bodies = Array.from({ length: 4 }, (_, n) => {
    const x = 140 + n * 130 + 90 * (people() - 0.5);
    const y = 250 + 16 * (people() - 0.5);
    return `<g transform="translate(${x} ${y})"><rect x="-26" width="52" height="120" rx="18" fill="hsl(${n * 80},40%,30%)"/><circle cy="-22" r="22" fill="#d9a679"/><rect x="18" y="${10 + 30 * people()}" width="46" height="12" fill="hsl(${n * 80},40%,40%)"/></g>`;
  });
  const view = `${WIDER / 2 + pan} 0 ${SCENE_WIDTH} ${SCENE_HEIGHT}`;
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${SCENE_WIDTH}" height="${SCENE_HEIGHT}" viewBox="${view}">${wall}${shapes.join('')}${bodies.join('')}</svg>`,
    ),
  ).removeAlpha();
}

export async function jpeg(picture: Sharp): Promise<Uint8Array> {
  return picture.jpeg({ quality: 90 }).toBuffer();
}

/** Numbers from 0 to 1 that a seed repeats (a linear congruence; drawing asks no more). */
export function sequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
