import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pair } from './align.ts';

/** Tatoeba's codes of the languages that are learned from its sentences alone or beside written lists. */
const TATOEBA: Readonly<Record<string, string>> = {
  ...{ es: 'spa', pt: 'por', fr: 'fra', it: 'ita', ro: 'ron', ca: 'cat', de: 'deu', nl: 'nld', sv: 'swe' },
  ...{ da: 'dan', no: 'nob', fi: 'fin', hu: 'hun', tr: 'tur', el: 'ell', ru: 'rus', uk: 'ukr', bg: 'bul' },
  ...{ pl: 'pol', cs: 'ces', sk: 'slk', sr: 'srp', hr: 'hrv', ar: 'ara', fa: 'pes', he: 'heb', hi: 'hin' },
  ...{ bn: 'ben', ur: 'urd', id: 'ind', vi: 'vie', tl: 'tgl', lt: 'lit', lv: 'lvs', et: 'est', ja: 'jpn' },
};

const linesOf = (text: string): string[] => text.replace(/\n$/, '').split('\n');
const member = (archive: string, name: string): string[] =>
  linesOf(execFileSync('tar', ['-xf', archive, '-O', name], { maxBuffer: 1 << 28 }).toString());

const zip = (foreign: readonly string[], english: readonly string[]): Pair[] =>
  foreign.map((text, index) => [text, english[index] ?? '']);

/**
 * Translated sentences to learn a language from, from the public sets in `folder`. What figures are reported on stays
 * out: Chinese is learned from WMT22's English–Chinese half, Korean from the dev halves of its news.
 */
export function pairsFor(tongue: string, folder: string): Pair[] {
  if (tongue === 'zh') return chinesePairs(join(folder, 'wmt22-zh-en'));
  if (tongue === 'ko') return koreanPairs(join(folder, 'koen-news'));
  const code = TATOEBA[tongue];
  if (code === undefined) return [];
  const archive = join(folder, 'tatoeba/tatoeba-laser-v1.tar.xz');
  const side = (end: string): string[] => member(archive, `v1/tatoeba.${code}-eng.${end}`);
  return zip(side(code), side('eng'));
}

/** All languages there is something to learn from. */
export const LEARNED: readonly string[] = ['zh', 'ko', ...Object.keys(TATOEBA)];

function chinesePairs(folder: string): Pair[] {
  const read = (name: string): string[] => linesOf(readFileSync(join(folder, name), 'utf8'));
  const english = read('generaltest2022.en-zh.src.en');
  return ['A', 'B'].flatMap((one) => zip(read(`generaltest2022.en-zh.ref.${one}.zh`), english));
}

function koreanPairs(folder: string): Pair[] {
  const south = join(folder, 'korean-english-park.dev.tar.gz');
  const read = (name: string): string[] => linesOf(readFileSync(join(folder, name), 'utf8'));
  return [
    ...zip(member(south, 'korean-english-park.dev.ko'), member(south, 'korean-english-park.dev.en')),
    ...zip(read('northkorean-english.dev.nk'), read('northkorean-english.dev.en')),
  ];
}
