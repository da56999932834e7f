import { DAY, textOf, toMs, type Dependency } from '../domain/index.ts';
import { knownNames } from '../text/names.ts';
import { fold } from '../text/script.ts';
import { isLabel, type Groupable } from './groupable.ts';
import type { Link } from './near-copies.ts';

const LEANS: ReadonlySet<Dependency> = new Set<Dependency>(['wire', 'copy', 'rewrite', 'translation']);
const REACH_MS = 10 * DAY;

/** `Northern Wire (copy on mirror.example, via Post)` and `northern wire` name one outlet, as do 新华社 and Xinhua. */
function normaliseOutlet(name: string): string {
  const plain = fold(name)
    .replace(/[（(].*$/u, '')
    .replace(/^(the|via|source|from)\b/, '')
    .replace(/\b(news|com|net|org|online)\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return outletKeys().get(plain) ?? plain;
}

let keys: ReadonlyMap<string, string> | null = null;

/** Agencies and outlets known by several names, by each of them. */
function outletKeys(): ReadonlyMap<string, string> {
  keys ??= new Map(
    knownNames()
      .filter((row) => row.kind === 'outlet')
      .flatMap(({ key, forms }) =>
        Object.values(forms).flatMap((list) =>
          list.map((form) => [fold(form).replace(/[^\p{L}\p{N}]+/gu, ''), key] as const),
        ),
      ),
  );
  return keys;
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
 * Items that say, or were coded, to lean on another text. An address names one text, and all that name it are one voice.
 * Naming an outlet alone is not enough (a wire agency is named by hundreds of texts a day): the two must also share a
 * coded element, or half of their title within ten days. Of several held texts of the outlet the first that fits is
 * taken. Two texts that lean on the same outlet are one voice even where its own text is not held.
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
    const origin = originOf(item);
    if (origin === null) return [];
    const fits = (other: number): boolean => origin.isAddress || isSameMatter(items[other], item);
    const from = byOrigin.get(origin.key)?.find((other) => other !== index && fits(other));
    const reason = `${origin.dependency} of ${origin.of}${origin.isAddress ? '' : ', about the same matter'}`;
    return from === undefined ? [] : [{ from, to: index, score: 0.9, reason }];
  });
}

type Origin = {
  readonly key: string;
  readonly of: string;
  readonly dependency: Dependency;
  readonly isAddress: boolean;
};

/** What an item leans on, if it leans and says on what. */
function originOf({ leaning }: Groupable): Origin | null {
  const of = leaning?.of ?? '';
  if (leaning === null || of === '' || !LEANS.has(leaning.dependency)) return null;
  const isAddress = /^https?:\/\/[^/]+\/./i.test(of);
  const key = isAddress ? addressKey(of) : normaliseOutlet(of);
  return key === '' ? null : { key, of, dependency: leaning.dependency, isAddress };
}

/** An item stands for its address and for the outlet it appeared in, or, when it leans, for what it leans on. */
function originNames(item: Groupable): string[] {
  const origin = originOf(item);
  const outlet = origin === null ? normaliseOutlet(item.outlet ?? '') : origin.key;
  return [outlet, item.address === null ? '' : addressKey(item.address)].filter((name) => name !== '');
}

function isSameMatter(a: Groupable | undefined, b: Groupable): boolean {
  if (a === undefined) return false;
  if (a.codes.some((code) => b.codes.includes(code))) return true;
  if (Math.abs(toMs(a.at) - toMs(b.at)) > REACH_MS || isLabel(a) || isLabel(b)) return false;
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
