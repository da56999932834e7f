import { describe, expect, it } from 'vitest';
import { makeId, type Story } from '../domain/index.ts';
import { judge } from './index.ts';
import {
  answerFor,
  at,
  evidenceOf,
  everyHour,
  listing,
  looksOf,
  observe,
  sourceOf,
  SUMMIT,
} from './sample-evidence.ts';

describe('coverage of a vantage', () => {
  const all = everyHour(0, 96);

  it('counts a list that two collect once, and is not silent about what one of them has', () => {
    const [list, other] = [looksOf('list', all), looksOf('other-list', all)];
    const held = { item: listing('other-list', '港角会晤的回声'), looks: other };
    const twins = (found: Parameters<typeof evidenceOf>[1]) => {
      const evidence = evidenceOf([observe('list', list), observe('other-list', other)], found);
      const { observatory } = evidence;
      const sources = observatory.sources.map((source) =>
        source.id === 'other-list' ? { ...source, sameAs: sourceOf('list').id } : source,
      );
      return { ...evidence, observatory: { ...observatory, sources } };
    };
    expect(answerFor(twins([held]), 'quip', 'list')).toMatchObject({
      state: 'unseen',
      reason: 'same-list-covers',
      counted: false,
    });
    expect(answerFor(twins([held]), 'quip', 'home')).toMatchObject({ state: 'covered', inPart: false });
    expect(answerFor(twins([]), 'quip', 'home')).toMatchObject({ state: 'silent', looks: { seen: 73 } });
  });

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
    const judged = judge({ ...evidence, events: [{ event: english, members: [], mayShow: new Map() }] });
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
