import sharp from 'sharp';
import {
  answerId,
  asId,
  clockId,
  codeId,
  captureId,
  pictureId,
  questionId,
  releasedId,
  releaseId,
  sha256,
  type Capture,
  type ClockReading,
  type ExpressionCode,
  type ItemId,
  type PictureId,
  type PictureRelation,
  type PictureSighting,
  type Release,
  type ReleaseId,
  type ReleasedPicture,
} from '../../src/domain/index.ts';
import {
  linkPictures,
  replaceMatrix,
  saveAnswers,
  saveClocks,
  saveCodes,
  saveCollected,
  saveQuestions,
} from '../../src/store/index.ts';
import { at, CLIPS, MERIDIAN, PICTURE, TIDE } from './hostile-file.ts';
import { hostileSeed, type Seed } from './hostile.ts';

const GALLERY = 'https://meridian.example/gallery';
const WHOLE = { left: 0, top: 0, right: 1, bottom: 1 } as const;
const GROUNDS = { inliers: 0, matched: 0, correlation: null, agreeing: null, distance: null } as const;

/** How the invented copies were made from the original, as a comparison says it. */
const RELATIONS = {
  same: {
    ...{ kind: 'same', edits: [], confidence: 1, because: { ...GROUNDS, distance: 0 } },
    ...{ kept: WHOLE, place: WHOLE, transform: [1, 0, 0, 0, 1, 0], changed: [] },
  },
  cropped: {
    ...{ kind: 'cropped', edits: ['cropped', 'recompressed'], confidence: 0.97 },
    because: { inliers: 41, matched: 52, correlation: 0.91, agreeing: 0.88, distance: 62 },
    kept: { left: 0.1, top: 0, right: 0.7, bottom: 0.8 },
    place: WHOLE,
    transform: [1 / 0.6, 0, -0.1 / 0.6, 0, 1.25, 0],
    changed: [{ left: 0.2, top: 0.6, right: 0.5, bottom: 0.8 }],
  },
  mirrored: {
    ...{ kind: 'mirrored', edits: ['mirrored', 'greyscale'], confidence: 0.93 },
    because: { inliers: 38, matched: 44, correlation: 0.9, agreeing: 0.9, distance: 12 },
    ...{ kept: WHOLE, place: WHOLE, transform: [-1, 0, 1, 0, 1, 0], changed: [] },
  },
  frame: {
    ...{ kind: 'another-frame', edits: [], confidence: 0.71, because: GROUNDS },
    ...{ kept: null, place: null, transform: null, changed: [] },
  },
} as const satisfies Readonly<Record<string, PictureRelation>>;

export type PicturedSeed = Seed & {
  /** The release of the pictures. */
  readonly pictured: ReleaseId;
  readonly pictures: Readonly<Record<'original' | 'cropped' | 'mirrored' | 'frame', PictureId>>;
};

/** The hostile observatory with a release whose first picture was shown in four ways, asked about and coded. */
export async function picturedSeed(): Promise<PicturedSeed> {
  const seed = await hostileSeed();
  const bodies = new Map<string, Buffer>();
  const captures = await drawnCaptures(bodies);
  const ids = idsOf(captures);
  const release = releaseOf(captures.original);
  await saveCollected(seed.store, {
    ...{ captures: Object.values(captures), looks: [], items: [], sightings: [], releases: [release] },
    pictures: Object.values(captures).map((one) => ({
      ...{ id: pictureId(one.sha256), sha256: one.sha256, captureId: one.id },
      ...sidesOf(one.address),
      ...{ pdq: 'c3'.repeat(32) as never, quality: 87 },
    })),
  });
  await linkPictures(seed.store, [
    { itemId: release.id, address: release.pictures[0]?.address ?? '', pictureId: ids.original },
  ]);
  await linkPictures(seed.store, [
    { itemId: seed.ids.article as ItemId, address: PICTURE, pictureId: ids.cropped },
  ]);
  await replaceMatrix(seed.store, matrixOf(seed, release, ids));
  await savePeoplesWords(seed, ids.original);
  const holder = {
    id: asId('holder', 'premier'),
    name: { en: 'The <i>premier</i>', zh: '总理' },
    office: 'Premier of Ode',
  };
  return {
    ...seed,
    observatory: { ...seed.observatory, officeHolders: [holder] },
    readBody: async (capture) => bodies.get(capture.id) ?? seed.readBody(capture),
    pictures: ids,
    pictured: release.id,
  };
}

type Drawn = Readonly<Record<keyof PicturedSeed['pictures'], Capture>>;

const idsOf = (drawn: Drawn): PicturedSeed['pictures'] => ({
  original: pictureId(drawn.original.sha256),
  cropped: pictureId(drawn.cropped.sha256),
  mirrored: pictureId(drawn.mirrored.sha256),
  frame: pictureId(drawn.frame.sha256),
});

/** Two people at a table with a sheet of paper, drawn for this. */
const drawing = (smile: number): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600">
    <rect width="900" height="600" fill="#c9d6d3"/><rect y="400" width="900" height="200" fill="#6d5a45"/>
    <path d="M120 400q130-180 260 0zM500 400q130-180 260 0z" fill="#1d2733"/>
    <circle cx="250" cy="230" r="75" fill="#e7c4a0"/><circle cx="630" cy="220" r="75" fill="#e3bd97"/>
    <path d="M215 250q35 ${smile} 70 0M595 240q35 ${smile} 70 0" stroke="#222" stroke-width="6" fill="none"/>
    <rect x="400" y="420" width="110" height="70" fill="#fff" transform="rotate(-8 455 455)"/></svg>`);

async function drawnCaptures(bodies: Map<string, Buffer>): Promise<Drawn> {
  const keep = async (name: string, made: Promise<Buffer>): Promise<Capture> => {
    const one = captureOf(name, await made);
    bodies.set(one.id, await made);
    return one;
  };
  const original = await sharp(drawing(40)).png().toBuffer();
  const box = { left: 90, top: 0, width: 540, height: 480 };
  return {
    original: await keep('original.png', Promise.resolve(original)),
    cropped: await keep('cropped.jpg', sharp(original).extract(box).jpeg({ quality: 60 }).toBuffer()),
    mirrored: await keep('mirrored.png', sharp(original).flop().greyscale().png().toBuffer()),
    frame: await keep('frame.png', sharp(drawing(0)).png().toBuffer()),
  };
}

const sidesOf = (address: string) =>
  address.endsWith('cropped.jpg') ? { width: 540, height: 480 } : { width: 900, height: 600 };

function captureOf(name: string, body: Buffer): Capture {
  const address = `https://meridian.example/${name}`;
  const [hash, when] = [sha256(body), at('04T00:20:00')];
  return {
    id: captureId({ address, at: when, sha256: hash }),
    ...{ sourceId: MERIDIAN, address, finalAddress: address, at: when, sha256: hash, size: body.length },
    ...{ status: 200, mediaType: 'image/png', headers: [] },
    ...{ viewer: { state: 'guest', region: null }, origin: { kind: 'live' } },
    warc: { file: 'one.warc.gz', offset: 0, length: 1 },
    content: { verdict: 'as-asked', because: 'it is what it says' },
  };
}

function releaseOf({ id, address }: Capture): Release {
  return {
    ...{ id: releaseId(CLIPS, GALLERY), sourceId: CLIPS, captureId: id, title: 'The <b>gallery</b>' },
    ...{ address: GALLERY, published: null },
    pictures: [
      {
        ...{
          address,
          caption: 'Premier Ada Marsh and Envoy Bo Reyes <i>laugh</i>.',
          credit: 'Drawn/Ode Office',
        },
        ...{ alt: null, role: 'drawing', pictureId: null },
      },
    ],
  };
}

function matrixOf({ ids }: Seed, release: Release, pictures: PicturedSeed['pictures']) {
  const address = release.pictures[0]?.address ?? '';
  const released: ReleasedPicture = {
    ...{ id: releasedId(release.id, address), releaseId: release.id, position: 1, address },
    pictureId: pictures.original,
  };
  const sightingOf = (given: Partial<PictureSighting>): PictureSighting => ({
    ...{
      releasedId: released.id,
      itemId: ids.article as ItemId,
      sourceId: MERIDIAN,
      vantageId: asId('vantage', 'abroad'),
    },
    ...{ copyId: pictures.original, address, caption: null, credit: null, captureId: release.captureId },
    ...{ published: null, firstSeen: null, lastSeen: null, beforeRelease: false, voice: 'voice_one' },
    ...{ shows: 'whole', rule: { id: 'showing/whole', version: 1 }, relation: RELATIONS.same },
    clocksApart: null,
    ...given,
  });
  const home = { sourceId: TIDE, vantageId: asId('vantage', 'home') };
  return {
    ...{ releaseId: release.id, released: { from: at('04T00:10:00'), to: at('04T00:10:00') } },
    ...{ releasedBy: 'stated' as const, judged: { from: at('04T00:10:00'), to: at('08T00:00:00') } },
    ...{ method: 'relate/1', pairs: { compared: 3, failed: 0 }, pictures: [released], cells: [] },
    sightings: [
      sightingOf({
        ...{
          itemId: ids.copy as ItemId,
          copyId: pictures.frame,
          shows: 'another-frame',
          relation: RELATIONS.frame,
        },
        ...{
          firstSeen: { after: null, at: at('03T20:00:00') },
          lastSeen: at('04T06:00:00'),
          beforeRelease: true,
        },
        ...{ caption: 'Ada Marsh is stern', credit: 'An agency' },
      }),
      sightingOf({
        ...{ firstSeen: { after: at('03T23:00:00'), at: at('04T06:00:00') }, lastSeen: at('06T06:00:00') },
        ...{ caption: 'Ada Marsh <script>alert(9)</script> laughs in France', credit: 'Drawn/Ode Office' },
      }),
      sightingOf({
        ...{ ...home, itemId: ids.hostile as ItemId, copyId: pictures.cropped, shows: 'cropped' },
        ...{ firstSeen: { after: at('04T08:00:00'), at: at('05T06:00:00') }, relation: RELATIONS.cropped },
        ...{
          caption: '阿达·马什发笑 "><img src=x onerror=alert(1)>',
          credit: 'An agency',
          address: 'javascript:alert(1)',
        },
      }),
      sightingOf({
        ...{ ...home, itemId: ids.hostile as ItemId, copyId: pictures.mirrored, shows: 'altered' },
        ...{ relation: RELATIONS.mirrored },
      }),
    ],
  };
}

/** A clock read with a moment, and read again without one. */
const CLOCKS = (id: PictureId): readonly ClockReading[] =>
  [
    { shows: '09:05', day: '2031-05-03', zone: 'Asia/Seoul', by: 'Ione <b>Marsh</b>' },
    { shows: '9:00-9:10', day: null, zone: null, by: '' },
  ].map((said) => {
    const read = {
      ...{ ...said, pictureId: id, region: { left: 0.4, top: 0.05, right: 0.48, bottom: 0.16 } },
      ...{ because: 'over the <script>door</script>', at: at('05T03:00:00') },
    };
    return { ...read, id: clockId(read) };
  });

async function savePeoplesWords({ store }: Seed, id: PictureId): Promise<void> {
  const asked = {
    ...{ pictureId: id, region: { left: 0.43, top: 0.68, right: 0.58, bottom: 0.84 } },
    ...{ text: 'What is on the <u>paper</u>?', by: 'Ione', at: at('05T00:00:00') },
  };
  const question = { ...asked, id: questionId(asked) };
  const said = {
    ...{ questionId: question.id, text: 'The seating plan', source: 'javascript:alert(2)' },
    ...{ by: '', at: at('05T01:00:00') },
  };
  await saveQuestions(store, [question]);
  await saveAnswers(store, [{ ...said, id: answerId(said) }]);
  await saveClocks(store, { clocks: CLOCKS(id), together: [] });
  const codes = [
    ['ada', 'laughing'],
    ['bo', 'smiling'],
  ] as const;
  await saveCodes(
    store,
    codes.map(([coder, expression]): ExpressionCode => {
      const word = {
        pictureId: id,
        holderId: asId('holder', 'premier'),
        coder,
        expression,
        at: at('05T02:00:00'),
      };
      return { ...word, id: codeId(word) };
    }),
  );
}
