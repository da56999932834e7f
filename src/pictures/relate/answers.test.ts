import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { METHOD, prepare, relate } from './index.ts';
import { drawn, jpeg, SCENE_HEIGHT, SCENE_WIDTH } from './testing/drawn-scene.ts';

/** Answers kept under this name: when they change, old pairs must not pass for new ones. */
const NAME = 'features/4';
const FACE = { x: 300, y: 200 };

/** What stands in for the answers of the method: drawn pairs, the kind, and the confidence to a twentieth. */
const ANSWERS: readonly (readonly [string, () => Sharp | Promise<Sharp>, string, number])[] = [
  ['the same', () => drawn(), 'same', 1],
  ['half the size', () => drawn().resize(300), 'resized', 1],
  ['a crop', () => drawn().extract({ left: 60, top: 40, width: 420, height: 320 }), 'cropped', 1],
  ['mirrored', () => drawn().flop(), 'mirrored', 1],
  ['a tilt', () => drawn().rotate(4), 'rotated', 1],
  ['greyscale', () => drawn().greyscale(), 'recoloured', 0.95],
  [
    'a border',
    () => drawn().extend({ top: 30, bottom: 30, left: 30, right: 30, background: '#c00' }),
    'framed',
    1,
  ],
  ['softer', () => drawn().blur(2.5), 'resized', 1],
  ['hidden by blur', () => drawn().blur(9), 'recoloured', 0.95],
  ['nothing left but light', () => drawn().blur(40), 'different', 0.4],
  ['mosaic over a part', () => onPart(mosaic), 'overlaid', 0.75],
  ['blurred part', () => onPart(async (part) => part.blur(12).png().toBuffer()), 'overlaid', 1],
  ['flat fill of a part', () => onPart(async (part) => fillOf(part)), 'overlaid', 0.95],
  ['people moved', () => drawn({ moment: 2 }), 'another-frame', 0.75],
  ['the camera moved aside', () => drawn({ pan: 60 }), 'another-frame', 1],
  ['the camera moved a little aside', () => drawn({ pan: 24 }), 'another-frame', 1],
  [
    'a crop with a border at the other side',
    () =>
      drawn()
        .extract({ left: 24, top: 0, width: SCENE_WIDTH - 24, height: SCENE_HEIGHT })
        .extend({ right: 24, background: '#fff' }),
    'cropped',
    1,
  ],
  ['another place', () => drawn({ place: 2 }), 'different', 0.95],
];

describe('the answers of relate', () => {
  it(`are those of ${NAME}`, async () => {
    const original = await prepare(await jpeg(drawn()));
    const answers = [];
    for (const [name, make] of ANSWERS) {
      const { kind, confidence } = relate(original, await prepare(await jpeg(await make())));
      answers.push([name, kind, Math.round(confidence * 20) / 20]);
    }
    const known = ANSWERS.map(([name, , kind, confidence]) => [name, kind, confidence]);
    expect([METHOD, answers], 'answers changed: renew METHOD and this table').toEqual([NAME, known]);
  });

  it('name no frame whole in which a face alone differs', async () => {
    const [stern, laughing] = [
      await prepare(await jpeg(face(STERN))),
      await prepare(await jpeg(face(LAUGHING))),
    ];
    const { kind, changed } = relate(stern, laughing);
    expect(['overlaid', 'another-frame']).toContain(kind);
    expect(changed.length).toBeGreaterThan(0);
  });
});

const STERN = '<path d="M-17 18h34" stroke="#622" stroke-width="4"/>';
const LAUGHING = '<path d="M-22 10h44a22 22 0 0 1 -44 0z" fill="#fff" stroke="#622" stroke-width="3"/>';

function face(mouth: string): Sharp {
  const head = `<g transform="translate(${FACE.x} ${FACE.y})"><circle r="42" fill="#d9a679"/><circle cx="-15" cy="-10" r="5"/><circle cx="15" cy="-10" r="5"/>${mouth}</g>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SCENE_WIDTH}" height="${SCENE_HEIGHT}">${head}</svg>`;
  return drawn().composite([{ input: Buffer.from(svg) }]);
}

const PART = { left: 220, top: 120, width: 130, height: 100 };

/** The scene with a part of it changed. */
async function onPart(change: (part: Sharp) => Promise<Buffer>): Promise<Sharp> {
  const scene = await drawn().png().toBuffer();
  const part = sharp(await sharp(scene).extract(PART).png().toBuffer());
  return sharp(scene).composite([{ input: await change(part), left: PART.left, top: PART.top }]);
}

async function mosaic(part: Sharp): Promise<Buffer> {
  const small = await part.resize(6, 5, { fit: 'fill' }).png().toBuffer();
  const { width, height } = PART;
  return sharp(small).resize(width, height, { fit: 'fill', kernel: 'nearest' }).png().toBuffer();
}

async function fillOf(part: Sharp): Promise<Buffer> {
  const [r = 0, g = 0, b = 0] = (await part.stats()).channels.map(({ mean }) => mean);
  const { width, height } = PART;
  return sharp({ create: { width, height, channels: 3, background: { r, g, b } } })
    .png()
    .toBuffer();
}
