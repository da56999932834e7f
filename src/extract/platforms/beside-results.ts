import { isTag, type AnyNode, type Element } from 'domhandler';
import { childElements, classAndId, elementsBelow, shortText } from '../markup/nodes.ts';
import { isAdvertLabel } from './adverts.ts';
import { isOffered } from './offered.ts';
import { isBeside, type Boxed, type Root } from './page-words.ts';

/** The posts of a page by what stands around them: found by the search, recommended beside it, or paid for. */
export type Sorted = {
  readonly results: readonly Boxed[];
  readonly recommended: readonly Boxed[];
  readonly advertised: readonly Boxed[];
};

const FOUND =
  /^(?:(?:全部|综合|相关|相關|搜索|搜尋)(?:结果|結果|微博|视频|笔记|文章|回答)|综合|results|all results|검색 ?결과|検索結果).{0,8}$/iu;
/** What stands beside a heading and leads to more of the same. */
const MORE =
  /^(?:换一[换批]|換一[換批]|更多|查看更多|查看全部|刷新|全部|see (?:all|more)|more|더보기|もっと見る|[>›»])?$/iu;
const OFFERED_PART =
  /(^|[-_\s])(recommend(ed|ation|ations)?|guess|suggest(ed|ion|ions)?|feed-rec|rec-list)([-_\s]|$)/i;
const LONGEST_HEADING = 24;

/** What the search found, told from what stands under a heading of recommendations and from what is marked as paid for. */
export function sorted(root: Root, boxed: readonly Boxed[]): Sorted {
  const boxes = new Set<AnyNode>(boxed.map(({ box }) => box));
  const offered = new Set<AnyNode>();
  for (const heading of elementsBelow(root))
    if (isHeading(heading, boxes)) markAfter(heading, boxes, offered);
  const isUnasked = ({ box }: Boxed): boolean =>
    ancestry(box).some((one) => offered.has(one) || (one !== box && OFFERED_PART.test(classAndId(one))));
  const advertised = boxed.filter(({ box, post }) => isMarkedAdvert(box, post?.text ?? ''));
  const rest = boxed.filter((one) => !advertised.includes(one));
  return {
    results: rest.filter((one) => !isUnasked(one)),
    recommended: rest.filter(isUnasked),
    advertised,
  };
}

/** The innermost element with the words: what stands around it may stand beside the page. */
const isHeading = (element: Element, boxes: ReadonlySet<AnyNode>): boolean =>
  !childElements(element).some((child) => isOffered(shortText(child, LONGEST_HEADING) ?? '')) &&
  isOffered(shortText(element, LONGEST_HEADING) ?? '') &&
  !ancestry(element).some((one) => boxes.has(one) || isBeside(one)) &&
  !holdsBox(element, boxes);

/** A heading speaks for what follows it, up to the next one that speaks of results. */
function markAfter(heading: Element, boxes: ReadonlySet<AnyNode>, offered: Set<AnyNode>): void {
  for (let next = wrapperOf(heading, boxes).next; next !== null; next = next.next) {
    if (!isTag(next)) continue;
    const said = shortText(next, LONGEST_HEADING) ?? '';
    if (FOUND.test(said) || (/^h[1-6]$/.test(next.name) && !isOffered(said))) return;
    offered.add(next);
  }
}

/** A heading may stand in a box of its own, alone or beside a word that leads to more. */
function wrapperOf(heading: Element, boxes: ReadonlySet<AnyNode>): Element {
  const own = shortText(heading, LONGEST_HEADING) ?? '';
  let wrapper = heading;
  for (let parent = heading.parent; parent !== null && isTag(parent); parent = parent.parent) {
    const rest = shortText(parent, 2 * LONGEST_HEADING)
      ?.replace(own, '')
      .trim();
    if (rest === undefined || !MORE.test(rest) || parent.name === 'body' || holdsBox(parent, boxes)) break;
    wrapper = parent;
  }
  return wrapper;
}

const holdsBox = (element: Element, boxes: ReadonlySet<AnyNode>): boolean =>
  boxes.has(element) || elementsBelow(element).some((one) => boxes.has(one));

const ancestry = (element: Element): readonly Element[] => {
  const all: Element[] = [];
  for (let here: AnyNode | null = element; here !== null; here = here.parent) if (isTag(here)) all.push(here);
  return all;
};

/** The words of a post are somebody's, even where they are those of a mark. */
const isMarkedAdvert = (box: Element, words: string): boolean =>
  /^(ad|ads|advert|promotion)$/.test(box.attribs['feedtype'] ?? '') ||
  elementsBelow(box).some((element) => {
    const label = shortText(element, LONGEST_HEADING);
    return label !== null && label !== words && isAdvertLabel(label);
  });
