import sharp from 'sharp';
import { prepare, relate } from '../../src/pictures/index.ts';
import type { PictureRelation } from '../../src/domain/index.ts';
import { DOCTORED } from './doctored.ts';
import type { Ready } from './measure-edits.ts';
import { drawScene } from './scenes.ts';
import { seeded } from './seeded.ts';
import { sharpOf } from './work.ts';

/** How the doctored copies of one sort were called, and the drawn pairs in which one face differs. */
export type DoctoredCounts = {
  readonly name: string;
  readonly copies: number;
  /** Called the whole picture with the confidence on which a matrix says so. */
  readonly whole: number;
  readonly overlaid: number;
  readonly frame: number;
  /** Any kind, said with less confidence than decides. */
  readonly unsure: number;
  readonly other: number;
};

/** Below, a matrix says "may be" (`compare/pictures`). */
const DECIDES = 0.8;
const WHOLE_KINDS: readonly PictureRelation['kind'][] = ['same', 'resized', 'framed'];

/** Every picture of the set in one doctored way, by turns. */
export async function callDoctored(set: readonly Ready[]): Promise<DoctoredCounts[]> {
  const said = new Map<string, PictureRelation[]>();
  for (const [index, { original, prepared }] of set.entries()) {
    const [edit, neighbour] = [DOCTORED[index % DOCTORED.length], await original.make()];
    if (!edit) continue;
    const made = await edit.step(neighbour, { random: seeded(index * 613 + 7), neighbour });
    const copy = await prepare(await sharpOf(made).jpeg({ quality: 88 }).toBuffer());
    said.set(edit.name, [...(said.get(edit.name) ?? []), relate(prepared, copy)]);
  }
  const counts = [...said].map(([name, relations]) => countsOf(name, relations));
  return [...counts, countsOf('one frame stern, the next laughing (drawn)', await relateFaces())];
}

function countsOf(name: string, relations: readonly PictureRelation[]): DoctoredCounts {
  const count = (is: (relation: PictureRelation) => boolean): number => relations.filter(is).length;
  const sure = relations.filter(({ confidence }) => confidence >= DECIDES);
  const whole = sure.filter(({ kind }) => WHOLE_KINDS.includes(kind)).length;
  const overlaid = sure.filter(({ kind }) => kind === 'overlaid').length;
  const frame = sure.filter(({ kind }) => kind === 'another-frame').length;
  const unsure = count(({ confidence }) => confidence < DECIDES);
  const other = relations.length - whole - overlaid - frame - unsure;
  return { name, copies: relations.length, whole, overlaid, frame, unsure, other };
}

const PLACES = 40;
/** Beyond the places of the set and of the frames. */
const FIRST_PLACE = 60_001;

/** Two frames from a tripod: of all that shows only the mouth of one speaker differs. */
async function relateFaces(): Promise<PictureRelation[]> {
  const relations: PictureRelation[] = [];
  for (let place = FIRST_PLACE; place < FIRST_PLACE + PLACES; place += 1) {
    const scene = await drawScene({ place, moment: 1 }).png().toBuffer();
    const [stern, laughing] = [await speakerIn(scene, place, STERN), await speakerIn(scene, place, LAUGHING)];
    relations.push(relate(await prepare(stern), await prepare(laughing)));
  }
  return relations;
}

const STERN = '<path d="M-17 18h34" stroke="#622" stroke-width="4"/>';
const LAUGHING = '<path d="M-22 10h44a22 22 0 0 1 -44 0z" fill="#fff" stroke="#622" stroke-width="3"/>';
/** Where the face is: in the middle of the picture, across by chance. */
const [LEFT, RIGHT, DOWN] = [0.3, 0.7, 0.55];

async function speakerIn(scene: Buffer, place: number, mouth: string): Promise<Buffer> {
  const { width, height } = await sharp(scene).metadata();
  const random = seeded(place);
  const x = width * (LEFT + random() * (RIGHT - LEFT));
  const scale = 0.8 + random() * 0.5;
  const person = `<g transform="translate(${x} ${height * DOWN}) scale(${scale})"><rect x="-55" y="38" width="110" height="400" rx="30" fill="#223"/><circle r="42" fill="#d9a679"/><circle cx="-15" cy="-10" r="5"/><circle cx="15" cy="-10" r="5"/>${mouth}</g>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${person}</svg>`;
  return sharp(scene)
    .composite([{ input: Buffer.from(svg) }])
    .jpeg({ quality: 88 })
    .toBuffer();
}
