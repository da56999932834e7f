import { describe, expect, it } from 'vitest';
import { asId, BLANK_ITEM, itemId, makeId, type Item, type Story, type StoryWords } from '../domain/index.ts';
import { writingOf } from '../text/script.ts';
import { tellingWords } from '../text/telling-words.ts';
import { at, listing } from './sample-evidence.ts';
import { WordSearch } from './word-search.ts';

/** A story of list titles, the first of which stands for it. */
function storyOf(titles: readonly string[]): { story: Story; items: readonly Item[]; words: StoryWords } {
  const items = titles.map((title) => listing('list', title));
  const id = makeId('story', ...titles);
  const story: Story = {
    ...{ id, origin: 'grouped', eventId: null, title: titles[0] ?? '', language: null },
    ...{ first: at(30), last: at(40) },
    members: items.map((item) => ({ itemId: item.id, score: 1, reason: 'same words' })),
  };
  const told = titles.map((title, index) => {
    const writing = writingOf(title);
    return { writing, isSeed: index === 0, words: tellingWords(title, writing) };
  });
  return { story, items, words: { storyId: id, titles: told } };
}

function article(source: string, title: string, paragraphs: readonly string[]): Item {
  const draft = { ...BLANK_ITEM, kind: 'article' as const, detail: 'full' as const, title };
  const blocks = paragraphs.map((text) => ({ type: 'paragraph' as const, text }));
  const sourceId = asId('source', source);
  const key = { ...draft, address: `https://${source}.example/${title}` };
  const captureId = makeId('capture', source, title);
  return { ...key, blocks, sourceId, id: itemId(sourceId, key), captureId, seenAt: at(0) };
}

/** Four hundred other titles, so that rare words are rare. */
const OTHERS = ['市场', '天气', '学校', '灯塔', '渡轮'].flatMap((word) =>
  Array.from({ length: 80 }, (_, index) => listing('noise', `${word}今日新闻第${index}条 群众 转移`)),
);

type Options = { readonly hour?: number; readonly versions?: boolean };

function sourcesWith(
  { story, items, words }: ReturnType<typeof storyOf>,
  found: Item,
  options: Options = {},
) {
  const search = new WordSearch([words]);
  for (const item of [...items, ...OTHERS]) search.note(item, [], at(30));
  const version = { ...found, id: makeId('version', 'x'), itemId: found.id, entries: [], cut: null };
  search.note(found, options.versions === true ? [version, version] : [], at(options.hour ?? 60));
  return [...search.sourcesWith(story)].filter((source) => source !== 'list');
}

const FLOOD = storyOf(['奥尔姆河决口', '奥尔姆河三处决口']);
const RATE = storyOf(['港角央行降息25个基点', '央行宣布降息25个基点']);

describe('a story may be at a source', () => {
  it.each([
    ['in a title, in the other script', FLOOD, listing('press', '奧爾姆河三處潰堤')],
    [
      'in a paragraph under a title of its own',
      FLOOD,
      article('press', '国际快讯', ['北方降雪', '奥尔姆河堤防失守']),
    ],
    ['by two words and a number', RATE, article('press', '快讯', ['央行再次降息，下调25个基点。'])],
  ])('%s', (_, told, found) => {
    expect(sourcesWith(told, found)).toEqual(['press']);
  });

  it('by a report of a day before or of any time later, and not by an older one', () => {
    const found = listing('press', '奥尔姆河告急');
    expect(sourcesWith(FLOOD, found, { hour: 7 })).toEqual(['press']);
    expect(sourcesWith(FLOOD, found, { hour: 90 })).toEqual(['press']);
    expect(sourcesWith(FLOOD, found, { hour: 5 })).toEqual([]);
  });

  it('in an older text that was edited, for an edit may have brought it at any time', () => {
    const found = listing('press', '奥尔姆河告急');
    expect(sourcesWith(FLOOD, found, { hour: 5, versions: true })).toEqual(['press']);
  });
});

describe('a story is not taken to be at a source', () => {
  it.each([
    ['with no word of it', listing('press', '海豹闯进菜市场')],
    ['with a word that every fourth title has', listing('press', '群众转移物资')],
    ['with its words in two paragraphs', article('press', '快讯', ['两处决口', '三处灯会'])],
  ])('%s', (_, found) => {
    expect(sourcesWith(storyOf(['三处决口 群众转移', '三处决口']), found)).toEqual([]);
  });
});

describe('a story can be searched for', () => {
  const isSearchable = (
    { story, items, words }: ReturnType<typeof storyOf>,
    languages: readonly string[],
  ) => {
    const search = new WordSearch([words]);
    for (const item of [...items, ...OTHERS]) search.note(item, [], at(30));
    return search.isSearchable(story, languages);
  };

  it('in a language one of its titles is in', () => {
    expect(isSearchable(FLOOD, ['zh'])).toBe(true);
    expect(isSearchable(FLOOD, ['zh', 'ko'])).toBe(false);
  });

  it('not by words that every other title has', () => {
    expect(isSearchable(storyOf(['群众转移', '今日新闻']), ['zh'])).toBe(false);
  });

  it('not in a language whose one title says nothing of its own', () => {
    expect(isSearchable(storyOf(['올름강 범람에 탐신주 주민 대피', '今日新闻']), ['zh'])).toBe(false);
    expect(isSearchable(storyOf(['올름강 범람에 탐신주 주민 대피', '奥尔姆河决口']), ['zh'])).toBe(true);
  });
});
