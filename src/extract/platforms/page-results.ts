import { isTag, type Element } from 'domhandler';
import type { PlatformId, PostDraft } from '../../domain/index.ts';
import { absoluteAddress } from '../../text/address.ts';
import { addressOf } from '../looks.ts';
import { attribute, elementsBelow, elementsNamed, shortText, visibleText } from '../markup/nodes.ts';
import type { ReadInput } from '../reader.ts';
import { isAdvertLabel } from './adverts.ts';
import { authorOf } from './author.ts';
import { postIdIn, type PageRule } from './page-rules.ts';
import { hasClass, type Boxed, type Root } from './page-words.ts';
import { postOf } from './post.ts';

/** A result may fill a screen; more is the page around it. */
const LONGEST_RESULT = 3_000;
const MOST_STEPS = 12;

/**
 * The results of a page in the order in which they stand: what links to one post, as far as nothing else is linked to
 * from there. Names of classes change with every release of a site; that a result links to its post does not.
 */
export function pageResults(
  root: Root,
  rule: PageRule,
  input: ReadInput,
  platform: PlatformId,
): readonly Boxed[] {
  const links = elementsNamed(root, 'a').flatMap((link) => {
    if (isBeside(link)) return [];
    const address = absoluteAddress(attribute(link, 'href') ?? '', addressOf(input));
    const id = address === null ? null : postIdIn(address, rule);
    return id === null ? [] : [{ link, id }];
  });
  const idsIn = countIds(links);
  const byId = Map.groupBy(links, ({ id }) => id);
  return [...byId].flatMap(([id, own]) => {
    const box = boxOf(own[0]?.link, idsIn);
    return box === null ? [] : [{ box, post: toPost(id, box, rule, input, platform) }];
  });
}

/** What stands beside the results: menus, and what else the site offers. */
function isBeside(link: Element): boolean {
  for (let here: Element | null = link; here !== null; here = parentOf(here))
    if (/^(aside|nav|footer|header)$/.test(here.name)) return true;
  return false;
}

/** How many different posts are linked to from within an element; two stand for any more. */
function countIds(
  links: readonly { readonly link: Element; readonly id: string }[],
): Map<Element, Set<string>> {
  const counts = new Map<Element, Set<string>>();
  for (const { link, id } of links) {
    for (let here: Element | null = link; here !== null; here = parentOf(here)) {
      const ids = counts.get(here) ?? new Set<string>();
      if (ids.size > 1) break;
      counts.set(here, ids.add(id));
    }
  }
  return counts;
}

const parentOf = (element: Element): Element | null =>
  element.parent !== null && isTag(element.parent) ? element.parent : null;

function boxOf(link: Element | undefined, idsIn: ReadonlyMap<Element, ReadonlySet<string>>): Element | null {
  let box = link ?? null;
  for (let step = 0; box !== null && step < MOST_STEPS; step += 1) {
    const parent = parentOf(box);
    if (parent === null || /^(body|main|html|ul|ol)$/.test(parent.name)) break;
    if ((idsIn.get(parent)?.size ?? 2) > 1 || shortText(parent, LONGEST_RESULT) === null) break;
    box = parent;
  }
  return box;
}

function toPost(
  id: string,
  box: Element,
  rule: PageRule,
  input: ReadInput,
  platform: PlatformId,
): PostDraft | null {
  const below = elementsBelow(box);
  const named = rule.words.flatMap((name) => textOf(below, name) ?? []);
  const words = named.length > 0 ? named : [longestText(below) ?? ''];
  if (words.every((text) => text === '')) return null;
  return postOf(input, platform, {
    native: id,
    author: authorOf(
      input,
      rule.author.map((name) => textOf(below, name)),
    ),
    posted: rule.posted.map((name) => timeOf(below, name)).find((text) => text !== null),
    texts: words,
    address: rule.address(id),
  });
}

function textOf(elements: readonly Element[], name: string): string | null {
  const found = elements.find((element) => hasClass(element, name));
  const text = found ? visibleText(found) : '';
  return text === '' ? null : text;
}

/** Sogou writes the time of an article as a number into a script. */
function timeOf(elements: readonly Element[], name: string): string | null {
  const found = elements.find((element) => hasClass(element, name));
  const script = found?.children.find((child) => isTag(child) && child.name === 'script');
  const code =
    script && 'children' in script && 'data' in (script.children[0] ?? {}) ? script.children[0] : null;
  const seconds = /timeConvert\('(\d{9,10})'\)/.exec((code as { data?: string } | null)?.data ?? '')?.[1];
  return seconds ?? textOf(elements, name);
}

/** Elements about people are no words of a post; neither is a line that begins with a handle. */
const OF_PEOPLE = /author|user|nick|avatar|account|name/i;

function longestText(elements: readonly Element[]): string | null {
  const texts = elements
    .filter((element) => !OF_PEOPLE.test(element.attribs['class'] ?? ''))
    .filter(
      (element) =>
        !element.children.some((child) => isTag(child) && /^(div|p|section|li|h\d)$/.test(child.name)),
    )
    .flatMap((element) => shortText(element, LONGEST_RESULT) ?? [])
    .filter((text) => !text.startsWith('@') && !isAdvertLabel(text));
  return texts.reduce<string | null>((best, text) => (text.length > (best?.length ?? 0) ? text : best), null);
}
