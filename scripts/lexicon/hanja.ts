import { readFileSync } from 'node:fs';
import { simplify } from '../../src/text/script.ts';
import type { Edict } from './edict.ts';
import { addMeanings, type Meanings } from './gloss.ts';

/** What the same Han letters mean in Japanese and in Chinese. */
type Neighbours = { readonly edict: Edict; readonly cedict: Meanings };

type Reading = { readonly glosses: readonly string[]; readonly rank: number };

const MOST_GLOSSES = 7;
const LONGEST = 5;
/** A word is in use the more likely the more of its neighbours have it, and the more so where one calls it common. */
const RANK = { common: 4, japanese: 1, chinese: 1.5 };
/** Of words that sound alike those are kept that are nearly as likely as the likeliest, and no more than three. */
const NEARLY = 1.6;
const MOST_ALIKE = 3;

/**
 * Sino-Korean words by way of their Han letters: 회담 is 會談, and 會談 is in the dictionaries of both neighbours. Most
 * words of Korean news are of this kind. Where several words sound alike (정상: 頂上, 正常) their meanings take turns.
 *
 * @param path `hanja.txt` of libhangul (BSD-3-Clause): lines `회담:會談:`
 */
export function readHanja(path: string, neighbours: Neighbours): Meanings {
  const readings = new Map<string, Reading[]>();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [hangul = '', han = ''] = line.split(':');
    if (line.startsWith('#') || hangul.length < 2 || hangul.length > LONGEST || han === '') continue;
    const reading = readingOf(simplify(han.normalize('NFKC')), neighbours);
    if (reading !== null) readings.set(hangul, [...(readings.get(hangul) ?? []), reading]);
  }
  const meanings: Meanings = new Map();
  for (const [word, alike] of readings)
    addMeanings(meanings, { word, glosses: inTurns(likeliest(alike)) }, MOST_GLOSSES);
  return meanings;
}

function readingOf(han: string, { edict, cedict }: Neighbours): Reading | null {
  const [japanese, chinese] = [edict.meanings.get(han), cedict.get(han)];
  if (japanese === undefined && chinese === undefined) return null;
  const glosses = [...(japanese ?? [])].slice(0, 5).concat([...(chinese ?? [])].slice(0, 4));
  const rank =
    (edict.common.has(han) ? RANK.common : 0) +
    (japanese === undefined ? 0 : RANK.japanese) +
    (chinese === undefined ? 0 : RANK.chinese);
  return { glosses, rank };
}

function likeliest(alike: readonly Reading[]): Reading[] {
  const sorted = alike.toSorted((a, b) => b.rank - a.rank);
  const best = sorted[0]?.rank ?? 0;
  return sorted.filter(({ rank }) => rank >= best - NEARLY).slice(0, MOST_ALIKE);
}

function inTurns(readings: readonly Reading[]): string[] {
  const longest = Math.max(...readings.map(({ glosses }) => glosses.length));
  return Array.from({ length: longest }, (_, turn) =>
    readings.flatMap(({ glosses }) => glosses[turn] ?? []),
  ).flat();
}
