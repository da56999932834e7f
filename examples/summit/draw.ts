/**
 * Every drawn picture of the example, by name. The first twelve are the release, in its order.
 * `node examples/summit/draw.ts OUT` writes them all as PNG, to look at.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Exif } from 'sharp';
import * as marks from './drawing/marks.ts';
import * as gift from './drawing/gift-scenes.ts';
import * as inside from './drawing/inside-scenes.ts';
import * as other from './drawing/other-scenes.ts';
import * as outside from './drawing/outside-scenes.ts';
import { sheet } from './drawing/shapes.ts';

export const RELEASED = {
  handshake: outside.handshake,
  arrival: outside.arrival,
  hall: inside.hall,
  table: inside.tableTalk,
  microphones: inside.microphones,
  breakfast: inside.breakfast,
  laughing: inside.laughing,
  sheet: inside.theSheet,
  flags: outside.beforeFlags,
  signing: inside.signing,
  farewell: outside.farewell,
  pier: outside.pier,
} as const;

export const OTHERS = {
  radio: gift.giftRadio,
  listening: gift.listening,
  orvik: gift.otherMeeting,
  flood: other.flood,
  cup: other.cup,
  rocket: other.rocket,
  film: other.film,
  banknotes: other.banknotes,
  market: other.market,
  cartoon: gift.cartoon,
  'table-later': inside.tableTalkLater,
} as const;

export const MARKS = {
  'meridian-logo': marks.meridianLogo,
  'lantern-logo': marks.lanternLogo,
  avatar: marks.seafarerAvatar,
  placeholder: marks.placeholder,
  advertisement: marks.advertisement,
} as const;

export type SceneName = keyof typeof RELEASED | keyof typeof OTHERS;

/** A scene as SVG text, 900 × 600. */
export function drawScene(name: SceneName): string {
  return sheet({ ...RELEASED, ...OTHERS }[name]());
}

/** Metadata written into a file. */
export type FileWords = { readonly exif: Exif; readonly xmp: string };

/** How an outlet treated a picture before it printed it. */
export type Treatment = {
  readonly width: number;
  /** Part of the drawing that is kept: left, top, width, height of 900 × 600. */
  readonly crop?: readonly [number, number, number, number];
  readonly grey?: boolean;
  /** Left and right changed about. */
  readonly mirror?: boolean;
  readonly quality?: number;
  readonly words?: FileWords | undefined;
};

/** A scene as JPEG bytes, resized, cropped, mirrored or without colour. */
export async function renderScene(name: SceneName, treatment: Treatment): Promise<Buffer> {
  const drawn = await sharp(Buffer.from(drawScene(name)))
    .png()
    .toBuffer();
  const [left, top, width, height] = treatment.crop ?? [0, 0, 900, 600];
  const cut = sharp(drawn).flatten().extract({ left, top, width, height }).resize({ width: treatment.width });
  const turned = treatment.mirror ? cut.flop() : cut;
  const { words } = treatment;
  const told = words === undefined ? turned : turned.withExif(words.exif).withXmp(words.xmp);
  return (treatment.grey ? told.greyscale() : told)
    .jpeg({ quality: treatment.quality ?? 76, mozjpeg: true })
    .toBuffer();
}

/** A logo, avatar, placeholder or advertisement as PNG bytes. */
export function renderMark(name: keyof typeof MARKS): Promise<Buffer> {
  return sharp(Buffer.from(MARKS[name]())).png({ palette: true }).toBuffer();
}

if (import.meta.main) {
  const out = process.argv[2] ?? 'drawn';
  await mkdir(out, { recursive: true });
  for (const name of [...Object.keys(RELEASED), ...Object.keys(OTHERS)] as SceneName[]) {
    await sharp(Buffer.from(drawScene(name)))
      .png()
      .toFile(join(out, `${name}.png`));
  }
}
