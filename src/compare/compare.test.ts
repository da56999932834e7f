import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asId,
  BLANK_ITEM,
  HOUR,
  instant,
  itemId,
  lookId,
  shift,
  type Instant,
  type Look,
  type LookOutcome,
  makeId,
  type Source,
  type Story,
} from '../domain/index.ts';
import { readObservatory } from '../domain/observatory/read.ts';
import {
  belongsTo,
  elementsShown,
  healthOf,
  judge,
  type Evidence,
  type Matched,
  type Observed,
  type Seen,
} from './index.ts';

const START = instant('2031-05-04T00:00:00Z');
const END = instant('2031-05-08T00:00:00Z');
const at = (hours: number): Instant => shift(START, hours * HOUR);

const OBSERVATORY = readObservatory(
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

const sourceOf = (id: string): Source => {
  const source = OBSERVATORY.sources.find((one) => one.id === id);
  if (!source) throw new Error(`no source ${id}`);
  return source;
};

function looksOf(source: string, hours: readonly number[], outcome: LookOutcome = 'seen'): Look[] {
  return hours.map((hour) => {
    const span = { from: at(hour), to: at(hour) };
    const key = { sourceId: asId('source', source), kind: 'list' as const, subject: source, span };
    return { ...key, id: lookId(key), outcome, reason: '', detail: '', captureId: null };
  });
}

const everyHour = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

const observe = (
  source: string,
  looks: readonly Look[],
  shows: Observed['shows'] = ['words'],
): [Source['id'], Observed] => [
  asId('source', source),
  {
    health: healthOf(sourceOf(source), looks),
    shows,
    bodiesUnread: () => false,
    languages: sourceOf(source).language === null ? ['en'] : ['zh'],
  },
];

const SUMMIT = OBSERVATORY.events[0] ?? failed();

function failed(): never {
  throw new Error('no event');
}

function listing(source: string, title: string) {
  const draft = { ...BLANK_ITEM, kind: 'listing' as const, detail: 'title' as const, title };
  const sourceId = asId('source', source);
  return { ...draft, sourceId, id: itemId(sourceId, draft), seenAt: START };
}

function evidenceOf(
  observed: readonly [Source['id'], Observed][],
  found: readonly { item: ReturnType<typeof listing>; looks: readonly Look[]; rank?: number }[],
): Evidence {
  const members = found.flatMap(({ item }): Matched[] => {
    const elements = elementsShown(SUMMIT, item, new Map()).map((element) => element.id);
    const byWords = belongsTo(SUMMIT, item);
    return byWords || elements.length > 0 ? [{ item, elements, byWords }] : [];
  });
  const seen = ({ looks, rank }: (typeof found)[number]): Seen[] =>
    looks.map((look) => ({ lookId: look.id, kind: look.kind, span: look.span, rank: rank ?? null }));
  return {
    observatory: OBSERVATORY,
    window: { from: START, to: END },
    observed: new Map(observed),
    voiceOf: (id) => id,
    events: [{ event: SUMMIT, members }],
    sightings: new Map(found.map((one) => [one.item.id, seen(one)])),
    grouped: [],
    items: new Map(),
    firstSightings: new Map(),
  };
}

const PICTURE = {
  address: 'x',
  caption: null,
  credit: null,
  alt: null,
  role: 'photograph' as const,
  pictureId: null,
};

const answerFor = (evidence: Evidence, subject: string, where: string) =>
  judge(evidence).coverage.find(
    (one) => one.subject.id === subject && (one.sourceId ?? one.vantageId) === where,
  );

describe('coverage of a source', () => {
  const listLooks = looksOf('list', everyHour(0, 96));
  const quip = listing('press', 'A quip: listen for the echo');
  const pressLooks = looksOf('press', everyHour(0, 96));

  it('is silent when it was read throughout and nothing shows it', () => {
    const evidence = evidenceOf([observe('list', listLooks)], []);
    expect(answerFor(evidence, 'quip', 'list')).toMatchObject({
      state: 'silent',
      readShare: 1,
      looks: { seen: 73, empty: 0 },
    });
  });

  it('starts the clock at release: looks before it do not count', () => {
    const evidence = evidenceOf([observe('list', looksOf('list', everyHour(0, 23)))], []);
    expect(answerFor(evidence, 'quip', 'list')).toMatchObject({ state: 'unseen', reason: 'no-looks' });
  });

  it('is unseen, never silent, when every look came back empty', () => {
    const evidence = evidenceOf([observe('list', looksOf('list', everyHour(0, 96), 'empty'))], []);
    expect(answerFor(evidence, 'quip', 'list')).toMatchObject({
      state: 'unseen',
      reason: 'all-empty',
      looks: { empty: 73 },
    });
  });

  it('is unseen when the looks end early, and says so', () => {
    const evidence = evidenceOf([observe('list', looksOf('list', everyHour(0, 40)))], []);
    expect(answerFor(evidence, 'quip', 'list')).toMatchObject({ state: 'unseen', reason: 'looks-end' });
  });

  it('cannot be silent about a picture when it shows words only', () => {
    const evidence = evidenceOf([observe('list', listLooks)], []);
    expect(answerFor(evidence, 'laugh', 'list')).toMatchObject({ state: 'unseen', reason: 'text-only' });
  });

  it('does not take words about a picture for the picture', () => {
    const talk = listing('press', 'They laugh, says everyone');
    const evidence = evidenceOf(
      [observe('press', pressLooks)],
      [{ item: talk, looks: pressLooks.slice(5, 9) }],
    );
    expect(answerFor(evidence, 'laugh', 'press')?.state).not.toBe('covered');
  });

  it('gives the first-seen interval, the best rank and the time on the list', () => {
    const found = { item: quip, looks: pressLooks.slice(30, 34), rank: 4 };
    const evidence = evidenceOf([observe('press', pressLooks)], [found]);
    expect(answerFor(evidence, 'quip', 'press')).toMatchObject({
      state: 'covered',
      firstSeen: { after: at(29), at: at(30) },
      bestRank: 4,
      minutesOnList: 240,
    });
  });

  it('does not count what was there only before release', () => {
    const evidence = evidenceOf(
      [observe('press', pressLooks)],
      [{ item: quip, looks: pressLooks.slice(2, 5) }],
    );
    expect(answerFor(evidence, 'quip', 'press')?.state).toBe('silent');
  });

  it('is unseen when no pattern is written in the language of the source', () => {
    const evidence = evidenceOf([observe('list', listLooks)], []);
    expect(answerFor(evidence, 'rite', 'list')).toMatchObject({ state: 'unseen', reason: 'no-pattern' });
    expect(answerFor(evidence, 'coded-only', 'list')).toMatchObject({
      state: 'unseen',
      reason: 'no-pattern',
    });
  });

  it('takes two visits ten days apart for no watch', () => {
    const late = { ...sourceOf('list'), every: null };
    const health = healthOf(late, looksOf('list', [24, 96]));
    expect(health.cadence).toBe(24 * HOUR);
    const observed: [Source['id'], Observed] = [
      late.id,
      { health, shows: ['words'], bodiesUnread: () => false, languages: ['zh'] },
    ];
    expect(answerFor(evidenceOf([observed], []), 'quip', 'list')).toMatchObject({
      state: 'unseen',
      reason: 'few-looks',
    });
  });

  it('does not let one list of a source stand in for another that fails', () => {
    const named = (subject: string, outcome: LookOutcome): Look[] =>
      looksOf('list', everyHour(0, 96), outcome).map((look) => ({ ...look, subject }));
    const evidence = evidenceOf([observe('list', [...named('tide', 'seen'), ...named('ask', 'failed')])], []);
    expect(answerFor(evidence, 'quip', 'list')).toMatchObject({
      state: 'unseen',
      reason: 'looks-too-few',
      readShare: 0.5,
    });
  });

  it('begins the first-seen interval at a look that could have seen it', () => {
    const seen = looksOf('press', [24, 48, 72]);
    const refused = looksOf('press', [60], 'refused');
    const picture = looksOf('press', [66]).map((look): Look => ({ ...look, kind: 'picture' }));
    const evidence = evidenceOf(
      [observe('press', [...seen, ...refused, ...picture])],
      [{ item: quip, looks: seen.slice(2) }],
    );
    expect(answerFor(evidence, 'quip', 'press')?.firstSeen).toEqual({ after: at(48), at: at(72) });
  });

  it('reads what stands below a picture and above a video', () => {
    const page = {
      ...quip,
      title: 'A gift',
      pictures: [{ ...PICTURE, caption: 'Listen for the echo, he said' }],
    };
    const clip = {
      ...quip,
      title: 'A gift',
      videos: [{ address: null, title: 'The echo', seconds: 41, poster: null }],
    };
    for (const item of [page, clip]) {
      expect(elementsShown(SUMMIT, item, new Map()).map((element) => element.id)).toEqual(['quip']);
    }
  });

  it('never calls a source silent below the stated share of read time', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 96 }), { maxLength: 120 }), (hours) => {
        const evidence = evidenceOf([observe('list', looksOf('list', [...new Set(hours)]))], []);
        const answer = answerFor(evidence, 'quip', 'list');
        return answer?.state !== 'silent' || answer.readShare >= 0.9;
      }),
    );
  });
});

describe('coverage of a vantage', () => {
  const all = everyHour(0, 96);

  it('is covered in part when one of its lists has it and another, read throughout, has not', () => {
    const looks = looksOf('list', all);
    const found = { item: listing('list', '港角会晤结束'), looks: looks.slice(3, 6), rank: 1 };
    const evidence = evidenceOf(
      [observe('list', looks), observe('other-list', looksOf('other-list', all))],
      [found],
    );
    const { named, gaps } = judge(evidence);
    expect(answerFor(evidence, named[0]?.id ?? '', 'home')).toMatchObject({ state: 'covered', inPart: true });
    expect(gaps).toMatchObject([
      { rule: { id: 'gap/silent-among-its-own' }, vantageId: 'home', voicesElsewhere: 1 },
    ]);
  });

  it('is not judged on an event whose patterns are in another language', () => {
    const english = { ...SUMMIT, languages: ['en'] };
    const evidence = evidenceOf([observe('list', looksOf('list', all))], []);
    const judged = judge({ ...evidence, events: [{ event: english, members: [] }] });
    const story = judged.coverage.find((one) => one.subject.kind === 'story' && one.sourceId === 'list');
    expect(story).toMatchObject({ state: 'unseen', reason: 'no-pattern' });
  });

  it('is not judged on a found story of other languages', () => {
    const korean = { ...listing('press', '항구'), language: 'ko' };
    const grouped: Story[] = [
      {
        id: makeId('story', 'ko'),
        origin: 'grouped',
        eventId: null,
        title: '항구',
        language: 'ko',
        first: at(30),
        last: at(34),
        members: [{ itemId: korean.id, score: 1, reason: 'same words' }],
      },
    ];
    const evidence = evidenceOf([observe('list', looksOf('list', all))], []);
    const judged = judge({
      ...evidence,
      grouped,
      items: new Map([[korean.id, korean]]),
      firstSightings: new Map([[korean.id, at(30)]]),
    });
    expect(judged.coverage.find((one) => one.subject.id === grouped[0]?.id)).toMatchObject({
      state: 'unseen',
      reason: 'other-language',
    });
  });

  it('was first shown no earlier than any of its sources could have shown it', () => {
    const [list, other] = [
      looksOf('list', all),
      looksOf('other-list', [...everyHour(0, 30), ...everyHour(36, 96)]),
    ];
    const found = [
      { item: listing('list', '回声'), looks: list.slice(34, 40) },
      { item: listing('other-list', '回声'), looks: other.slice(31, 40) },
    ];
    const evidence = evidenceOf([observe('list', list), observe('other-list', other)], found);
    expect(answerFor(evidence, 'quip', 'home')?.firstSeen).toEqual({ after: at(30), at: at(34) });
  });

  it('becomes a gap when two independent voices elsewhere have what it lacks', () => {
    const pressLooks = looksOf('press', all);
    const found = ['echo, one', 'echo, two'].map((title) => ({
      item: listing('press', title),
      looks: pressLooks.slice(40, 44),
    }));
    const evidence = evidenceOf([observe('list', looksOf('list', all)), observe('press', pressLooks)], found);
    const gaps = judge(evidence).gaps.filter((gap) => gap.subject.kind === 'element');
    expect(gaps).toMatchObject([
      {
        subject: { id: 'quip' },
        vantageId: 'home',
        rule: { id: 'gap/silent-while-others-cover' },
        voicesElsewhere: 2,
      },
    ]);
    const oneVoice = { ...evidence, voiceOf: () => 'one wire text' };
    expect(judge(oneVoice).gaps).toEqual([]);
  });

  it('is unseen when more than half of its sources could not be read', () => {
    const broken = observe('other-list', looksOf('other-list', all, 'refused'));
    const evidence = evidenceOf([observe('list', looksOf('list', all)), broken], []);
    expect(answerFor(evidence, 'quip', 'home')).toMatchObject({ state: 'silent' });
    const both = evidenceOf([observe('list', looksOf('list', all, 'failed')), broken], []);
    expect(answerFor(both, 'quip', 'home')).toMatchObject({ state: 'unseen' });
  });
});

it('leaves a found story to the named event when half of it belongs there', () => {
  const looks = looksOf('press', everyHour(0, 96));
  const found = ['echo, one', 'echo, two'].map((title) => ({
    item: listing('press', title),
    looks: looks.slice(30, 34),
  }));
  const evidence = evidenceOf([observe('press', looks)], found);
  const [inside, outside] = [found[0]?.item, listing('press', 'A cup final')];
  const storyOf = (name: string, items: readonly (typeof inside)[]): Story => ({
    id: makeId('story', name),
    origin: 'grouped',
    eventId: null,
    title: name,
    language: 'en',
    first: at(30),
    last: at(34),
    members: items.flatMap((item) => (item ? [{ itemId: item.id, score: 1, reason: 'same words' }] : [])),
  });
  const grouped = [
    storyOf('half', [inside, outside]),
    storyOf('other', [outside, listing('press', 'The cup')]),
  ];
  expect(judge({ ...evidence, grouped }).grouped.map((story) => story.title)).toEqual(['other']);
});

it('gives the same ids and rows whatever the order of its input', () => {
  const pressLooks = looksOf('press', everyHour(0, 96));
  const found = ['echo, one', 'echo, two', 'echo, three'].map((title, index) => ({
    item: listing('press', title),
    looks: pressLooks.slice(30 + index, 40),
    rank: index + 1,
  }));
  const once = judge(evidenceOf([observe('press', pressLooks)], found));
  const again = judge(evidenceOf([observe('press', [...pressLooks].reverse())], [...found].reverse()));
  expect(again).toEqual(once);
});
