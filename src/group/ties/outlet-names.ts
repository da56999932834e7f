import type { Dependency, Leaning } from '../../domain/index.ts';
import { knownNames } from '../../text/names.ts';
import { fold } from '../../text/script.ts';
import type { Groupable } from '../groupable.ts';

/** An outlet as it was written, and the key by which several spellings are one. */
export type Name = { readonly name: string; readonly key: string };

/** `Northern Wire (copy on mirror.example, via Post)` and `northern wire` name one outlet, as do 新华社 and Xinhua. */
export function normaliseOutlet(name: string): string {
  const plain = fold(name)
    .replace(/[（(].*$/u, '')
    .replace(/\svia\s.*$/u, '')
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
export function addressKey(address: string): string {
  return address
    .toLowerCase()
    .replace(/^https?:\/\/(www\.|m\.|amp\.)?/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '');
}

const LEANS: ReadonlySet<Dependency> = new Set<Dependency>(['wire', 'copy', 'rewrite', 'translation']);

/** Whether it leans on another text, named or not. */
export const leans = (leaning: Leaning | null): boolean => leaning !== null && LEANS.has(leaning.dependency);

/** What an item leans on: an address of one text, or an outlet. */
export type OriginName = {
  readonly key: string;
  readonly of: string;
  readonly dependency: Dependency;
  readonly isAddress: boolean;
};

/** Null where it does not lean or does not say on what. */
export function originOf(leaning: Leaning | null): OriginName | null {
  const of = leaning?.of ?? '';
  if (leaning === null || of === '' || !leans(leaning)) return null;
  const isAddress = /^https?:\/\/[^/]+\/./i.test(of);
  const key = isAddress ? addressKey(of) : normaliseOutlet(of);
  return key === '' ? null : { key, of, dependency: leaning.dependency, isAddress };
}

/** `Xinhua via Global Mirror`, `(copy on x, via Post)`, 转自环球镜报. */
const THROUGH = /(?:\bvia\s+|(?:转自|轉自|转载自|轉載自|经由|經由)\s*[:：]?\s*)([^,，。;；()（）|]{2,40})/giu;

/**
 * Other outlets that an item says its text came from or through, the nearest first: `Xinhua via Global Mirror` is
 * Global Mirror, then Xinhua. A byline names an outlet only where it says `via`: all else in it may be a person.
 */
export function namesIn(item: Pick<Groupable, 'leaning' | 'byline' | 'outlet'>): readonly Name[] {
  const origin = originOf(item.leaning);
  const of = origin === null || origin.isAddress ? '' : origin.of;
  const byline = item.byline.claimed ?? '';
  const through = [of, byline, item.outlet ?? ''].flatMap((text) =>
    Array.from(text.matchAll(THROUGH), ([, name = '']) => name.trim()).reverse(),
  );
  const names = [...through, beforeVia(byline), of.replace(/\s*(?:[（(]|\bvia\b).*$/iu, '')].map((name) => ({
    name,
    key: normaliseOutlet(name),
  }));
  const own = normaliseOutlet((item.outlet ?? '').replace(/\bvia\b.*$/iu, ''));
  return [
    ...new Map(names.filter(({ key }) => key !== '' && key !== own).map((name) => [name.key, name])).values(),
  ];
}

function beforeVia(byline: string): string {
  return /^(?:by\s+)?(.{2,40}?)\s+via\s/iu.exec(byline)?.[1] ?? '';
}
