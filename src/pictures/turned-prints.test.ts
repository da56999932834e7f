import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { fingerprint } from './fingerprint.ts';
import { distanceBetween, wordsOf } from './hamming.ts';
import { turnedPrints } from './turned-prints.ts';

/** An invented drawing without any symmetry. */
const DRAWING = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400">
  <rect width="400" height="400" fill="#d8d2c0"/><circle cx="90" cy="120" r="70" fill="#223"/>
  <rect x="210" y="40" width="150" height="60" fill="#a33"/><path d="M20 380 L180 240 L390 360 Z" fill="#3a6"/>
  <rect x="300" y="180" width="30" height="150" fill="#111"/><circle cx="180" cy="190" r="25" fill="#fff"/></svg>`);

const WAYS = {
  'as it stands': (picture: Sharp) => picture,
  'mirrored left to right': (picture: Sharp) => picture.flop(),
  'mirrored top to bottom': (picture: Sharp) => picture.flip(),
  'turned by 180 degrees': (picture: Sharp) => picture.flip().flop(),
  'turned by 90 degrees': (picture: Sharp) => picture.rotate(90),
  'turned by 270 degrees': (picture: Sharp) => picture.rotate(270),
} as const;

describe('the fingerprints of a picture turned and mirrored', () => {
  it.each(Object.entries(WAYS))('are near that of the picture %s, and only one is', async (_, turn) => {
    const upright = await fingerprint(await sharp(DRAWING).png().toBuffer());
    const turned = await fingerprint(
      await turn(sharp(await sharp(DRAWING).png().toBuffer()))
        .png()
        .toBuffer(),
    );
    if (!upright.ok || !turned.ok) throw new Error('expected two pictures');
    const distances = turnedPrints(upright.pdq)
      .map((words) => distanceBetween(words, wordsOf(turned.pdq)))
      .sort((a, b) => a - b);
    expect(distances).toHaveLength(8);
    expect(distances[0]).toBeLessThanOrEqual(20);
    expect(distances[1]).toBeGreaterThan(60);
  });
});
