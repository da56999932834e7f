// Everything an observatory gives out: what a test looks through that must not be there, such as the name of an account.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { createWeb } from '../src/web/index.ts';
import type { Workshop } from '../src/pipeline.ts';
import { lacuna } from './command-line.ts';
import { inWorkshop } from './scratch.ts';

/** Texts by where they stand: `table post`, `captures/….warc.gz`, `page /sources.csv`, `stdout of run`. */
export type Outputs = ReadonlyMap<string, string>;

/** Commands that print what is held and ask for nothing from the network, but for `run`, which looks at the sources. */
const COMMANDS = [
  ['run'],
  ['report'],
  ['probe', '--list'],
  ['probe', '--plan'],
  ['watch', '--plan'],
  ['sign', '--list'],
];

/**
 * One pass over the observatory of a folder, as a person starts it, then all that it leaves behind or prints: every row of
 * every table, every byte of every WARC, what the commands say, and every page with its `.json` and `.csv`.
 */
export async function allOutputs(
  folder: string,
  commands: readonly (readonly string[])[] = COMMANDS,
): Promise<Outputs> {
  const outputs = new Map<string, string>();
  for (const [name = '', ...words] of commands) {
    const { stdout, stderr } = await lacuna(name, folder, ...words);
    const command = [name, ...words].join(' ');
    outputs.set(`stdout of ${command}`, stdout).set(`stderr of ${command}`, stderr);
  }
  for (const [file, text] of archives(folder)) outputs.set(`captures/${file}`, text);
  await inWorkshop(folder, async (workshop) => {
    for (const [table, text] of await tables(workshop)) outputs.set(`table ${table}`, text);
    for (const [path, text] of await pages(workshop)) outputs.set(`page ${path}`, text);
  });
  return outputs;
}

/** Where a text stands in any of the outputs; empty when nowhere. */
export function placesOf(text: string | RegExp, outputs: Outputs): readonly string[] {
  const isIn = (output: string) => (typeof text === 'string' ? output.includes(text) : text.test(output));
  return [...outputs].filter(([, output]) => isIn(output)).map(([place]) => place);
}

function archives(folder: string): readonly (readonly [string, string])[] {
  const captures = join(folder, 'captures');
  return readdirSync(captures).map(
    (file) => [file, gunzipSync(readFileSync(join(captures, file))).toString('utf8')] as const,
  );
}

async function tables({ store }: Workshop): Promise<readonly (readonly [string, string])[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = current_schema() order by 1`.execute(
    store.db,
  );
  const texts: (readonly [string, string])[] = [];
  for (const { name } of rows) {
    const { rows: all } = await sql<{
      row: string;
    }>`select to_jsonb(t)::text as row from ${sql.table(name)} t`.execute(store.db);
    texts.push([name, all.map(({ row }) => row).join('\n')]);
  }
  return texts;
}

/** More pages than a test's observatory has: a crawl that goes round in circles ends. */
const MOST_PAGES = 400;

/** Every page that can be reached from the first by links, and the twins of each. */
async function pages({
  observatory,
  store,
  archive,
  dataFolder,
}: Workshop): Promise<ReadonlyMap<string, string>> {
  const app = createWeb({ observatory, store, dataFolder, readBody: ({ warc }) => archive.read(warc) });
  const seen = new Map<string, string>();
  const waiting = ['/', '/gaps', '/sources', '/pictures', '/method'];
  for (const path of waiting) {
    if (seen.has(path) || seen.size >= MOST_PAGES) continue;
    const text = await (await app.request(path)).text();
    seen.set(path, text);
    for (const link of linksIn(text)) if (!waiting.includes(link)) waiting.push(link);
  }
  return seen;
}

const linksIn = (page: string): readonly string[] =>
  [...page.matchAll(/(?:href|src)="(\/[^"#]*)/g)].map(([, path = '']) => path.replaceAll('&amp;', '&'));
