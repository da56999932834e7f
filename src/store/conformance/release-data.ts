import {
  asId,
  cellId,
  makeId,
  NO_LOOKS,
  releasedId,
  type ComparedPair,
  type PictureRelation,
  type PictureSighting,
  type ReleaseCell,
  type ReleasedPicture,
  type ReleaseMatrix,
} from '../../domain/index.ts';
import * as given from './data.ts';

const LANTERNA = asId('source', 'lanterna');
const HOME = asId('vantage', 'home');

/** An invented crop: the lower half and the right tenth are cut off. */
export const CROP: PictureRelation = {
  kind: 'cropped',
  edits: ['cropped', 'recompressed'],
  confidence: 0.97,
  because: { inliers: 41, matched: 52, correlation: 0.91, agreeing: 0.88, distance: null },
  kept: { left: 0, top: 0, right: 0.9, bottom: 0.5 },
  place: { left: 0, top: 0, right: 1, bottom: 1 },
  transform: [1.11, 0, 0, 0, 2, 0],
  changed: [],
};

/** The invented release of `data.ts`: its first picture is held, its second is not. */
export function released(n: number): readonly [ReleasedPicture, ReleasedPicture] {
  const release = given.release(n);
  const made = (position: number): ReleasedPicture => {
    const address = release.pictures[position - 1]?.address ?? '';
    const id = releasedId(release.id, address);
    const pictureId = position === 1 ? given.picture(n).id : null;
    return { id, releaseId: release.id, position, address, pictureId };
  };
  return [made(1), made(2)];
}

export function matrix(n: number): ReleaseMatrix {
  const [first, second] = released(n);
  const judged = { from: given.minutes(9), to: given.minutes(90) };
  return {
    releaseId: first.releaseId,
    released: { from: given.minutes(8), to: given.minutes(9) },
    releasedBy: 'stated',
    judged,
    method: 'relate/1',
    pairs: { compared: 1, failed: 0 },
    pictures: [first, second],
    cells: [
      cell(n, first, null),
      cell(n, first, LANTERNA),
      { ...cell(n, second, null), state: 'unseen', firstSeen: null, best: null, reason: 'original-not-held' },
    ],
    sightings: [sighting(n, first)],
  };
}

function cell(n: number, { id }: ReleasedPicture, sourceId: ReleaseCell['sourceId']): ReleaseCell {
  return {
    id: cellId(id, HOME, sourceId),
    releasedId: id,
    vantageId: HOME,
    sourceId,
    state: 'cropped',
    counted: true,
    inPart: sourceId === null,
    rule: { id: 'cell/cropped', version: 1 },
    reason: 'cropped',
    coverage: {
      state: 'covered',
      rule: { id: 'source/covered', version: 1 },
      reason: 'found',
      judged: { from: given.minutes(9), to: given.minutes(90) },
      looks: { ...NO_LOOKS, seen: 40 },
      readShare: 0.875,
    },
    firstSeen: { after: null, at: given.minutes(30) },
    beforeRelease: false,
    voices: 1,
    best: { itemId: given.article(n).id, sourceId: LANTERNA, copyId: given.picture(n + 1).id },
    ...{ compared: 12, searched: 340 },
  };
}

function sighting(n: number, { id }: ReleasedPicture): PictureSighting {
  return {
    releasedId: id,
    itemId: given.article(n).id,
    sourceId: LANTERNA,
    vantageId: HOME,
    copyId: given.picture(n + 1).id,
    address: 'https://meridian.example/small.jpg',
    caption: 'They laugh 🗼',
    credit: null,
    captureId: given.capture(n).id,
    published: given.article(n).published,
    firstSeen: { after: given.minutes(20), at: given.minutes(30) },
    lastSeen: given.minutes(60),
    beforeRelease: false,
    voice: makeId('voice', 'one'),
    shows: 'cropped',
    rule: { id: 'showing/cropped', version: 1 },
    relation: CROP,
    // More than 32 bits hold.
    clocksApart: 3_000_000_000,
  };
}

export const pair = (n: number): ComparedPair => ({
  original: given.picture(n).id,
  copy: given.picture(n + 1).id,
  method: 'relate/1',
  relation: CROP,
  trouble: '',
});
