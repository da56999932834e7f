import { readFileSync } from 'node:fs';
import { createRequire, findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';

/** The language detector of the package `eld`, as far as we use it. */
type Eld = { detect: (text: string) => { readonly language: string; readonly isReliable: () => boolean } };

/** How often a run of letters occurs in a language, by the language's number; what is rare is not listed. */
type Scores = Readonly<Record<string, number>>;
type Database = {
  readonly type: string;
  readonly languages: Readonly<Record<string, string>>;
  readonly ngrams: Readonly<Record<string, Scores | undefined>>;
};
type DetectorModule = {
  readonly createEld: () => { readonly instance: Eld; readonly loadData: (data: Database) => void };
};

let loaded: Eld | null = null;

/**
 * Loaded when first needed, for East Asian and labelled texts never need it. The package only exports itself to
 * `import`, which cannot wait; hence the way through its folder.
 */
export function eld(): Eld {
  if (loaded !== null) return loaded;
  const manifest = findPackageJSON('eld', import.meta.url);
  if (manifest === undefined) throw new Error('expected the package eld to be installed but received none');
  const folder = join(dirname(manifest), 'src');
  const { createEld } = createRequire(import.meta.url)(join(folder, 'languageDetector.js')) as DetectorModule;
  const { instance, loadData } = createEld();
  loadData(databaseIn(readFileSync(join(folder, 'ngrams/small.js'), 'utf8')));
  loaded = instance;
  return loaded;
}

/** `'the':{11:40,24:3}` in the package's file. */
const ENTRY = /(?:'((?:[^'\\]|\\.)+)'|"([^"\\]+)"|([^\s{}'":,]+)):\{([\d:,]+)\}/g;
const LANGUAGE = /(\d+):'([a-z]{2})'/g;

/**
 * The package's database, read as text: run as the script it is, its 81,206 small objects cost 130 MB and a fifth of a
 * second; of these a text asks for a hundred.
 */
function databaseIn(script: string): Database {
  const start = script.indexOf('ngrams:{') + 'ngrams:{'.length;
  const languages = Object.fromEntries(
    Array.from(script.slice(0, start).matchAll(LANGUAGE), ([, at = '', name = '']) => [at, name] as const),
  );
  const entries = new Map<string, string>();
  ENTRY.lastIndex = start;
  for (let entry = ENTRY.exec(script); entry !== null; entry = ENTRY.exec(script)) {
    const [, escaped, quoted, bare, scores = ''] = entry;
    entries.set(quoted ?? bare ?? (escaped ?? '').replaceAll('\\', ''), scores);
  }
  if (entries.size === 0) throw new Error("expected eld's database to list runs of letters but found none");
  const ngrams = new Proxy<Database['ngrams']>({}, { get: (_, run) => scoresIn(entries.get(String(run))) });
  return { type: 'S60', languages, ngrams };
}

function scoresIn(entry: string | undefined): Scores | undefined {
  if (entry === undefined) return undefined;
  return Object.fromEntries(entry.split(',').map((pair) => pair.split(':').map(Number) as [number, number]));
}
