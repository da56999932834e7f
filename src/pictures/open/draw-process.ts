/**
 * A process of its own that draws one SVG from standard input: first a line with its own width and height, then a PNG of at
 * most 512 pixels a side. A drawing is a program (filters, patterns, a thousand million dashes), and some never end:
 * whoever started this process ends it. The library is given bytes and no place, so it opens no file and no address; scripts
 * it does not know.
 */
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { SVG_SIDE } from './limits.ts';

sharp.concurrency(1);
const bytes = await buffer(process.stdin);
const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
const drawn = await sharp(bytes, { limitInputPixels: false })
  .resize({ width: SVG_SIDE, height: SVG_SIDE, fit: 'inside', withoutEnlargement: true })
  .flatten({ background: '#ffffff' })
  .png()
  .toBuffer();
process.stdout.write(`${width} ${height}\n`);
process.stdout.write(drawn);
