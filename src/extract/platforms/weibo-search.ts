import type { PlatformId, Reading, VisitDraft } from '../../domain/index.ts';
import { plainText } from '../markup/plain.ts';
import type { ReadInput } from '../reader.ts';
import { isAdvert } from './adverts.ts';
import { correctionIn } from './corrections.ts';
import { at, firstText, isObject, listAt, objectAt, textAt, type JsonObject } from './fields.ts';
import { besideWords, isOffered } from './offered.ts';
import { searchReading, unreadablePlatform } from './reading.ts';
import { refusalOf } from './refusal.ts';
import { searchAt, searchRead } from './search.ts';
import { searchNoticeOf } from './search-notices.ts';
import { searchShown } from './searched.ts';
import { visitAt } from './visit.ts';
import { isPlaceHeld, weiboId, weiboPost } from './weibo-post.ts';
import { saidIn, weiboWall } from './weibo-wall.ts';

/** The search of m.weibo.cn: cards, and groups of cards. */
export function readWeiboSearch(
  data: JsonObject,
  query: string | null,
  input: ReadInput,
  platform: PlatformId,
): Reading {
  if (query === null)
    return unreadablePlatform(
      input,
      'no-query',
      'Neither the address nor the settings say what was searched for.',
    );
  const refusal = refusalOf(input) ?? weiboWall(data);
  if (refusal !== null)
    return searchReading([searchAt(input, platform, { query, ...refusal, notice: saidIn(data) })]);
  const all = cardsIn(data);
  const cards = all.map(({ card }) => card);
  const blogs = all.flatMap((one) =>
    isObject(at(one.card, 'mblog')) ? [{ ...one, blog: objectAt(one.card, 'mblog') }] : [],
  );
  const there = blogs.filter(({ blog }) => !isPlaceHeld(blog));
  const paid = there.filter(({ blog, card }) => isAdvert(blog) || isAdvert(objectAt({ card }, 'card')));
  const offered = there.filter((one) => one.isOffered && !paid.includes(one));
  const results = there
    .filter((one) => !paid.includes(one) && !offered.includes(one))
    .flatMap(({ blog }) => weiboPost(blog, input, platform) ?? []);
  const beside = besideWords(offered.length, paid.length);
  const info = objectAt(data, 'data', 'cardlistInfo');
  const total = Number(at(info, 'total') ?? NaN);
  const search = searchShown(input, platform, {
    ...{ query, results, words: [...ownWords(data), ...wordsAmong(cards)] },
    corrected: correctionIn(cards.flatMap(wordsOf), query),
    detail: beside,
    stated: Number.isSafeInteger(total) && total >= 0 ? total : null,
    hasMore: Object.hasOwn(info, 'page') ? at(info, 'page') !== null : null,
  });
  const visits = placesHeld(
    blogs.map(({ blog }) => blog),
    input,
    platform,
  );
  if (search !== null) return searchRead(search, results, { visits });
  const detail = beside || saidIn(data) || 'The answer holds neither a post nor words that are known.';
  const reason = beside === '' ? 'no-known-shape' : 'only-recommended';
  const unread = searchAt(input, platform, { query, answer: 'unreadable', reason, detail });
  return searchReading([unread], { visits });
}

type Card = { readonly card: unknown; readonly isOffered: boolean };

/** Cards and those of their groups; a card with the title of recommendations speaks for its group, or for what follows it. */
function cardsIn(data: JsonObject): readonly Card[] {
  let isBelow = false;
  return listAt(data, 'data', 'cards').flatMap((card): readonly Card[] => {
    const group = listAt(card, 'card_group');
    const titles = [card, group[0]].flatMap(wordsOf);
    const isUnasked = titles.some(isOffered);
    if (titles.length > 0 && group.length === 0) isBelow = isUnasked;
    return [card, ...group].map((one) => ({ card: one, isOffered: isUnasked || isBelow }));
  });
}

/** That nothing is here is said of the search where the answer holds a list of cards, and it is empty. */
function ownWords(data: JsonObject): readonly string[] {
  const said = saidIn(data);
  const cards = at(data, 'data', 'cards');
  const isEmpty = Array.isArray(cards) && cards.length === 0;
  return said !== null && (isEmpty || searchNoticeOf(said)?.rule.answer !== 'none') ? [said] : [];
}

/** "Nothing was found" below a post is said of something else. */
function wordsAmong(cards: readonly unknown[]): readonly string[] {
  const first = cards.findIndex((card) => isObject(at(card, 'mblog')));
  const above = first < 0 ? cards : cards.slice(0, first);
  const below = cards.slice(above.length).flatMap(wordsOf);
  // Any part of a page that is empty says that nothing is here.
  const telling = above.flatMap(wordsOf).filter((text) => searchNoticeOf(text)?.rule.onlyAlone !== true);
  return [...telling, ...below.filter((text) => searchNoticeOf(text)?.rule.answer !== 'none')];
}

const wordsOf = (card: unknown): readonly string[] =>
  isObject(at(card, 'mblog'))
    ? []
    : ['desc', 'title', 'title_sub', 'desc1'].flatMap((key) => {
        const text = textAt(card, key);
        return text === null ? [] : [plainText(text)];
      });

/** Posts in whose place the platform's words stand are visits: their number is known, and so is what is said. */
function placesHeld(
  blogs: readonly JsonObject[],
  input: ReadInput,
  platform: PlatformId,
): readonly VisitDraft[] {
  const all = blogs.flatMap((blog) => [blog, objectAt(blog, 'retweeted_status')]);
  return all.flatMap((blog) => {
    const native = weiboId(blog);
    const said = firstText(blog, 'text', 'text_raw');
    if (native === null || said === null || !isPlaceHeld(blog)) return [];
    return [visitAt(input, platform, { native, notice: plainText(said) })];
  });
}
