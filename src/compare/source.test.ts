import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR, NO_LOOKS, type Item, type Look, type LookOutcome, type Source } from '../domain/index.ts';
import { healthOf, type Observed } from './index.ts';
import {
  answerFor,
  at,
  evidenceOf,
  everyHour,
  listing,
  looksOf,
  observe,
  PICTURE,
  sourceOf,
  SUMMIT,
  matchedIn,
} from './sample-evidence.ts';

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
    const health = healthOf(late, looksOf('list', [24, 72]));
    expect(health.cadence).toBe(6 * HOUR);
    const observed: [Source['id'], Observed] = [
      late.id,
      { health, shows: ['words'], bodiesUnread: () => false, titlesOnly: true, languages: ['zh'] },
    ];
    expect(answerFor(evidenceOf([observed], []), 'quip', 'list')).toMatchObject({ state: 'unseen' });
  });

  it('takes two looks for no watch, however far each of them reaches', () => {
    const daily = { ...sourceOf('list'), every: 48 * HOUR };
    const health = healthOf(daily, looksOf('list', [24, 72]));
    const [id, observed] = observe('list', []);
    expect(answerFor(evidenceOf([[id, { ...observed, health }]], []), 'quip', 'list')).toMatchObject({
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
      expect(matchedIn(SUMMIT, item, [])?.elements).toEqual(['quip']);
    }
  });

  it('reads the entries of a live blog, and not what the page offers to read next', () => {
    const bare = { place: null, cut: null, entries: [], related: [], print: null, amp: null, next: null };
    const entry = { title: null, time: null, blocks: [] };
    const echo = { type: 'paragraph', text: 'Listen for the echo, he said' } as const;
    const elementsOf = (page: Item['page']) =>
      matchedIn(SUMMIT, { ...quip, title: 'A gift', page }, [])?.elements;
    expect(elementsOf({ ...bare, entries: [{ ...entry, title: 'The echo' }] })).toEqual(['quip']);
    expect(elementsOf({ ...bare, entries: [entry, { ...entry, blocks: [echo] }] })).toEqual(['quip']);
    expect(
      elementsOf({ ...bare, related: [{ address: 'https://a.example/', title: 'Listen for the echo' }] }),
    ).toBeUndefined();
  });

  it('counts no look in a time that ends before it begins', () => {
    const health = healthOf(sourceOf('list'), looksOf('list', everyHour(0, 48)));
    expect(health.countsIn({ from: at(24), to: at(20) }, ['list'])).toEqual(NO_LOOKS);
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
