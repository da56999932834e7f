import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, DAY, LOOK_OUTCOMES, PICTURE_RELATIONS, type ReleaseCell } from '../../domain/index.ts';
import { judgeRelease, type ReleaseEvidence } from './cells.ts';
import { at } from '../sample-evidence.ts';
import { ALL, copyOf, evidenceOf, PICTURES, related, type Watched } from './sample-release.ts';

const cellIn = (evidence: ReleaseEvidence, where: string, picture = 0): ReleaseCell => {
  const wanted = PICTURES[picture === 0 ? 0 : 1].id;
  const found = judgeRelease(evidence).cells.find(
    (one) => one.releasedId === wanted && (one.sourceId ?? one.vantageId) === where,
  );
  if (found === undefined) throw new Error(`expected a cell of ${where}`);
  return found;
};

const crop = { on: 'paper', copy: 'crop', hours: [30, 31] };
const greyed = { on: 'second', copy: 'grey', hours: [26, 40] };

describe('the cells of a release', () => {
  it('says of each audience what the fullest of its sightings shows, and when that one was first seen', () => {
    const evidence = evidenceOf([crop, greyed], { crop: related('cropped'), grey: related('recoloured') });
    const home = cellIn(evidence, 'home');
    expect(home).toMatchObject({ state: 'cropped', reason: 'shown', inPart: false, voices: 1, compared: 2 });
    expect(home.rule).toEqual({ id: 'cell/cropped', version: 1 });
    expect(home.firstSeen).toEqual({ after: at(29), at: at(30) });
    expect(home.best).toMatchObject({ sourceId: 'paper', copyId: copyOf('crop') });
    expect(cellIn(evidence, 'second')).toMatchObject({ state: 'altered', firstSeen: { at: at(26) } });
    expect(cellIn(evidence, 'list')).toMatchObject({ state: 'unseen', reason: 'text-only' });
    expect(cellIn(evidence, 'abroad')).toMatchObject({
      ...{ state: 'no-picture', reason: 'no-picture-of-the-story', compared: 0 },
    });
    expect(cellIn(evidence, 'home', 1)).toMatchObject({
      state: 'not-shown',
      reason: 'not-found',
      compared: 2,
    });
  });

  it('says in part where one source shows it and another, read throughout, does not', () => {
    const evidence = evidenceOf([crop], { crop: related('cropped') });
    expect(cellIn(evidence, 'home')).toMatchObject({ state: 'cropped', inPart: true });
  });

  it('never counts another frame as shown', () => {
    const evidence = evidenceOf([crop], { crop: related('another-frame') });
    expect(cellIn(evidence, 'home')).toMatchObject({
      ...{ state: 'another-frame', reason: 'this-one-not-found', inPart: false },
      coverage: { state: 'silent' },
    });
  });

  it('calls no other frame what clocks put at another time, and says how far', () => {
    const taken = (day: number) => ({ from: at(day * 24), to: at(day * 24) });
    const evidence = (days: number) => ({
      ...evidenceOf([crop], { crop: related('another-frame') }),
      takenOf: (id: string) => [taken(id === copyOf('crop') ? days : 0)],
    });
    expect(cellIn(evidence(0), 'home')).toMatchObject({ state: 'another-frame' });
    expect(cellIn(evidence(3), 'home')).toMatchObject({
      ...{ state: 'not-shown', reason: 'other-time', firstSeen: null, best: null },
      rule: { id: 'cell/other-time', version: 1 },
    });
    expect(judgeRelease(evidence(3)).sightings.map(({ shows, clocksApart }) => [shows, clocksApart])).toEqual(
      [['other-time', 3 * DAY]],
    );
    const dayless = { ...evidence(3), takenOf: () => [] };
    expect(cellIn(dayless, 'home')).toMatchObject({ state: 'another-frame' });
  });

  it('says neither shown nor not shown of what may be it, or could not be compared', () => {
    for (const one of [related('cropped', 0.6), 'broken'] as const) {
      const evidence = evidenceOf([crop], { crop: one });
      for (const where of ['paper', 'home'])
        expect(cellIn(evidence, where)).toMatchObject({ state: 'unseen', reason: 'may-be-there' });
    }
    const { sightings } = judgeRelease(evidenceOf([crop], { crop: related('cropped', 0.6) }));
    expect(sightings.map(({ shows }) => shows)).toEqual(['may-be']);
  });

  it('counts no picture as compared that could not be judged, or is only guessed to be different', () => {
    for (const one of [related('cannot-be-judged', 1), related('different', 0.49)]) {
      const evidence = evidenceOf([crop, greyed], { crop: one });
      expect(cellIn(evidence, 'paper')).toMatchObject({
        state: 'unseen',
        reason: 'may-be-there',
        compared: 0,
      });
      expect(cellIn(evidence, 'home')).toMatchObject({ state: 'unseen', compared: 1 });
      // Another picture of the release was told from it: that one stands.
      expect(cellIn(evidence, 'paper', 1)).toMatchObject({ state: 'not-shown', compared: 1 });
    }
  });

  it('says not shown of no source with a picture that nobody compared, or whose bytes are not held', () => {
    const whole = evidenceOf([crop], {});
    expect(cellIn(whole, 'paper')).toMatchObject({ state: 'not-shown', compared: 1 });
    const passedOver = { ...whole, pairOf: () => undefined };
    expect(cellIn(passedOver, 'paper')).toMatchObject({ state: 'unseen', compared: 0 });
    const unheld = { ...whole, unheldAt: new Set([asId('source', 'paper')]) };
    expect(cellIn(unheld, 'paper')).toMatchObject({ state: 'unseen', reason: 'may-be-there', compared: 1 });
    expect(cellIn(unheld, 'home').state).toBe('unseen');
    expect(cellIn(unheld, 'second').state).toBe('no-picture');
  });

  it('says among how many pictures a copy was sought by fingerprint, each once', () => {
    const evidence = evidenceOf([crop], { crop: related('cropped') });
    const searched = ['home', 'paper', 'wire', 'office'].map((where) => cellIn(evidence, where).searched);
    expect(searched).toEqual([4, 3, 0, 0]);
    expect(cellIn({ ...evidence, hasPrint: () => false }, 'home').searched).toBe(0);
  });

  it('takes copies of one text for one voice', () => {
    const voice = 'the wire';
    const shown = [
      { ...crop, copy: 'first', title: 'one', voice },
      { ...greyed, copy: 'first', title: 'two', voice },
    ];
    expect(cellIn(evidenceOf(shown, {}), 'home')).toMatchObject({ state: 'shown-whole', voices: 1 });
  });

  it('keeps what was shown before the release, and says so', () => {
    const evidence = evidenceOf([{ ...crop, copy: 'first', hours: [10] }], {});
    expect(cellIn(evidence, 'paper')).toMatchObject({
      ...{ state: 'shown-whole', reason: 'before-release', beforeRelease: true },
      coverage: { state: 'silent' },
    });
    expect(judgeRelease(evidence).sightings[0]).toMatchObject({ beforeRelease: true });
    const unknown = { ...evidence, releasedBy: 'first-look' as const };
    expect(judgeRelease(unknown).sightings[0]).toMatchObject({ beforeRelease: false });
  });

  it('leaves the source that released it out of every count', () => {
    const evidence = evidenceOf([{ on: 'album', copy: 'first', hours: [24] }], {});
    for (const where of ['album', 'office'])
      expect(cellIn(evidence, where)).toMatchObject({ state: 'shown-whole', reason: 'released-here' });
    expect(cellIn(evidence, 'album').counted).toBe(false);
  });

  it('is unseen where the released picture is not held, or too plain', () => {
    const evidence = evidenceOf([], {});
    const bare = { ...evidence, pictures: [{ ...PICTURES[0], pictureId: null }, PICTURES[1]] };
    expect(cellIn(bare, 'home')).toMatchObject({ state: 'unseen', reason: 'original-not-held' });
    const plain = { ...evidence, recognisable: new Set<never>() };
    expect(cellIn(plain, 'home')).toMatchObject({ state: 'unseen', reason: 'original-not-judged' });
  });
});

const outcome = fc.constantFrom(...LOOK_OUTCOMES);
const watched = fc.record({
  shows: fc.subarray(['words', 'pictures'] as const),
  hours: fc.subarray(Array.from({ length: 97 }, (_, hour) => hour)),
  pictures: fc.array(outcome, { maxLength: 12 }),
});
const observatory = fc.tuple(watched, watched, watched, watched);
const withSources = (all: readonly Watched[]) =>
  ALL.map(([id, own], index) => [id, all[index - 1] ?? own] as const);
const relation = fc.record({
  kind: fc.constantFrom(...PICTURE_RELATIONS),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe('whatever was looked at', () => {
  it('a source of words only is never said not to have shown a picture, and neither is an audience of such', () => {
    fc.assert(
      fc.property(observatory, relation, (sources, { kind, confidence }) => {
        const wordsOnly = sources.map((one) => ({ ...one, shows: ['words'] as const }));
        const evidence = evidenceOf([crop], { crop: related(kind, confidence) }, withSources(wordsOnly));
        const states = judgeRelease(evidence).cells.map(({ state }) => state);
        expect(states).not.toContain('not-shown');
      }),
    );
  });

  it('a look that could not be read never turns unseen into not shown', () => {
    fc.assert(
      fc.property(observatory, outcome, fc.integer({ min: 0, max: 3 }), (sources, more, at) => {
        fc.pre(more !== 'seen');
        const worse = sources.map((one, index) =>
          index === at ? { ...one, pictures: [...one.pictures, more] } : one,
        );
        const before = judgeRelease(evidenceOf([], {}, withSources(sources))).cells;
        const after = judgeRelease(evidenceOf([], {}, withSources(worse))).cells;
        const turned = before.filter(
          ({ state }, index) => state === 'unseen' && after[index]?.state === 'not-shown',
        );
        expect(turned).toEqual([]);
      }),
    );
  });

  it('shown is said only where a sure sighting shows it, not shown only where every picture was ruled out', () => {
    fc.assert(
      fc.property(observatory, relation, (sources, { kind, confidence }) => {
        const evidence = evidenceOf([crop], { crop: related(kind, confidence) }, withSources(sources));
        const cell = cellIn(evidence, 'paper');
        const isSeen = !['different', 'cannot-be-judged', 'another-frame'].includes(kind);
        const isSure = confidence >= 0.8;
        expect(['shown-whole', 'cropped', 'altered'].includes(cell.state)).toBe(isSeen && isSure);
        const isSuspect = isSeen && confidence >= 0.5;
        const isJudged = kind !== 'cannot-be-judged' && (kind !== 'different' || confidence >= 0.5);
        if (cell.state === 'not-shown') expect([isSuspect, isJudged]).toEqual([false, true]);
      }),
    );
  });
});
