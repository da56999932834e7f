/** Invented evidence for the tests of this folder: a release of two pictures, a paper and a list at home, a wire. */
import {
  asId,
  BLANK_ITEM,
  itemId,
  lookId,
  makeId,
  releasedId,
  type ComparedPair,
  type Look,
  type LookKind,
  type LookOutcome,
  type PictureId,
  type PictureRelation,
  type ReleasedPicture,
  type SourceId,
} from '../../domain/index.ts';
import { readObservatory } from '../../domain/observatory/read.ts';
import { healthOf } from '../health.ts';
import type { Observed } from '../coverage.ts';
import type { Seen } from '../sighting.ts';
import { at, END, START } from '../sample-evidence.ts';
import type { ReleaseEvidence } from './cells.ts';
import type { PictureOnItem } from './find-sightings.ts';

const OBSERVATORY = readObservatory(
  'observatory.yaml',
  `
lacuna: 1
name: Test
window: { from: '${START}', to: '${END}' }
vantages: [{ id: home, name: Home }, { id: abroad, name: Abroad }, { id: office, name: Office }]
sources:
  - { id: album, vantage: office, connector: gallery, path: w }
  - { id: paper, vantage: home, connector: feed, path: x, every: 1h }
  - { id: list, vantage: home, connector: hot-list, path: y, every: 1h }
  - { id: second, vantage: home, connector: feed, path: v, every: 1h }
  - { id: wire, vantage: abroad, connector: feed, path: z, every: 1h }
`,
);

export const [FIRST, SECOND] = [makeId('picture', 'first'), makeId('picture', 'second')];
const RELEASE = makeId('release', 'album');
const released = (pictureId: PictureId | null, position: number): ReleasedPicture => ({
  ...{ id: releasedId(RELEASE, `${position}.jpg`), releaseId: RELEASE, position },
  ...{ address: `${position}.jpg`, pictureId },
});
export const PICTURES = [released(FIRST, 1), released(SECOND, 2)] as const;

const source = (id: string): SourceId => asId('source', id);

export type Watched = {
  readonly shows: Observed['shows'];
  /** Hours at which its list was looked at, and what the looks came to. */
  readonly hours?: readonly number[];
  readonly outcome?: LookOutcome;
  /** What looks at its pictures came to, an hour each. */
  readonly pictures?: readonly LookOutcome[];
};

function looksOf(id: string, kind: LookKind, outcomes: readonly (readonly [number, LookOutcome])[]): Look[] {
  return outcomes.map(([hour, outcome]) => {
    const key = { sourceId: source(id), kind, subject: id, span: { from: at(hour), to: at(hour) } };
    return { ...key, id: lookId(key), outcome, reason: '', detail: '', captureId: null };
  });
}

const THROUGHOUT = Array.from({ length: 97 }, (_, hour) => hour);

export function observe(id: string, { shows, hours, outcome, pictures }: Watched): [SourceId, Observed] {
  const known = OBSERVATORY.sources.find((one) => one.id === id);
  if (known === undefined) throw new Error(`expected a source ${id}`);
  const lists = (hours ?? THROUGHOUT).map((hour) => [hour, outcome ?? 'seen'] as const);
  const read = (pictures ?? ['seen', 'seen']).map((one, index) => [30 + index, one] as const);
  return [
    source(id),
    {
      health: healthOf(known, [...looksOf(id, 'list', lists), ...looksOf(id, 'picture', read)]),
      ...{ shows, bodiesUnread: () => false, titlesOnly: false, languages: ['en'] },
    },
  ];
}

/** Everything read throughout: two papers and a wire that show pictures, a list that shows words only. */
export const ALL: readonly (readonly [string, Watched])[] = [
  ['album', { shows: ['pictures'] }],
  ['paper', { shows: ['words', 'pictures'] }],
  ['list', { shows: ['words'] }],
  ['second', { shows: ['words', 'pictures'] }],
  ['wire', { shows: ['words', 'pictures'] }],
];

/** Pictures held of each source, whatever they are about: two stand at both papers. */
const SEARCHED = new Map([
  [source('album'), new Set([FIRST, SECOND])],
  [source('paper'), new Set(['a', 'b', 'c'].map((name) => makeId('picture', name)))],
  [source('second'), new Set(['b', 'c', 'd'].map((name) => makeId('picture', name)))],
]);

/** A picture on an item of a source, seen at some hours. */
export type Shown = {
  readonly on: string;
  readonly copy: string;
  readonly hours: readonly number[];
  readonly title?: string;
  readonly voice?: string;
};

const itemOf = ({ on, copy, title = copy }: Shown): PictureOnItem['item'] => {
  const draft = { ...BLANK_ITEM, kind: 'article' as const, detail: 'full' as const, title };
  const captureId = makeId('capture', on, title);
  return { ...draft, sourceId: source(on), id: itemId(source(on), draft), captureId };
};

export const copyOf = (name: string): PictureId =>
  name === 'first' ? FIRST : name === 'second' ? SECOND : makeId('picture', name);

const BOX = { left: 0, top: 0, right: 1, bottom: 1 };

export function related(kind: PictureRelation['kind'], confidence = 0.95): PictureRelation {
  return {
    ...{ kind, edits: [], confidence, kept: BOX, place: BOX, transform: null, changed: [] },
    because: { inliers: 30, matched: 40, correlation: null, agreeing: null, distance: null },
  };
}

/** How copies relate to the first picture, by their names; `broken` could not be compared. All else is different. */
export type Relations = Readonly<Record<string, PictureRelation | 'broken'>>;

function pairOf(relations: Relations): ReleaseEvidence['pairOf'] {
  const byCopy = new Map(Object.entries(relations).map(([name, one]) => [copyOf(name), one]));
  return (original, copy): ComparedPair => {
    const known = original === FIRST ? byCopy.get(copy) : undefined;
    const same = original === copy ? related('same', 1) : related('different');
    const relation = known === undefined || known === 'broken' ? same : known;
    return { original, copy, method: 'test/1', relation, trouble: known === 'broken' ? 'broken' : '' };
  };
}

export function evidenceOf(
  shown: readonly Shown[],
  relations: Relations,
  watched: readonly (readonly [string, Watched])[] = ALL,
): ReleaseEvidence {
  const items = shown.map((one) => ({ one, item: itemOf(one) }));
  const seen = ({ hours }: Shown): Seen[] =>
    hours.map((hour) => ({
      ...{ lookId: null, kind: 'list', rank: null, captureId: null, versionId: null },
      span: { from: at(hour), to: at(hour) },
    }));
  const voices = new Map(items.map(({ one, item }) => [item.id, one.voice ?? item.id]));
  return {
    release: { id: RELEASE, sourceId: source('album') },
    ...{ released: { from: at(24), to: at(24) }, releasedBy: 'stated', judged: { from: at(24), to: END } },
    observatory: OBSERVATORY,
    observed: new Map(watched.map(([id, one]) => observe(id, one))),
    pictures: PICTURES,
    ...{ recognisable: new Set([FIRST, SECOND]), unheldAt: new Set() },
    ...{ searched: SEARCHED, hasPrint: () => true },
    shown: items.map(({ one, item }) => ({
      ...{ item, copyId: copyOf(one.copy), address: `https://${one.on}.example/${one.copy}.jpg` },
      ...{ caption: 'They laugh', credit: null, versions: [] },
    })),
    sightings: new Map(items.map(({ one, item }) => [item.id, seen(one)])),
    voiceOf: (item) => voices.get(item) ?? item,
    ...{ pairOf: pairOf(relations), takenOf: () => [] },
  };
}
