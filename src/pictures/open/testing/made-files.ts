import { crc32, deflateSync } from 'node:zlib';

/** Files made by hand, as no honest program writes them. */

/** A PNG from its chunks. */
export function png(...chunks: readonly Buffer[]): Buffer {
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    ...chunks,
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

export function pngChunk(type: string, data: Buffer): Buffer {
  const chunk = Buffer.alloc(data.length + 12);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(type, 4, 'latin1');
  data.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, data.length + 8)), data.length + 8);
  return chunk;
}

/** The head of a PNG of colours with eight bits a channel. */
export function pngHead(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return pngChunk('IHDR', head);
}

/** A PNG that says it is as large as this and holds a thousand bytes. */
export function pngBomb(width: number, height: number): Buffer {
  return png(pngHead(width, height), pngChunk('IDAT', deflateSync(Buffer.alloc(1_000))));
}

/** A GIF of one frame that says it is as large as this. */
export function gifBomb(width: number, height: number): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt16LE(width, 0);
  size.writeUInt16LE(height, 2);
  const screen = Buffer.concat([size, Buffer.from([0x80, 0, 0, 0, 0, 0, 255, 255, 255])]);
  const frame = Buffer.concat([Buffer.from([0x2c, 0, 0, 0, 0]), size, Buffer.from([0])]);
  return Buffer.concat([Buffer.from('GIF89a'), screen, frame, Buffer.from([2, 2, 0x44, 1, 0, 0x3b])]);
}

/** A lossless WebP that says it is as large as this, 16,384 at most: the format has no room for more. */
export function webpBomb(width: number, height: number): Buffer {
  const data = Buffer.alloc(16);
  data[0] = 0x2f;
  data.writeUInt32LE((width - 1) | ((height - 1) << 14), 1);
  const head = Buffer.alloc(20);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(12 + data.length, 4);
  head.write('WEBPVP8L', 8, 'latin1');
  head.writeUInt32LE(data.length, 16);
  return Buffer.concat([head, data]);
}

/** A JPEG whose frame says it is as large as this. */
export function resizedJpeg(jpeg: Buffer, width: number, height: number): Buffer {
  const bomb = Buffer.from(jpeg);
  const frame = [0xc0, 0xc2].map((mark) => bomb.indexOf(Buffer.from([0xff, mark]))).find((at) => at > 0) ?? 0;
  bomb.writeUInt16BE(height, frame + 5);
  bomb.writeUInt16BE(width, frame + 7);
  return bomb;
}

/** A little-endian TIFF whose first directory says it is as large as this. */
export function resizedTiff(tiff: Buffer, width: number, height: number): Buffer {
  const bomb = Buffer.from(tiff);
  const directory = bomb.readUInt32LE(4);
  for (let entry = 0; entry < bomb.readUInt16LE(directory); entry += 1) {
    const at = directory + 2 + entry * 12;
    const tag = bomb.readUInt16LE(at);
    if (tag !== 256 && tag !== 257) continue;
    bomb.writeUInt16LE(4, at + 2);
    bomb.writeUInt32LE(tag === 256 ? width : height, at + 8);
  }
  return bomb;
}

/** A box of the ISO base media format: the first of a HEIF file names its brands. */
export function heif(brand: string, ...compatible: readonly string[]): Buffer {
  const brands = Buffer.from(brand + '\0\0\0\0' + compatible.join(''), 'latin1');
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + brands.length, 0);
  head.write('ftyp', 4, 'latin1');
  return Buffer.concat([head, brands, Buffer.alloc(200)]);
}

export function svg(inside: string, size = 'width="100" height="100"', before = ''): Buffer {
  const name = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
  return Buffer.from(`${before}<svg ${name} ${size}>${inside}</svg>`);
}
