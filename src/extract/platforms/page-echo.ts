import { isTag, type Element } from 'domhandler';
import { isWebPage, listText } from '../lists/list-text.ts';
import { attribute, classAndId, elementsBelow, elementsNamed, rawText } from '../markup/nodes.ts';
import { parseMarkup } from '../markup/tree.ts';
import type { ReadInput } from '../reader.ts';
import { queriesIn } from './corrections.ts';
import { isObject, parseJson } from './fields.ts';
import type { Root } from './page-words.ts';
import { isSameQuery, plainWords, type Echo } from './query-echo.ts';
import { queryOf } from './search-query.ts';

/** Whether what came names the query itself; asked only where no address does. */
export function echoOfPage(input: ReadInput, query: string): Echo {
  const text = listText(input);
  if (isWebPage(text)) return { state: isOnPage(parseMarkup(text).root, query) ? 'echoed' : 'missing' };
  const data = parseJson(text);
  return { state: isObject(data) && queriesIn(data, query).isEchoed ? 'echoed' : 'missing' };
}

function isOnPage(root: Root, query: string): boolean {
  const named = elementsNamed(root, 'link', 'meta').flatMap((element) => {
    const isOwn = /^(canonical|og:url)$/.test(
      attribute(element, 'rel') ?? attribute(element, 'property') ?? '',
    );
    return isOwn
      ? [queryOf(attribute(element, 'href') ?? attribute(element, 'content') ?? '')?.query ?? '']
      : [];
  });
  const titles = elementsNamed(root, 'title').map(rawText);
  return (
    [...named, ...searchBoxes(root)].some((text) => isSameQuery(text, query)) ||
    titles.some((title) => isTitleOf(title, query))
  );
}

/** `港角 - 微博搜索`, `港角的搜索结果`, `Search: hall`: the query stands by itself in a title. */
function isTitleOf(title: string, query: string): boolean {
  const asked = plainWords(query);
  const parts = title.split(/\s[-–—|·]\s|[_|–—:：“”"「」]/u).map(plainWords);
  return parts.some(
    (part) =>
      part.replace(/(的)?(搜索|搜尋|search|검색|検索)(结果|結果|results?|결과)?$/u, '').trim() === asked,
  );
}

/** What stands in the boxes in which a page shows what was searched for. */
export const searchBoxes = (root: Root): readonly string[] =>
  elementsBelow(root)
    .filter((element) => isTag(element) && element.name === 'input' && isSearchBox(element))
    .flatMap((element) => attribute(element, 'value') ?? [])
    .filter((value) => value.trim() !== '');

function isSearchBox(element: Element): boolean {
  const type = attribute(element, 'type') ?? 'text';
  if (type === 'search') return true;
  const named = `${attribute(element, 'name') ?? ''} ${classAndId(element)} ${attribute(element, 'placeholder') ?? ''}`;
  return type === 'text' && /(^|\s)(q|wd|query|keyword)(\s|$)|search|搜索|搜尋/i.test(named);
}
