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
  return [...everyday, wmt];
}

/** For how many foreign sentences the nearest English one of the set is its translation. */
export function retrieve({ foreign, english, language }: SentencePairs): {
  readonly right: number;
  readonly all: number;
} {
  const texts = [
    ...foreign.map((text) => termsOf(text, language, { commonWords: true })),
    ...english.map((text) => termsOf(text, 'en', { commonWords: true })),
  ];
  const { placed } = placeTexts(texts);
  const targets = placed.slice(foreign.length);
  const right = foreign.filter((_, index) => {
    const nearest = nearestOf(placed[index], targets);
    return nearest === index || english[nearest] === english[index];
  });
  return { right: right.length, all: foreign.length };
}

function nearestOf(asked: Placed | undefined, targets: readonly Placed[]): number {
  let [best, nearest] = [0, -1];
  targets.forEach((target, index) => {
    const likeness = asked === undefined ? 0 : cosine(asked.shared, target.shared);
    if (likeness > best) [best, nearest] = [likeness, index];
  });
  return nearest;
}
