import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/**
 * The house's arrows, as in docs/method.md: a stage knows the nouns, the statistics and the texts, and never another
 * stage nor the store; only pipeline knows the order; SQL lives in store, the network in collect.
 */
const FOUNDATION = ['domain', 'stats', 'text'];
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  stats: [],
  text: ['domain'],
  collect: FOUNDATION,
  evidence: FOUNDATION,
  extract: FOUNDATION,
  pictures: FOUNDATION,
  group: FOUNDATION,
  watch: FOUNDATION,
  compare: FOUNDATION,
  report: FOUNDATION,
  store: FOUNDATION,
  pipeline: [
    ...FOUNDATION,
    'collect',
    'evidence',
    'extract',
    'pictures',
    'group',
    'watch',
    'compare',
    'report',
    'store',
  ],
  web: [...FOUNDATION, 'pipeline', 'store', 'report'],
  cli: [...FOUNDATION, 'pipeline', 'store', 'report', 'web'],
};

/** Packages that open connections or speak SQL, and the only room that may import them. */
const PACKAGES: Readonly<Record<string, string>> = {
  undici: 'collect',
  'node:http': 'collect',
  'node:https': 'collect',
  'node:net': 'collect',
  'node:tls': 'collect',
  'node:dns': 'collect',
  kysely: 'store',
  pg: 'store',
  '@electric-sql/pglite': 'store',
};

/** The web's own server listens; it opens no connection. */
const EXCEPTIONS: readonly { readonly file: string; readonly module: string; readonly because: string }[] = [
  { file: 'src/web/serve.ts', module: 'node:net', because: 'asks whether a port is free' },
  { file: 'src/web/serve.ts', module: 'node:http', because: 'the type of the server it closes' },
];

type Import = { readonly file: string; readonly module: string };

async function imports(): Promise<Import[]> {
  const found: Import[] = [];
  for await (const file of glob('src/**/*.ts')) {
    if (file.endsWith('.test.ts')) continue;
    const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true);
    found.push(...importedFiles.map(({ fileName }) => ({ file: normalize(file), module: fileName })));
  }
  return found;
}

const roomOf = (path: string): string => (path.split('/')[1] ?? '').replace(/\.ts$/, '');

describe('the arrows of the house', async () => {
  const all = await imports();
  const local = all.filter(({ module }) => module.startsWith('.'));

  it('are found at all', () => {
    expect(local.length).toBeGreaterThan(100);
    expect(new Set(all.map(({ file }) => roomOf(file)))).toEqual(new Set(Object.keys(ALLOWED)));
  });

  it('point only where the table allows', () => {
    const wrong = local
      .map(({ file, module }) => ({ file, from: roomOf(file), to: roomOf(join(dirname(file), module)) }))
      .filter(({ from, to }) => from !== to && !(ALLOWED[from] ?? []).includes(to))
      .map(({ file, to }) => `${file} → ${to}`);
    expect(wrong).toEqual([]);
  });

  it('keep SQL in store and the network in collect', () => {
    const wrong = all
      .filter(({ file, module }) => {
        const owner = Object.entries(PACKAGES).find(
          ([name]) => module === name || module.startsWith(`${name}/`),
        )?.[1];
        const excused = EXCEPTIONS.some((one) => one.file === file && one.module === module);
        return owner !== undefined && owner !== roomOf(file) && !excused;
      })
      .map(({ file, module }) => `${file} → ${module}`);
    expect(wrong).toEqual([]);
  });
});

it('no global fetch outside collect', async () => {
  const callers: string[] = [];
  for await (const file of glob('src/**/*.ts')) {
    if (roomOf(file) === 'collect' || file.endsWith('.test.ts')) continue;
    if (/(?<![.\w#])fetch\(/.test(readFileSync(file, 'utf8'))) callers.push(file);
  }
  expect(callers).toEqual([]);
});
