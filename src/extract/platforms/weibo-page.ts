import { type Element } from 'domhandler';
import type { AuthorKind, PlatformId, PostDraft } from '../../domain/index.ts';
import { findCount } from '../../text/count.ts';
import { attribute, elementsBelow, elementsNamed, visibleText } from '../markup/nodes.ts';
import type { ReadInput } from '../reader.ts';
import { authorOf } from './author.ts';
import { hasClass, type Boxed, type Root } from './page-words.ts';
import { postOf } from './post.ts';
import { weiboAddress } from './weibo-post.ts';

/**
 * The results of s.weibo.com: cards with `action-type="feed_list_item"` and the number of the post in `mid`. In this form
 * since 2019 at the latest, and to November 2026.
 */
export function weiboResults(root: Root, input: ReadInput, platform: PlatformId): readonly Boxed[] {
  const cards = elementsNamed(root, 'div').filter(
    (element) =>
      attribute(element, 'action-type') === 'feed_list_item' && attribute(element, 'mid') !== undefined,
  );
  return cards.map((card) => ({ box: card, post: toPost(card, input, platform) }));
}

function toPost(card: Element, input: ReadInput, platform: PlatformId): PostDraft | null {
  const below = elementsBelow(card);
  // A long post stands twice, cut and whole.
  const text = below
    .filter((element) => element.name === 'p' && isWords(element))
    .map((element) => visibleText(element).replace(FOLDING, ''))
    .reduce((longest, one) => (one.length >= longest.length ? one : longest), '');
  const native = attribute(card, 'mid') ?? '';
  const [shares, comments, likes] = counters(below);
  return postOf(input, platform, {
    native,
    author: authorOf(input, [nameIn(below)], kindOf(below)),
    posted: dateIn(below),
    texts: [text],
    address: weiboAddress(native, input),
    counts: { comments, likes, shares, views: null },
  });
}

/** The words of the link that unfolds or folds a long post. */
const FOLDING = /\s*(展开|收起)[a-z]?$/u;

const isWords = (element: Element): boolean =>
  hasClass(element, 'txt') || /^feed_list_content/.test(attribute(element, 'node-type') ?? '');

function nameIn(below: readonly Element[]): string | undefined {
  const link = below.find((element) => element.name === 'a' && hasClass(element, 'name'));
  return link && visibleText(link);
}

/** The first link under `from` is the time; the second names the device. */
function dateIn(below: readonly Element[]): string | null {
  const from = below.find((element) => hasClass(element, 'from'));
  const link = from && elementsNamed(from, 'a')[0];
  return link === undefined ? null : visibleText(link);
}

/** Shares, comments and likes, in this order; a word instead of a number means that there is none. */
function counters(below: readonly Element[]): readonly (number | null)[] {
  const bar = below.findLast((element) => hasClass(element, 'card-act'));
  const items = bar ? elementsNamed(bar, 'li') : [];
  return items.map((item) => findCount(visibleText(item))?.value ?? null);
}

/** Blue marks are of organisations, yellow and red ones of persons; a page does not tell states from firms. */
function kindOf(below: readonly Element[]): AuthorKind {
  const marks = below
    .map((element) => `${element.attribs['id'] ?? ''} ${element.attribs['class'] ?? ''}`)
    .join(' ');
  return /woo_svg_v(blue|yellow|orange|gold|red)|icon-vip-(blue|b|y|g)|icon_approve/.test(marks)
    ? 'verified'
    : 'unknown';
}
