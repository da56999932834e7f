import sharp, { type Sharp } from 'sharp';
import type { Affine, Box, PictureRelationKind } from '../../src/domain/index.ts';

/** A picture in the making: its pixels, and what is true of it against the original. */
export type Work = {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
  /** Where in the picture the original shows, in fractions. */
  readonly shown: Box;
  /** From fractions of the picture to fractions of the original. */
  readonly back: Affine;
  /** The relations that are rightly named for it. */
  readonly kinds: readonly PictureRelationKind[];
};

export function sharpOf({ data, width, height }: Pick<Work, 'data' | 'width' | 'height'>): Sharp {
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** The pixels that come out of the image library, three channels. */
export async function pixelsOf(picture: Sharp): Promise<Pick<Work, 'data' | 'width' | 'height'>> {
  const { data, info } = await picture
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.channels === 3) return { data, width: info.width, height: info.height };
  const three = Buffer.alloc(info.width * info.height * 3);
  for (let at = 0; at < three.length; at += 1) three[at] = data[Math.floor(at / 3)] ?? 0;
  return { data: three, width: info.width, height: info.height };
}

export async function start(picture: Sharp): Promise<Work> {
  const pixels = await pixelsOf(picture);
  return { ...pixels, shown: { left: 0, top: 0, right: 1, bottom: 1 }, back: [1, 0, 0, 0, 1, 0], kinds: [] };
}

/** The part of the original that shows. */
export function keptOf({ shown, back: [a, b, c, d, e, f] }: Work): Box {
  const xs = [shown.left, shown.right].flatMap((x) =>
    [shown.top, shown.bottom].map((y) => a * x + b * y + c),
  );
  const ys = [shown.left, shown.right].flatMap((x) =>
    [shown.top, shown.bottom].map((y) => d * x + e * y + f),
  );
  const within = (value: number): number => Math.max(0, Math.min(1, value));
  return {
    left: within(Math.min(...xs)),
    right: within(Math.max(...xs)),
    top: within(Math.min(...ys)),
    bottom: within(Math.max(...ys)),
  };
}

/** The same work in another frame: `frame` is the new picture's frame in fractions of the old picture. */
export function reframed(work: Work, frame: Box): Pick<Work, 'shown' | 'back'> {
  const [wide, high] = [frame.right - frame.left, frame.bottom - frame.top];
  const within = (value: number): number => Math.max(0, Math.min(1, value));
  const [a, b, c, d, e, f] = work.back;
  return {
    shown: {
      left: within((work.shown.left - frame.left) / wide),
      right: within((work.shown.right - frame.left) / wide),
      top: within((work.shown.top - frame.top) / high),
      bottom: within((work.shown.bottom - frame.top) / high),
    },
    back: [
      a * wide,
      b * high,
      c + a * frame.left + b * frame.top,
      d * wide,
      e * high,
      f + d * frame.left + e * frame.top,
    ],
  };
}
