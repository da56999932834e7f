import { expect, it } from 'vitest';
import { readObservatory } from '../domain/observatory/read.ts';
import { healthOf, judge, type Observed } from './index.ts';
import { END, everyHour, listing, looksOf, matchedIn, START } from './sample-evidence.ts';

/** What one hourly list in this language answers about an event with these patterns, with this title on it. */
function answer(language: string, match: string, title: string) {
  const observatory = readObservatory(
    'observatory.yaml',
    `
lacuna: 1
name: Test
window: { from: '${START}', to: '${END}' }
vantages: [{ id: home, name: Home }]
sources: [{ id: list, vantage: home, connector: hot-list, path: x, language: ${language} }]
events: [{ id: meeting, name: Meeting, match: ${match} }]
`,
  );
  const [source, event] = [observatory.sources[0], observatory.events[0]];
  if (!source || !event) throw new Error('expected a source and an event');
  const looks = looksOf('list', everyHour(0, 96));
  const item = listing('list', title);
  const matched = matchedIn(event, item, []);
  const observed: Observed = {
    ...{ health: healthOf(source, looks), shows: ['words'], bodiesUnread: () => false, titlesOnly: true },
    languages: [language.split('-')[0] ?? language],
  };
  const seen = looks.map(({ id, kind, span }) => ({
    ...{ lookId: id, kind, span, rank: 1, captureId: null, versionId: null },
  }));
  const { coverage } = judge({
    ...{ observatory, window: { from: START, to: END }, observed: new Map([[source.id, observed]]) },
    ...{ voiceOf: (id) => id, events: [{ event, members: matched ? [matched] : [], mayShow: new Map() }] },
    ...{ sightings: new Map([[item.id, seen]]), grouped: [], items: new Map(), firstSightings: new Map() },
    search: { sourcesWith: () => new Set(), isSearchable: () => true },
  });
  return coverage[0]?.state;
}

it('finds a pattern in both Chinese scripts, whichever it was written in', () => {
  expect(answer('zh-Hant', '{ zh: [会晤] }', '兩國領袖在港角會晤')).toBe('covered');
  expect(answer('zh-Hans', '{ zh: [會晤] }', '两国领袖在港角会晤')).toBe('covered');
  expect(answer('zh-Hant', '{ zh: [会晤] }', '港角的天氣')).toBe('silent');
});

it('tells by its letters which language a pattern without one is for', () => {
  expect(answer('zh-Hans', '[summit, harbour point]', '港角的天气')).toBe('unseen');
  expect(answer('zh-Hans', '[summit, 会晤]', '港角的天气')).toBe('silent');
  expect(answer('ja', "['会談']", '港の天気')).toBe('unseen');
  expect(answer('ja', "['会談した']", '港の天気')).toBe('silent');
  expect(answer('fr', '{ any: [Xi Jinping] }', 'La météo')).toBe('silent');
});
