import {
  captureId,
  cellId,
  NO_LOOKS,
  releasedId,
  releaseId,
  sha256,
  type Capture,
  type ReleaseCell,
  type ReleaseMatrix,
  type SourceId,
  type VantageId,
} from '../../src/domain/index.ts';
import { readObservatory } from '../../src/domain/observatory/read.ts';
import { replaceMatrix, saveCollected, saveObservatory } from '../../src/store/index.ts';
import { at, WINDOW } from './hostile-file.ts';
import { emptySeed, type Seed } from './hostile.ts';
import { STATES } from './hostile-released.ts';

const NAMES = ['Foreign press', 'Orian press', 'Sereva press', 'Wires', 'Overseas', 'State media', 'Video'];
const AUDIENCES = [...NAMES, 'Home lists'];

const FILE = `lacuna: 1
name: A large album
window: { from: '${WINDOW.from}', to: '${WINDOW.to}' }
vantages: [${AUDIENCES.map((name, place) => `{ id: v${place}, name: ${name} }`).join(', ')}]
sources:
${AUDIENCES.map((_, place) => `  - { id: s${place}, vantage: v${place}, connector: feed, path: x${place}, zone: Asia/Seoul }`).join('\n')}
`;

export type BigSeed = Omit<Seed, 'ids'> & { readonly release: string };

/** A drawn album of so many pictures × eight audiences, of which the last is unseen throughout. */
export async function bigRelease(pictures: number): Promise<BigSeed> {
  const seed = await emptySeed();
  const observatory = readObservatory('observatory.yaml', FILE);
  const capture = captureOf();
  const album = albumOf(capture, pictures);
  await saveObservatory(seed.store, observatory);
  await saveCollected(seed.store, {
    ...{ captures: [capture], looks: [], items: [], sightings: [], pictures: [], releases: [album] },
  });
  await replaceMatrix(seed.store, matrixOf(album));
  return { ...seed, observatory, release: `/releases/${album.id}` };
}

function captureOf(): Capture {
  const address = 'https://office.example/album';
  const [when, hash] = [at('04T00:20:00'), sha256(Buffer.from('album'))];
  return {
    id: captureId({ address, at: when, sha256: hash }),
    ...{ sourceId: 's0' as SourceId, address, finalAddress: address, at: when, sha256: hash, size: 5 },
    ...{ status: 200, mediaType: 'text/html', headers: [], origin: { kind: 'live' } },
    ...{ viewer: { state: 'guest', region: null }, warc: { file: 'one.warc.gz', offset: 0, length: 1 } },
    content: { verdict: 'as-asked', because: 'it is what it says' },
  };
}

const albumOf = (capture: Capture, pictures: number) => ({
  ...{ id: releaseId(capture.sourceId, capture.address), sourceId: capture.sourceId, captureId: capture.id },
  ...{ address: capture.address, title: 'The harbour, day by day', published: null },
  pictures: Array.from({ length: pictures }, (_, place) => ({
    ...{
      address: `https://office.example/${place}.jpg`,
      caption: `The north pier, seen from step ${place + 1}`,
    },
    ...{ credit: null, alt: null, role: 'photograph' as const, pictureId: null },
  })),
});

function matrixOf({ id: release, pictures }: ReturnType<typeof albumOf>): ReleaseMatrix {
  const released = pictures.map(({ address }, place) => ({
    ...{ id: releasedId(release, address), releaseId: release, position: place + 1, address },
    pictureId: null,
  }));
  return {
    ...{ releaseId: release, releasedBy: 'stated', judged: WINDOW, method: 'relate/1', pictures: released },
    ...{
      released: { from: WINDOW.from, to: WINDOW.from },
      pairs: { compared: 31, failed: 0 },
      sightings: [],
    },
    cells: released.flatMap((one, row) =>
      AUDIENCES.map((_, column) => cellOf(one.id, `v${column}` as VantageId, row + column)),
    ),
  };
}

function cellOf(id: ReleaseCell['releasedId'], vantageId: VantageId, dice: number): ReleaseCell {
  const isSeen = vantageId !== `v${AUDIENCES.length - 1}`;
  const state = isSeen ? (STATES[dice % (STATES.length - 1)] ?? 'unseen') : 'unseen';
  return {
    ...{ id: cellId(id, vantageId, null), releasedId: id, vantageId, sourceId: null, state, counted: true },
    ...{ inPart: false, rule: { id: 'cell/unseen', version: 1 }, reason: isSeen ? 'shown' : 'text-only' },
    coverage: {
      ...{ state: 'unseen', rule: { id: 'source/text-only', version: 1 }, reason: 'text-only' },
      ...{ judged: WINDOW, looks: { ...NO_LOOKS, seen: 4 }, readShare: 0.97 },
    },
    ...{ firstSeen: null, beforeRelease: false, voices: 0, best: null, compared: 7, searched: 340 },
  };
}
