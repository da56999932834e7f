import { describe, expect, it } from 'vitest';
import type { Raster } from './decode.ts';
import { goesOn } from './seam.ts';

const [WIDTH, HEIGHT] = [120, 80];
const PLACE = { left: 0, top: 0, right: 0.8, bottom: 1 };
const SEAM = WIDTH * PLACE.right;

function rasterOf(light: (x: number, y: number) => number): Raster {
  const data = new Uint8Array(WIDTH * HEIGHT * 3);
  for (let at = 0; at < WIDTH * HEIGHT; at += 1)
    data.fill(light(at % WIDTH, Math.floor(at / WIDTH)), at * 3, at * 3 + 3);
  return { data, width: WIDTH, height: HEIGHT };
}

const hills = (x: number, y: number): number => 120 + 60 * Math.sin(y / 9 + x / 30) + 20 * Math.sin(x / 11);

describe('beyond the edge of the original', () => {
  it('the scene goes on', () => {
    expect(goesOn(rasterOf(hills), PLACE, 'right')).toBe(true);
  });

  it('a plain sky goes on', () => {
    const sky = rasterOf(() => 180);
    expect(goesOn(sky, PLACE, 'right')).toBe(true);
  });

  it.each([
    ['a plain border', () => 128],
    ['another scene', (x: number, y: number) => hills(x + 300, HEIGHT - y)],
  ])('%s does not', (_, beyond) => {
    const copy = rasterOf((x, y) => (x < SEAM ? hills(x, y) : beyond(x, y)));
    expect(goesOn(copy, PLACE, 'right')).toBe(false);
  });

  it('nothing goes on where the copy ends', () => {
    expect(goesOn(rasterOf(hills), { ...PLACE, right: 1 }, 'right')).toBe(false);
  });
});
