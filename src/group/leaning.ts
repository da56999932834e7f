import { DAY, textOf, toMs, type Dependency } from '../domain/index.ts';
import { fold } from '../text/script.ts';
import type { Groupable } from './groupable.ts';
import type { Link } from './near-copies.ts';

const LEANS: ReadonlySet<Dependency> = new Set<Dependency>(['wire', 'copy', 'rewrite', 'translation']);
const REACH_MS = 10 * DAY;

/** `CNN (copy on mirror.example, via Wire)` and `cnn` name one outlet. */
export function normaliseOutlet(name: string): string {
  return fold(name)
    .replace(/[（(].*$/u, '')
    .replace(/^(the|via|source|from)\b/, '')
    .replace(/\b(news|com|net|org|online)\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Addresses compared without scheme, `www.`, trailing slash and query. */
function addressKey(address: string): string {
  return address
    .toLowerCase()
    .replace(/^https?:\/\/(www\.|m\.|amp\.)?/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '');
}

/** Items that name the address of another held item as their source. */
export function linkSourceLinks(items: readonly Groupable[]): Link[] {
  const byAddress = new Map<string, number>();
  items.forEach((item, index) => {
    const key = item.address === null ? '' : addressKey(item.address);
    // A bare host is a front page, not a text.
    if (key.includes('/') && !byAddress.has(key)) byAddress.set(key, index);
  });
  return items.flatMap((item, index) => {
    const from = item.sourceLink === null ? undefined : byAddress.get(addressKey(item.sourceLink));
    if (from === undefined || from === index) return [];
    return [{ from, to: index, score: 1, reason: 'gives the address of the other text as its source' }];
  });
}

const leans = (item: Groupable): boolean => item.leaning !== null && LEANS.has(item.leaning.dependency);

/**
 * Items that say, or were coded, to lean on an outlet's text. Naming an outlet alone is not enough (a wire agency is named
 * by hundreds of texts a day): the two must also share a coded element or half of their title, and lie within ten days.
 * Of several held texts of the outlet the first that fits is taken. Two texts that lean on the same outlet are one voice
 * even where its own text is not held.
 */
export function linkLeanings(items: readonly Groupable[]): Link[] {
  const byOrigin = new Map<string, number[]>();
  items.forEach((item, index) => {
    for (const name of originNames(item)) {
      const known = byOrigin.get(name);
      if (known === undefined) byOrigin.set(name, [index]);
      else known.push(index);
    }
  });
  return items.flatMap((item, index) => {
    const of = leans(item) ? (item.leaning?.of ?? '') : '';
    const candidates = byOrigin.get(normaliseOutlet(of)) ?? [];
    const from = candidates.find((other) => other !== index && isSameMatter(items[other], item));
    if (of === '' || from === undefined) return [];
    return [
      {
        from,
        to: index,
        score: 0.9,
        reason: `${item.leaning?.dependency ?? 'leans'} of ${of}, about the same matter`,
      },
    ];
  });
}

/** An item stands for the outlet it appeared in, or, when it leans, for the outlet it leans on. */
function originNames(item: Groupable): string[] {
  const name = leans(item) ? (item.leaning?.of ?? '') : (item.outlet ?? '');
  const normal = normaliseOutlet(name);
  return normal === '' ? [] : [normal];
}

function isSameMatter(a: Groupable | undefined, b: Groupable): boolean {
  if (a === undefined || Math.abs(toMs(a.at) - toMs(b.at)) > REACH_MS) return false;
  if (a.codes.some((code) => b.codes.includes(code))) return true;
  const [left, right] = [titleWords(a), titleWords(b)];
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared >= 2 && shared * 2 >= Math.min(left.size, right.size);
}

function titleWords(item: Groupable): Set<string> {
  return new Set(fold(item.title).match(/\p{Script=Han}{2}|[\p{L}\p{N}]{3,}/gu) ?? []);
}

/**
 * Coded retellings (copy, rewrite, translation, wire) that name no origin and whose text is not held. They are not
 * independent, and nothing says on whom they lean: all that share a coded element count as one voice, the fewest voices
 * the record allows.
 */
export function linkUnnamedRetellings(items: readonly Groupable[]): Link[] {
  const firstWith = new Map<string, number>();
  return items.flatMap((item, index) => {
    if (!leans(item) || (item.leaning?.of ?? '') !== '' || textOf(item) !== '') return [];
    return item.codes.flatMap((code) => {
      const from = firstWith.get(code);
      if (from === undefined) firstWith.set(code, index);
      return from === undefined
        ? []
        : [{ from, to: index, score: 0.5, reason: `retelling without a named origin; both carry "${code}"` }];
    });
  });
}
