import {
  cellId,
  makeId,
  NO_LOOKS,
  pictureId,
  releasedId,
  releaseId,
  type Capture,
  type PictureRelation,
  type PictureSighting,
  type Release,
  type ReleaseCell,
  type ReleasedPicture,
  type ReleaseMatrix,
  type VantageId,
} from '../../src/domain/index.ts';
import type { Items } from './hostile-collected.ts';
import { at, MERIDIAN, PICTURE, WINDOW } from './hostile-file.ts';

const ALBUM = 'https://office.example/album';

/** One picture for each state, with captions that would be markup or a formula if anyone let them. */
const CAPTIONS = [
  'The handshake',
  '<script>alert("caption")</script>',
  '=HYPERLINK("http://evil.example")',
  '两位领导人<b>大笑</b>',
  '',
  'The farewell',
  'The pier',
] as const;

export const STATES = [
  'shown-whole',
  'cropped',
  'altered',
  'another-frame',
  'not-shown',
  'no-picture',
  'unseen',
] as const satisfies readonly ReleaseCell['state'][];

/** An album of seven pictures, of which the first is held, and three more that its page calls furniture. */
export function albumOf(page: Capture): Release {
  return {
    ...{ id: releaseId(MERIDIAN, ALBUM), sourceId: MERIDIAN, captureId: page.id, address: ALBUM },
    title: 'The <em>album</em> of the visit',
    published: null,
    pictures: [
      ...CAPTIONS.map((caption, place) => ({
        address: place === 0 ? PICTURE : `https://office.example/${place + 1}.jpg`,
        ...{ caption, credit: null, alt: null, role: 'photograph' as const, pictureId: null },
      })),
      ...(['logo', 'logo', 'placeholder'] as const).map((role, place) => ({
        address: `https://office.example/crest-${place}.png`,
        ...{ caption: null, credit: null, alt: '<b>crest</b>', role, pictureId: null },
      })),
    ],
  };
}

const RELATION: PictureRelation = {
  kind: 'cropped',
  edits: ['cropped', 'recompressed'],
  confidence: 0.97,
  because: { inliers: 41, matched: 52, correlation: 0.91, agreeing: 0.88, distance: 12 },
  kept: { left: 0, top: 0, right: 0.9, bottom: 0.5 },
  place: null,
  transform: null,
  changed: [],
};

/** What was concluded of the album: abroad a state a picture, home could not be judged, video was not looked at. */
export function matrixOf(page: Capture, picture: Capture, items: Items): ReleaseMatrix {
  const album = albumOf(page);
  const pictures = album.pictures.slice(0, CAPTIONS.length).map(({ address }, place): ReleasedPicture => ({
    ...{ id: releasedId(album.id, address), releaseId: album.id, position: place + 1, address },
    pictureId: place === 0 ? pictureId(picture.sha256) : null,
  }));
  return {
    ...{ releaseId: album.id, pictures, releasedBy: 'first-look', method: 'relate/1' },
    released: { from: at('04T06:00:00'), to: at('04T06:00:00') },
    judged: { from: at('04T06:00:00'), to: WINDOW.to },
    pairs: { compared: 31, failed: 2 },
    cells: pictures.flatMap((one, place) => cellsOf(one, place, picture, items)),
    sightings: pictures.slice(0, 2).map((one, place) => sightingOf(one, place, picture, items)),
  };
}

const UNSHOWN: Partial<Record<ReleaseCell['state'], string>> = {
  'not-shown': 'not-found',
  'no-picture': 'no-picture-of-the-story',
};

function cellsOf(
  released: ReleasedPicture,
  place: number,
  picture: Capture,
  items: Items,
): readonly ReleaseCell[] {
  const state = STATES[place] ?? 'unseen';
  const isShown = place < 4;
  const abroad = {
    state,
    rule: { id: `cell/${state === 'no-picture' ? 'no-picture-of-the-story' : state}`, version: 1 },
    reason: isShown ? 'shown' : (UNSHOWN[state] ?? 'may-be-there'),
    compared: state === 'no-picture' ? 0 : 7,
    inPart: place === 0,
    voices: isShown ? 2 : 0,
    firstSeen: isShown ? { after: at('04T05:00:00'), at: at('04T06:00:00') } : null,
    best: isShown
      ? { itemId: items.article.id, sourceId: MERIDIAN, copyId: pictureId(picture.sha256) }
      : null,
  } as const;
  return [
    cellOf(released, 'abroad', { ...abroad }),
    cellOf(released, 'abroad', { ...abroad, sourceId: MERIDIAN, inPart: false, counted: state !== 'unseen' }),
    cellOf(released, 'home', { reason: 'text-only' }),
  ];
}

function cellOf({ id }: ReleasedPicture, vantage: string, given: Partial<ReleaseCell>): ReleaseCell {
  const vantageId = vantage as VantageId;
  const sourceId = given.sourceId ?? null;
  return {
    ...{ id: cellId(id, vantageId, sourceId), releasedId: id, vantageId, sourceId, state: 'unseen' },
    ...{ counted: true, inPart: false, rule: { id: 'cell/unseen', version: 1 }, reason: 'no-looks' },
    coverage: {
      ...{ state: 'unseen', rule: { id: 'source/text-only', version: 1 }, reason: 'text-only' },
      ...{ judged: WINDOW, looks: { ...NO_LOOKS, seen: 4 }, readShare: 0.97 },
    },
    ...{ firstSeen: null, beforeRelease: false, voices: 0, best: null, compared: 7, searched: 340 },
    ...given,
  };
}

function sightingOf({ id }: ReleasedPicture, place: number, picture: Capture, items: Items): PictureSighting {
  return {
    ...{ releasedId: id, itemId: items.article.id, sourceId: MERIDIAN, vantageId: 'abroad' as VantageId },
    ...{ copyId: pictureId(picture.sha256), address: PICTURE, captureId: items.article.captureId },
    ...{ caption: 'They <u>laugh</u>', credit: 'Photo: <i>desk</i>', published: items.article.published },
    firstSeen: { after: at('04T05:00:00'), at: at('04T06:00:00') },
    ...{ lastSeen: at('06T06:00:00'), beforeRelease: false, voice: makeId('voice', 'one') },
    ...{ shows: place === 0 ? 'whole' : 'cropped', rule: { id: 'showing/cropped', version: 1 } },
    ...{ relation: RELATION, clocksApart: null },
  };
}
