import { isTag, type Element } from 'domhandler';
import type { ItemDraft } from '../../../domain/index.ts';
import { attribute, childElements, elementsBelow, shortText } from '../../markup/nodes.ts';
import { joinBylines, NO_BYLINE, readByline } from './byline.ts';
import type { Container } from '../container/container.ts';
import { isElsewhere } from '../container/elsewhere.ts';
import { piecesOf, spacedText } from '../pieces.ts';
import { titleKey } from '../titles/title-key.ts';
import { remembered } from '../remembered.ts';

type Byline = ItemDraft['byline'];

const AUTHOR_CLASS =
  /(?:^|[^a-z])(?:bylines?|authors?|author-?names?|auth-?names?|byauthor|reporters?|writers?|contributors?|journalists?|p-author|fn|autore?s?|autoren|auteurs?|verfasser|zuozhe|jizhe)(?:[^a-z]|$)/i;
/** Where links to the pages of authors lead. */
const AUTHOR_PATH =
  /\/(?:authors?|by|writers?|reporters?|journalists?|contributors?|columnists?|staff|autore?s?|autoren|auteurs?|auteur|redakteur(?:e|in)?|yazar(?:lar)?|penulis|skribent)\/[^/]/i;
/** A byline is no longer than this, in characters; a box around several is. */
const [LONGEST, LONGEST_BOX] = [150, 400];
/** Bylines and their parts beyond these are not read. */
const [MOST_TRIED, MOST_PARTS] = [12, 12];

/** The first element marked as a byline that names people, else the first that claims anything. */
export function bylineMarked(
  elements: readonly Element[],
  container: Container,
  { outlets, title }: { readonly outlets: readonly string[]; readonly title: string },
): Byline {
  let fallback = NO_BYLINE;
  let tried = 0;
  for (const element of elements) {
    if (!isAuthor(element) || isElsewhere(element, container) || isOnCard(element, titleKey(title))) continue;
    const byline = bylineIn(element, outlets);
    if (byline.people.length > 0) return withSiblings(byline, element, outlets);
    if (fallback.claimed === null && isClaim(byline)) fallback = byline;
    if (++tried === MOST_TRIED) break;
  }
  return fallback;
}

/** Whether the last heading before it, side by side, is the link of another title: a book's, or another article's. */
function isOnCard(element: Element, key: string): boolean {
  let node = element.prev;
  while (node !== null && !(isTag(node) && /^h[2-6]$/.test(node.name))) node = node.prev;
  if (node === null || !isTag(node)) return false;
  const link = childElements(node).find(({ name }) => name === 'a');
  const said = titleKey(link === undefined ? '' : (shortText(link, LONGEST) ?? ''));
  return said !== '' && said === titleKey(shortText(node, LONGEST) ?? '') && !key.includes(said);
}

/** Several authors may each have a mark of their own, side by side. */
function withSiblings(byline: Byline, element: Element, outlets: readonly string[]): Byline {
  const beside = element.parent === null ? [] : childElements(element.parent).filter(isAuthor);
  if (beside.length < 2) return byline;
  const all = beside.slice(0, MOST_PARTS).map((one) => bylineIn(one, outlets));
  const claims = innermost([...new Set(all.flatMap(({ claimed }) => claimed ?? []))]);
  const people = [...new Set(all.flatMap(({ people }) => people))];
  return { people, claimed: joinBylines(claims, outlets).claimed };
}

/** A label alone ("By", "Author") claims nobody, nor do buttons for sharing. */
function isClaim({ claimed }: Byline): boolean {
  return (
    claimed !== null &&
    claimed.length > 2 &&
    claimed.length <= 60 &&
    !/facebook|twitter|whatsapp|instagram|linkedin|share/i.test(claimed)
  );
}

/** What a byline says: by the names marked in it, where there are any, else as one line. */
function bylineIn(element: Element, outlets: readonly string[]): Byline {
  if (shortText(element, LONGEST_BOX) === null) return NO_BYLINE;
  const text = spacedText(element);
  const parts = elementsBelow(element).filter((part) => isAuthor(part) || linksToAuthor(part));
  const names = parts.slice(0, MOST_PARTS).flatMap((part) => shortText(part, LONGEST) ?? []);
  const marked = joinBylines(innermost(names), outlets);
  if (text.length > LONGEST) return marked;
  const line = readByline(text, outlets);
  // Of several people only some may have a page of their own.
  const isMore =
    line.people.length > marked.people.length && marked.people.every((name) => line.people.includes(name));
  if (marked.people.length > 0 && !isMore) return { ...marked, claimed: text };
  // A name and an office may stand in a line each.
  return line.people.length > 0
    ? line
    : { ...joinBylines(piecesOf(element), outlets), claimed: line.claimed };
}

/** A name and what is around it are one claim. */
function innermost(names: readonly string[]): string[] {
  return names.filter((name) => !names.some((other) => other !== name && name.includes(other)));
}

/** The people whose own pages are linked beside the headline. */
export function bylineLinked(
  near: readonly Element[],
  container: Container,
  outlets: readonly string[],
): Byline {
  const links = near.filter((element) => linksToAuthor(element) && !isElsewhere(element, container));
  const texts = links.slice(0, MOST_PARTS).flatMap((link) => shortText(link, LONGEST) ?? []);
  return joinBylines(texts, outlets);
}

function linksToAuthor(element: Element): boolean {
  return element.name === 'a' && AUTHOR_PATH.test(attribute(element, 'href')?.slice(0, 300) ?? '');
}

const NO_BYLINES = new Set('meta link html body main article script style img'.split(' '));

function isAuthor(element: Element): boolean {
  if (NO_BYLINES.has(element.name)) return false;
  const { rel, itemprop, class: names, id } = element.attribs;
  if (rel !== undefined && /\bauthor\b/.test(rel)) return true;
  if (itemprop !== undefined && /\bauthor\b/.test(itemprop)) return true;
  return isAuthorHint(names) || isAuthorHint(id) || isAuthorHint(element.attribs['data-testid']);
}

function isAuthorHint(hint: string | undefined): boolean {
  return hint !== undefined && hint.length >= 2 && namesAuthor(hint);
}

const namesAuthor = remembered((hint) =>
  AUTHOR_CLASS.test(hint.slice(0, 300).replace(/([a-z])([A-Z])/g, '$1-$2')),
);
