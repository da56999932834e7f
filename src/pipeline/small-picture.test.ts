import sharp from 'sharp';
import { expect, it } from 'vitest';
import { smallPicture } from './small-picture.ts';

const svg = (inner: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="3000">${inner}</svg>`);

it('draws a stranger’s SVG in a process that is ended in time, and leaves this one free', async () => {
  const slow = svg(
    `<filter id="f">${'<feMorphology radius="200"/>'.repeat(20)}</filter><rect width="4000" height="3000" filter="url(#f)"/>`,
  );
  expect(await smallPicture(slow, { size: 'small', isBlurred: false })).toBeNull();
}, 40_000);

it('makes a drawing and a photograph small, and null of what is neither', async () => {
  const drawing = svg('<rect width="2000" height="3000" fill="#b33"/>');
  const photograph = await sharp({ create: { width: 1500, height: 900, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer();
  for (const body of [drawing, photograph]) {
    const small = await smallPicture(body, { size: 'small', isBlurred: false });
    expect(await sharp(small ?? new Uint8Array()).metadata()).toMatchObject({ format: 'webp', width: 480 });
  }
  expect(await smallPicture(Buffer.from('hello'), { size: 'small', isBlurred: false })).toBeNull();
});
