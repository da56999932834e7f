import { readFileSync } from 'node:fs';
import { simplify } from '../../src/text/script.ts';
import { addMeanings, plainGloss, type Meanings } from './gloss.ts';

/** Words of EDICT, those marked as common among them. */
export type Edict = { readonly meanings: Meanings; readonly common: ReadonlySet<string> };

type Row = {
  readonly words: readonly string[];
  readonly kana: readonly string[];
  readonly glosses: string[];
};

const MOST_GLOSSES = 6;
/** Longer words are phrases, which a text writes in their parts. */
const LONGEST = 6;

/**
 * Japanese words of EDICT (EDRDG, CC BY-SA 4.0), folded as texts are when they are read. Common ones come first, also by
 * how they sound.
 *
 * @param path the file `edict` of Debian's package edict, in EUC-JP
 */
export function readEdict(path: string): Edict {
  const text = new TextDecoder('euc-jp').decode(readFileSync(path));
  const rows = text.split('\n').flatMap((line) => readRow(line));
  const meanings: Meanings = new Map();
  const common = new Set<string>();
  const put = (word: string, glosses: readonly string[]): void => {
    if (word.length <= LONGEST) addMeanings(meanings, { word, glosses }, MOST_GLOSSES);
  };
  for (const wanted of [true, false])
    for (const { row, isCommon } of rows) {
      if (isCommon !== wanted) continue;
      for (const word of row.words) {
        if (isCommon) common.add(fold(word));
        put(fold(word), row.glosses);
      }
    }
  for (const { row, isCommon } of rows)
    if (isCommon) for (const word of row.kana) if (!meanings.has(word)) put(word, row.glosses);
  return { meanings, common };
}

const fold = (word: string): string => simplify(word.normalize('NFKC'));

/** `会談;會談 [かいだん] /(n,vs) conversation/conference/(P)/` */
function readRow(line: string): { row: Row; isCommon: boolean }[] {
  const parts = /^(\S+)(?: \[([^\]]*)\])? \/(.*)\/$/.exec(line);
  if (parts === null) return [];
  const [, words = '', kana = '', told = ''] = parts;
  const glosses = told
    .split('/')
    .filter((gloss) => gloss !== '(P)' && !gloss.startsWith('EntL'))
    .map(plainGloss);
  const listOf = (text: string): string[] =>
    text
      .split(';')
      .map((word) => word.replace(/\(.*\)/, ''))
      .filter((word) => word !== '');
  const row = { words: listOf(words), kana: listOf(kana), glosses };
  return [{ row, isCommon: told.includes('(P)') }];
}
