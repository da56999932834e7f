import { createHash } from 'node:crypto';
import {
  asId,
  captureId,
  cellId,
  instant,
  makeId,
  pictureId,
  releasedId,
  sha256,
  type Capture,
  type ComparedPair,
  type Item,
  type JudgedRole,
  type PagePicture,
  type Pdq,
  type Picture,
  type PictureId,
  type Release,
  type ReleaseId,
  type ReleaseMatrix,
} from '../../src/domain/index.ts';
import { METHOD, ROLE_VERSION } from '../../src/pictures/index.ts';
import {
  linkPictures,
  releasesOf,
  replaceMatrix,
  replaceGroups,
  saveCollected,
  saveObservatory,
  savePairs,
  saveRoles,
  type Store,
} from '../../src/store/index.ts';
import * as given from '../../src/store/conformance/data.ts';
import { CROP, matrix } from '../../src/store/conformance/release-data.ts';

/* An invented observatory with as many pictures as are asked for; the same numbers give the same rows. */

const OFFICE = asId('source', 'lanterna');
const PRESS = asId('source', 'meridian');
/** Pictures of a release, of an item, and items about each release that a story tells of. */
const RELEASED = 20;
const ON_ITEM = 4;
const ITEMS_TOLD = 40;
/** Releases that stories tell of. */
export const TOLD = 25;
/** Of pictures, the share that was released: one in so many. */
const ONE_IN = 10;
const A_BATCH = 2_000;

const address = (n: number): string => `https://meridian.example/${n}.jpg`;
const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

function captureOf(n: number): Capture {
  const hash = sha256(`picture ${n}`);
  const at = given.minutes(n % 10_000);
  return {
    ...given.capture(n),
    ...{ id: captureId({ address: address(n), at, sha256: hash }), at, sha256: hash, address: address(n) },
    ...{ sourceId: PRESS, finalAddress: address(n), status: 200, mediaType: 'image/jpeg' },
  };
}

export function pictureOf(n: number): Picture {
  const { id: captured, sha256: hash } = captureOf(n);
  const pdq = digest(`print ${n}`) as Pdq;
  return {
    id: pictureId(hash),
    sha256: hash,
    captureId: captured,
    width: 800,
    height: 600,
    pdq,
    quality: 90,
  };
}

const shown = (n: number): PagePicture => ({
  ...{ address: address(n), caption: `Picture ${n}`, credit: null, alt: null },
  ...{ role: 'photograph', pictureId: null },
});

const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, at) => from + at);

/** The first release is fifteen times as large as the others; all but its first pictures stand in others too. */
function releaseOf(n: number): Release {
  const id = makeId('release', `release ${n}`);
  const pictures = range(n * RELEASED, n === 0 ? 15 * RELEASED : RELEASED).map(shown);
  const published = given.claim('1 May', given.minutes(5));
  const base = { ...given.release(0), captureId: captureOf(n * RELEASED).id, published, pictures };
  return { ...base, id, sourceId: OFFICE, title: `Release ${n}`, address: `https://office.example/${n}` };
}

function itemOf(n: number, from: number): Item {
  const id = makeId('item', `item ${n}`);
  const pictures = range(from, ON_ITEM).map(shown);
  const named = { id, sourceId: PRESS, captureId: captureOf(from).id, title: `Article ${n}`, pictures };
  return { ...given.article(0), ...named, address: `https://meridian.example/${n}`, videos: [] };
}

const roleOf = (id: PictureId): JudgedRole => ({
  ...{ pictureId: id, role: 'photograph', rule: 'page', version: ROLE_VERSION, confidence: 0.9 },
  ...{ byBytes: { role: 'photograph', rule: 'traits', confidence: 0.9 }, byPage: null, titles: 0 },
});

/** One copy in twenty is a crop. */
function pairsOf(release: number, copies: readonly number[]): ComparedPair[] {
  const originals = range(release * RELEASED, RELEASED);
  return [...originals, ...copies].flatMap((copy, row) =>
    originals.map((original, at) => {
      const isCrop = row % RELEASED === at;
      const bare = { kind: 'different', edits: [], confidence: 0.95, changed: [] } as const;
      const none = { kept: null, place: null, transform: null } as const;
      const relation = isCrop ? CROP : { ...bare, ...none, because: CROP.because };
      const ends = { original: pictureOf(original).id, copy: pictureOf(copy).id };
      return { ...ends, method: METHOD, relation, trouble: '' };
    }),
  );
}

/** Fills an empty store. The bytes of the pictures are nowhere; each is known, its role is, and so are pairs of the releases told of. */
export async function generate(store: Store, count: number): Promise<void> {
  await saveObservatory(store, given.OBSERVATORY);
  const releases = Math.floor(count / ONE_IN / RELEASED);
  const firstOnItems = releases * RELEASED;
  for (let from = 0; from < count; from += A_BATCH) {
    const numbers = range(from, Math.min(A_BATCH, count - from));
    const pictures = numbers.map(pictureOf);
    const empty = { looks: [], items: [], sightings: [], releases: [] };
    await saveCollected(store, { ...empty, captures: numbers.map(captureOf), pictures });
    await saveRoles(
      store,
      pictures.map(({ id }) => roleOf(id)),
    );
  }
  const starts = range(0, Math.floor((count - firstOnItems) / ON_ITEM)).map(
    (n) => firstOnItems + n * ON_ITEM,
  );
  for (let at = 0; at < starts.length; at += A_BATCH)
    await savePages(
      store,
      starts.slice(at, at + A_BATCH).map((from, n) => itemOf(at + n, from)),
      [],
    );
  await savePages(store, [], range(0, releases).map(releaseOf));
  await tellStories(store, Math.min(TOLD, releases), starts);
}

async function savePages(store: Store, items: readonly Item[], releases: readonly Release[]): Promise<void> {
  await saveCollected(store, { captures: [], looks: [], items, sightings: [], pictures: [], releases });
  const links = [...items, ...releases].flatMap(({ id, pictures }) =>
    pictures.map(({ address: where }) => {
      const n = Number(/(\d+)\.jpg/.exec(where)?.[1]);
      return { itemId: id, address: where, pictureId: pictureOf(n).id };
    }),
  );
  await linkPictures(store, links);
}

/** An item of each story shows a picture of its release, which ties the two. */
async function tellStories(store: Store, told: number, starts: readonly number[]): Promise<void> {
  const stories = [];
  for (let release = 0; release < told; release += 1) {
    const own = range(release * ITEMS_TOLD, ITEMS_TOLD).filter((n) => n < starts.length);
    const copies = own.flatMap((n) => range(starts[n] ?? 0, ON_ITEM));
    await savePairs(store, pairsOf(release, copies));
    const tie = { itemId: makeId('item', `item ${own[0] ?? 0}`), address: `${address(release)}#tie` };
    await linkPictures(store, [{ ...tie, pictureId: pictureOf(release * RELEASED).id }]);
    const members = own.map((n) => ({
      ...{ itemId: makeId('item', `item ${n}`), score: 1, reason: 'invented' },
    }));
    const span = { first: given.minutes(0), last: given.minutes(90) };
    const head = { id: makeId('story', `story ${release}`), origin: 'grouped', eventId: null } as const;
    stories.push({ ...head, ...span, title: `Story ${release}`, language: null, members, chapters: [] });
  }
  await replaceGroups(store, { voices: [], stories });
}

/** Of each picture of some releases: what both audiences were shown, with sixty sightings. Gives the addresses of their cells. */
export async function judgeSome(store: Store, releases: readonly ReleaseId[]): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const release of await releasesOf(store, releases)) {
    const matrix = inventedMatrix(release);
    await replaceMatrix(store, matrix);
    const cells = matrix.cells.filter(({ sourceId }) => sourceId === null);
    for (const { releasedId: id, vantageId } of cells.slice(0, 4))
      paths.push(`/releases/${release.id}/pictures/${id}/${vantageId}`);
  }
  return paths;
}

const SIGHTINGS = 60;

function inventedMatrix({ id: releaseId, pictures }: Release): ReleaseMatrix {
  const model = matrix(0);
  const [cell, sighting] = [model.cells[0], model.sightings[0]];
  if (!cell || !sighting) throw new Error('expected a cell and a sighting');
  const released = pictures.map(({ address: where, pictureId: held }, at) => ({
    ...{ id: releasedId(releaseId, where), releaseId, position: at + 1, address: where, pictureId: held },
  }));
  const cells = released.flatMap(({ id }) =>
    VANTAGES.flatMap((vantageId) =>
      [null, OFFICE, PRESS].map((sourceId) => ({
        ...cell,
        ...{ id: cellId(id, vantageId, sourceId), releasedId: id, vantageId, sourceId, best: null },
      })),
    ),
  );
  const sightings = released.flatMap(({ id }, at) =>
    range(0, SIGHTINGS).map((n) => ({
      ...sighting,
      ...{ releasedId: id, itemId: makeId('item', `item ${n}`), captureId: captureOf(at).id },
      ...{ copyId: pictureOf(n).id, vantageId: VANTAGES[n % 2] ?? sighting.vantageId },
    })),
  );
  return { ...model, releaseId, pictures: released, cells, sightings };
}

const VANTAGES = [asId('vantage', 'home'), asId('vantage', 'abroad')];

/** When the invented observatory looked. */
export const WINDOW = { from: instant('2031-05-01T00:00:00Z'), to: instant('2031-05-09T00:00:00Z') };
