import { isTag, type AnyNode, type Element } from 'domhandler';
import type { PlatformId, PostDraft } from '../../domain/index.ts';
import { bodyText } from '../body-text.ts';
import { childElements, foldSpace, isSilent, visibleText } from '../markup/nodes.ts';
import { parseMarkup } from '../markup/tree.ts';
import type { ReadInput } from '../reader.ts';
import { sorted } from './beside-results.ts';
import { correctionIn } from './corrections.ts';
import { besideWords } from './offered.ts';
import { embeddedPosts } from './embedded.ts';
import { searchBoxes } from './page-echo.ts';
import { pageResults } from './page-results.ts';
import type { PageRule } from './page-rules.ts';
import { isHidden, isLarge, shortWords, type Boxed, type Root, type Word } from './page-words.ts';
import { isSameQuery } from './query-echo.ts';
import { onePerId } from './reading.ts';
import { isInPlace, isUnfilled } from './results-place.ts';
import { searchNoticeOf } from './search-notices.ts';
import { weiboResults } from './weibo-page.ts';

/** What a page of results shows. */
export type ResultsPage = {
  readonly results: readonly PostDraft[];
  readonly words: readonly string[];
  readonly corrected: string | null;
  /** How many posts are no results, in words. */
  readonly beside: string;
  /** Words that nothing was found are there and say nothing of the search. */
  readonly isEmptied: boolean;
  readonly cut: string | null;
};

export function resultsPage(
  query: string,
  rule: PageRule | null,
  input: ReadInput,
  platform: PlatformId,
): ResultsPage {
  const { text, cut } = bodyText(input, 'html');
  const { root } = parseMarkup(text);
  const boxed =
    rule === null ? weiboResults(root, input, platform) : pageResults(root, rule, input, platform);
  const { results: found, recommended, advertised } = sorted(root, boxed);
  const embedded = embeddedPosts(text, input, platform);
  const results = onePerId(embedded.length > 0 ? embedded : postsOf(found));
  const all = shortWords(root, boxed, found);
  const words = all.filter((word) => !saysNothing(word) || isOfSearch(word, root, rule?.platform ?? 'weibo'));
  return {
    ...{ results, cut, words: words.map((word) => word.text) },
    corrected: otherBoxed(root, query) ?? correctionIn(spoken(root, boxed), query),
    beside: besideWords(recommended.length, advertised.length),
    isEmptied: words.length < all.length && results.length === 0,
  };

  /** "Nothing was found" below a result is said of something else, as it is beside the place of results. */
  function isOfSearch({ text: said, isBelow, element }: Word, page: Root, name: string): boolean {
    if (isBelow || embedded.length > 0 || searchNoticeOf(said)?.rule.onlyAlone === true) return false;
    return isInPlace(element, page, name) && !isUnfilled(page, name);
  }
}

const postsOf = (boxed: readonly Boxed[]): readonly PostDraft[] => boxed.flatMap(({ post }) => post ?? []);

const saysNothing = ({ text }: Word): boolean => searchNoticeOf(text)?.rule.answer === 'none';

/** A box for searching that holds another query is that of another search. */
function otherBoxed(root: Root, query: string): string | null {
  const boxes = searchBoxes(root);
  return boxes.some((text) => isSameQuery(text, query)) ? null : (boxes[0] ?? null);
}

/** The longest line in which a site says that it answered something else. */
const LONGEST_LINE = 160;

/** Lines of the platform with the links in them, for what was shown instead is often one; nothing of a post. */
function spoken(root: Root, boxed: readonly Boxed[]): readonly string[] {
  const boxes = new Set<AnyNode>(boxed.map(({ box }) => box));
  const lines = new Set<string>();
  const visit = (element: Element): void => {
    if (boxes.has(element) || isHidden(element) || isSilent(element.name)) return;
    const line = lineOf(element, boxes);
    if (isLarge(element) && line !== '' && line.length <= LONGEST_LINE) lines.add(line);
    childElements(element).forEach(visit);
  };
  childElements(root).forEach(visit);
  return [...lines];
}

/** What an element says outside of its larger parts. */
function lineOf(element: Element, boxes: ReadonlySet<AnyNode>): string {
  const parts = element.children.filter((child) => !isLarge(child) && !boxes.has(child));
  return foldSpace(
    parts.map((child) => (isTag(child) && isHidden(child) ? ' ' : visibleText(child))).join(''),
  );
}
