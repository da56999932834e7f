/** Invented evidence for the tests of this room: one event, two lists at home, a paper abroad. */
import {
  asId,
  BLANK_ITEM,
  HOUR,
  instant,
  itemId,
  lookId,
  makeId,
  shift,
  type Instant,
  type Item,
  type ItemVersion,
  type NamedEvent,
  type Look,
  type LookOutcome,
  type Source,
  type VersionId,
} from '../domain/index.ts';
import { readObservatory } from '../domain/observatory/read.ts';
import {
  healthOf,
  judge,
  findCandidate,
  settleCandidate,
  type Evidence,
  type Matched,
  type Observed,
  type Seen,
} from './index.ts';

export const START = instant('2031-05-04T00:00:00Z');
export const END = instant('2031-05-08T00:00:00Z');
export const at = (hours: number): Instant => shift(START, hours * HOUR);

export const OBSERVATORY = readObservatory(
  'observatory.yaml',
  `
lacuna: 1
name: Test
window: { from: '${START}', to: '${END}' }
vantages: [{ id: home, name: Home }, { id: abroad, name: Abroad }]
sources:
  - { id: list, vantage: home, connector: hot-list, path: x, language: zh-Hans }
  - { id: other-list, vantage: home, connector: hot-list, path: y }
  - { id: press, vantage: abroad, connector: page, path: z }
events:
  - id: summit
    name: Summit
    match: [[港角, 会晤], 'summit at harbour point']
    elements:
      - { id: quip, name: The quip, kind: quotation, released: '${at(24)}', match: [回声, echo] }
      - { id: laugh, name: The laugh, kind: picture, match: [laugh] }
      - { id: rite, name: The rite, match: { ko: [의식] } }
      - { id: coded-only, name: Coded by hand }
`,
);

export const sourceOf = (id: string): Source => {
  const source = OBSERVATORY.sources.find((one) => one.id === id);
  if (!source) throw new Error(`no source ${id}`);
  return source;
};

export function looksOf(source: string, hours: readonly number[], outcome: LookOutcome = 'seen'): Look[] {
  return hours.map((hour) => {
    const span = { from: at(hour), to: at(hour) };
    const key = { sourceId: asId('source', source), kind: 'list' as const, subject: source, span };
    return { ...key, id: lookId(key), outcome, reason: '', detail: '', captureId: null };
  });
}

export const everyHour = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

export const observe = (
  source: string,
  looks: readonly Look[],
  shows: Observed['shows'] = ['words'],
): [Source['id'], Observed] => [
  asId('source', source),
  {
    health: healthOf(sourceOf(source), looks),
    shows,
    bodiesUnread: () => false,
    titlesOnly: false,
    languages: sourceOf(source).language === null ? ['en'] : ['zh'],
  },
];

export const SUMMIT = OBSERVATORY.events[0] ?? failed();

function failed(): never {
  throw new Error('no event');
}

export function listing(source: string, title: string) {
  const draft = { ...BLANK_ITEM, kind: 'listing' as const, detail: 'title' as const, title };
  const sourceId = asId('source', source);
  const captureId = makeId('capture', source, title);
  return { ...draft, sourceId, id: itemId(sourceId, draft), captureId, seenAt: START };
}

/** An item with the looks that saw it; `said` tells, look by look, which of its versions. */
export type Found = {
  readonly item: Item;
  readonly looks: readonly Look[];
  readonly rank?: number;
  readonly versions?: readonly ItemVersion[];
  readonly said?: readonly VersionId[];
};

/** What an item has of an event by its words and codes. */
export function matchedIn(event: NamedEvent, item: Item, versions: readonly ItemVersion[]): Matched | null {
  const found = findCandidate(event, item, versions, new Set());
  return found && settleCandidate(event, found, new Map()).member;
}

export function evidenceOf(observed: readonly [Source['id'], Observed][], found: readonly Found[]): Evidence {
  const members = found.flatMap(({ item, versions = [] }): Matched[] => {
    const matched = matchedIn(SUMMIT, item, versions);
    return matched ? [matched] : [];
  });
  const seen = ({ looks, rank, said }: Found): Seen[] =>
    looks.map(({ id, kind, span, captureId }, index) => ({
      ...{ lookId: id, kind, span, captureId, rank: rank ?? null },
      versionId: said?.[index] ?? null,
    }));
  return {
    observatory: OBSERVATORY,
    window: { from: START, to: END },
    observed: new Map(observed),
    voiceOf: (id) => id,
    events: [{ event: SUMMIT, members, mayShow: new Map() }],
    sightings: new Map(found.map((one) => [one.item.id, seen(one)])),
    grouped: [],
    search: { sourcesWith: () => new Set(), isSearchable: () => true },
    items: new Map(),
    firstSightings: new Map(),
  };
}

export const PICTURE = {
  address: 'x',
  caption: null,
  credit: null,
  alt: null,
  role: 'photograph' as const,
  pictureId: null,
};

export const answerFor = (evidence: Evidence, subject: string, where: string) =>
  judge(evidence).coverage.find(
    (one) => one.subject.id === subject && (one.sourceId ?? one.vantageId) === where,
  );
