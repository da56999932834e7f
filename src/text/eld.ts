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
  const runs = runsIn(script, start);
  if (runs.size === 0) throw new Error("expected eld's database to list runs of letters but found none");
  const scoresOf = (run: string): Scores | undefined => {
    const at = runs.get(run);
    return at === undefined ? undefined : scoresIn(script.slice(at, script.indexOf('}', at)));
  };
  const ngrams = new Proxy<Database['ngrams']>({}, { get: (_, run) => scoresOf(String(run)) });
  return { type: 'S60', languages, ngrams };
}

/** Where the scores of each run begin. The package's file lists runs so: `'the':{11:40,24:3},"it's":{…},ing:{…}`. */
function runsIn(script: string, start: number): ReadonlyMap<string, number> {
  const runs = new Map<string, number>();
  let from = start;
  for (let to = script.indexOf(':{', from + 1); to >= 0; to = script.indexOf(':{', from + 1)) {
    const name = script.slice(from, to);
    const isQuoted = name.startsWith("'") || name.startsWith('"');
    runs.set(isQuoted ? name.slice(1, -1).replaceAll('\\', '') : name, to + 2);
    from = script.indexOf('}', to) + '},'.length;
  }
  return runs;
}

function scoresIn(entry: string): Scores {
  return Object.fromEntries(entry.split(',').map((pair) => pair.split(':').map(Number) as [number, number]));
}
