import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cosine, placeTexts, type Placed } from '../src/group/vectors.ts';
import { termsOf } from '../src/text/meaning/terms.ts';

/** Sentence pairs: the same position on both sides is the same sentence. */
export type SentencePairs = {
  readonly name: string;
  readonly language: string;
  readonly foreign: readonly string[];
  readonly english: readonly string[];
};

const linesOf = (text: string): string[] => text.trim().split('\n');

function fromArchive(archive: string, flags: string, member: string): string[] {
  return linesOf(execFileSync('tar', [flags, archive, '-O', member], { maxBuffer: 1 << 28 }).toString());
}

/** Chinese, Japanese and Korean with English: everyday sentences (Tatoeba) and news (WMT22). */
export function readSentenceSets(folder: string): SentencePairs[] {
  const tatoeba = join(folder, 'tatoeba/tatoeba-laser-v1.tar.xz');
  const everyday = (['cmn zh', 'jpn ja', 'kor ko'] as const).map((pair) => {
    const [code = '', language = ''] = pair.split(' ');
    const side = (end: string): string[] => fromArchive(tatoeba, '-xJf', `v1/tatoeba.${code}-eng.${end}`);
    return { name: `Tatoeba ${language}–en`, language, foreign: side(code), english: side('eng') };
  });
  const news = (name: string): string[] => linesOf(readFileSync(join(folder, 'wmt22-zh-en', name), 'utf8'));
  const wmt = {
    name: 'WMT22 zh–en',
    language: 'zh',
    foreign: news('generaltest2022.zh-en.src.zh'),
    english: news('generaltest2022.zh-en.ref.A.en'),
  };
  const korean = join(folder, 'koen-news/korean-english-park.test.tar.gz');
  const park = (end: string): string[] => fromArchive(korean, '-xzf', `korean-english-park.test.${end}`);
  const koen = { name: 'koen-news ko–en', language: 'ko', foreign: park('ko'), english: park('en') };
  return [...everyday, wmt, koen];
}

/** How many foreign sentences found their translation among all English ones of the set. */
export type Found = { readonly byCosine: number; readonly byMargin: number; readonly all: number };

/**
 * Top-1 retrieval by the cosine, and by the cosine less the mean of each side's four best (CSLS, Conneau and others 2018),
 * which keeps sentences that are alike to everything from winning.
 */
export function retrieve({ foreign, english, language }: SentencePairs): Found {
  const texts = [
    ...foreign.map((text) => termsOf(text, language, { commonWords: true })),
    ...english.map((text) => termsOf(text, 'en', { commonWords: true })),
  ];
  const placed = placeTexts(texts);
  const targets = placed.slice(foreign.length);
  const rows = foreign.map((_, index) =>
    Float64Array.from(targets, (target) => likeness(placed[index], target)),
  );
  const crowds = targets.map((_, column) => meanOfBest(Float64Array.from(rows, (row) => row[column] ?? 0)));
  const isRight = (nearest: number, index: number): boolean =>
    nearest === index || english[nearest] === english[index];
  const count = (nearestIn: (row: Float64Array) => number): number =>
    rows.filter((row, index) => isRight(nearestIn(row), index)).length;
  return {
    byCosine: count((row) => largest(row)),
    // A row's own mean is the same for all it is compared with.
    byMargin: count((row) => largest(row.map((value, column) => 2 * value - (crowds[column] ?? 0)))),
    all: foreign.length,
  };
}

const likeness = (asked: Placed | undefined, target: Placed): number =>
  asked === undefined ? 0 : cosine(asked.shared, target.shared);

const NEIGHBOURS = 4;

const meanOfBest = (values: Float64Array): number =>
  values
    .toSorted()
    .slice(-NEIGHBOURS)
    .reduce((sum, value) => sum + value, 0) / NEIGHBOURS;

function largest(values: Float64Array): number {
  let best = 0;
  for (const [at, value] of values.entries()) if (value > (values[best] ?? 0)) best = at;
  return best;
}
