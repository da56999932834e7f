import type { Element } from 'domhandler';
import { hostOf } from '../../text/address.ts';
import { visibleText } from '../markup/nodes.ts';
import type { ArticleData } from './json-ld.ts';
import { firstOf, type Metadata } from './metadata.ts';

/** Between a headline and the name of the site. */
const PARTING = /\s+[|–—·•»:-]+\s+|\s*[|｜_»]\s*|\s*::\s*|\s*--\s*/;

/**
 * The headline: the visible one where it agrees with what the page claims, else the claim without the site's name.
 * '' when the page has none.
 */
export function readTitle(metadata: Metadata, data: ArticleData): string {
  const { meta } = metadata;
  const claims = [
    data.headline,
    firstOf(meta, 'og:title'),
    firstOf(meta, 'twitter:title', 'dc.title', 'headline'),
    metadata.title,
  ];
  const claimed = claims
    .flatMap((claim) => (claim === null ? [] : [withoutSite(claim, metadata, data)]))
    .filter((claim) => claim !== '');
  const headings = metadata.elements.filter(
    (element) => element.name === 'h1' || /headline/.test(element.attribs['itemprop'] ?? ''),
  );
  const seen = bestHeading(headings, claimed);
  return seen ?? claimed[0] ?? firstHeading(metadata.elements) ?? '';
}

/** Equal after case and punctuation. */
export function titleKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function bestHeading(headings: readonly Element[], claimed: readonly string[]): string | null {
  const texts = headings.map(visibleText).filter((text) => text.length > 3 && text.length < 400);
  const likeness = (text: string) => Math.max(0, ...claimed.map((claim) => alike(text, claim)));
  const best = texts.reduce<string | null>((a, b) => (a === null || likeness(b) > likeness(a) ? b : a), null);
  if (best === null || (claimed.length > 0 && likeness(best) < 0.5)) return null;
  return best;
}

/** Share of the words of the shorter text that the longer one has too; of letters where words are not parted. */
function alike(a: string, b: string): number {
  const [x, y] = [tokens(a), tokens(b)];
  const [small, large] = x.size <= y.size ? [x, y] : [y, x];
  if (small.size === 0) return 0;
  return [...small].filter((token) => large.has(token)).length / Math.max(small.size, large.size * 0.6);
}

function tokens(text: string): Set<string> {
  return new Set(
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{Script=Han}|[\p{Script=Hiragana}\p{Script=Katakana}]|[^\P{L}\p{Script=Han}]+|\p{N}+/gu),
  );
}

/** Drops the site's name from either end; an unknown last part only where a bar or underline sets it off. */
function withoutSite(title: string, metadata: Metadata, data: ArticleData): string {
  const parts = title.split(PARTING).filter((part) => part.trim() !== '');
  if (parts.length < 2) return title.trim();
  const names = [metadata.site, data.publisher, hostOf(metadata.address)].flatMap((name) =>
    name === null ? [] : [titleKey(name)],
  );
  const isSite = (part: string) => {
    const key = titleKey(part);
    return (
      key !== '' &&
      names.some((name) => name === key || (key.length > 3 && (name.includes(key) || key.includes(name))))
    );
  };
  let [from, to] = [0, title.length];
  for (;;) {
    const rest = title.slice(from, to);
    const last = lastParting(rest);
    if (last === null) break;
    const tail = rest.slice(last.index + last.text.length);
    const barred = /[|｜_»]/.test(last.text) && tail.length <= 30 && last.index >= tail.length;
    if (!isSite(tail) && !barred) break;
    to = from + last.index;
  }
  const head = PARTING.exec(title.slice(from, to));
  if (head !== null && isSite(title.slice(from, head.index))) from += head.index + head[0].length;
  return title.slice(from, to).trim() || title.trim();
}

function lastParting(text: string): { readonly index: number; readonly text: string } | null {
  const all = [...text.matchAll(new RegExp(PARTING.source, 'g'))];
  const last = all.at(-1);
  return last === undefined || last.index === 0 ? null : { index: last.index, text: last[0] };
}

function firstHeading(elements: readonly Element[]): string | null {
  const heading = elements.find((element) => /^h[12]$/.test(element.name) && visibleText(element) !== '');
  return heading === undefined ? null : visibleText(heading);
}
