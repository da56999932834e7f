import { isTag, type AnyNode, type Element } from 'domhandler';
import { classAndId, elementsBelow, shortText, visibleText } from '../markup/nodes.ts';
import { isHidden, type Root } from './page-words.ts';

/** The part of a page that holds results, or the words in their place, by class or id. As of November 2026. */
const PLACES: Readonly<Record<string, RegExp>> = {
  weibo: /(^|\s)(pl_feedlist_index|card-no-result)(\s|$)/,
  douyin: /(^|\s)(search-content-area|search-result-container)(\s|$)/,
  xiaohongshu: /(^|\s)(search-layout|feeds-container|search-empty)(\s|$)/,
  zhihu: /(^|\s)(SearchMain|Search-container)(\s|$)/,
  wechat: /(^|\s)(news-box|no-result|noresult\S*)(\s|$)/,
};
/** Parts in which a page speaks of something else than what was searched for. */
const SIDE =
  /(^|[-_\s])(side|sidebar|aside|rail|widget|module|hot|trend(ing)?|recommend(ed|ation)?|suggest(ion)?|related|comments?|history|toast|tooltip|modal|dialog|popup|popover|drawer|login|header|footer|nav|menu|tpl|tmpl|template)([-_\s]|$)/i;
/** Where programs draw a page, and where results go. */
const DRAWN = /^(root|app|__next|__nuxt|react-root|react-app)$/i;
const LOADING =
  /^(?:正在)?(?:加载|載入|加載|读取)(?:中)?[.…·]*$|^loading[.…]*$|^불러오는 중[.…]*$|^読み込み中[.…]*$/iu;
const SKELETON = /(^|[-_\s])(skeleton|shimmer|loading-placeholder)([-_\s]|$)/i;

/** Whether words stand where the results of a platform's page would, and not in a part that speaks of something else. */
export function isInPlace(element: Element, root: Root, platform: string): boolean {
  const around = ancestry(element);
  if (around.some((one) => SIDE.test(spaced(one)))) return false;
  const place = PLACES[platform];
  if (place === undefined || !elementsBelow(root).some((one) => place.test(classAndId(one)))) return true;
  return around.some((one) => place.test(classAndId(one)));
}

/** Whether a page was saved before its results were drawn: an empty frame, or one that says that it is loading. */
export function isUnfilled(root: Root, platform: string): boolean {
  const place = PLACES[platform];
  return elementsBelow(root).some((element) => {
    if (ancestry(element).some(isHidden)) return false;
    const isFrame = DRAWN.test(element.attribs['id'] ?? '') || place?.test(classAndId(element)) === true;
    if (isFrame && visibleText(element) === '') return true;
    return SKELETON.test(spaced(element)) || LOADING.test(shortText(element, 12) ?? '');
  });
}

/** `SideBar` and `side-bar` are one. */
const spaced = (element: Element): string => classAndId(element).replace(/([a-z])([A-Z])/g, '$1-$2');

function ancestry(element: Element): readonly Element[] {
  const all: Element[] = [];
  for (let here: AnyNode | null = element; here !== null; here = here.parent)
    if (isTag(here) && !/^(html|body)$/.test(here.name)) all.push(here);
  return all;
}
