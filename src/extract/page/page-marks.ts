import { isTag, isText, type Element, type ParentNode } from 'domhandler';
import { foldSpace } from '../markup/nodes.ts';
import { announcesOffers } from './offers/offer-heading.ts';

/** A link of a page, and what stands on it where it is a button. */
export type MarkedLink = { readonly element: Element; readonly label: string };

/** Elements that may tell something of what is around an article: found in one pass, for every page pays for it. */
export type PageMarks = {
  /** `<a>` and `<link>`, in page order. */
  readonly links: readonly MarkedLink[];
  /** Lines that announce what the page offers to read next. */
  readonly announcements: readonly Element[];
  /** Elements whose class may name a live blog. */
  readonly live: readonly Element[];
  /** Elements marked as `liveBlogUpdate`. */
  readonly updates: readonly Element[];
};

/** A page that announces more is a list, and each costs a look at what follows. */
const MOST_ANNOUNCEMENTS = 40;
/** Elements that a blog or an entry of it can be: attributes of all the others are not asked for. */
const BOXES = new Set('div section article main ul ol li'.split(' '));

/** Notes in one walk what several rules ask of every element. */
export function markPage(elements: readonly Element[]): PageMarks {
  const links: MarkedLink[] = [];
  const announcements: Element[] = [];
  const live: Element[] = [];
  const updates: Element[] = [];
  for (const element of elements) {
    const { name } = element;
    if (name === 'a') links.push({ element, label: labelOf(element) });
    else if (name === 'link') links.push({ element, label: '' });
    else if (announcements.length < MOST_ANNOUNCEMENTS && announcesOffers(element))
      announcements.push(element);
    if (!BOXES.has(name)) continue;
    const { attribs } = element;
    const { class: classes, id } = attribs;
    if (namesLive(classes) || namesLive(id)) live.push(element);
    if (attribs['itemprop'] === 'liveBlogUpdate') updates.push(element);
  }
  return { links, announcements, live, updates };
}

function namesLive(hint: string | undefined): boolean {
  return hint !== undefined && /live|ticker|zhibo/i.test(hint);
}

/** Longest text of a button, in characters. */
const LONGEST_LABEL = 28;

/** What stands on a link that is a button; '' for anything longer. */
function labelOf(link: Element): string {
  const parts: string[] = [];
  return gather(link, parts, { left: LONGEST_LABEL }) ? foldSpace(parts.join(' ')) : '';
}

function gather(node: ParentNode, parts: string[], budget: { left: number }): boolean {
  for (const child of node.children) {
    if (isText(child)) {
      const text = child.data.trim();
      budget.left -= text.length;
      if (text !== '') parts.push(text);
    } else if (isTag(child) && !gather(child, parts, budget)) return false;
    if (budget.left < 0) return false;
  }
  return true;
}
