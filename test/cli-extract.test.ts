import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableFromIPC } from 'apache-arrow';
import { parse } from 'yaml';
import { readParquet } from 'parquet-wasm';
import { describe, expect, it, vi } from 'vitest';
import type { Account } from '../src/pipeline.ts';
import { lacuna, page, start } from './command-line.ts';
import { packAnswer, packOther } from './pack-warc.ts';
import { scratchFolder } from './scratch.ts';

// Each test starts processes with threads of their own: on a busy machine that adds up.
vi.setConfig({ testTimeout: 120_000 });

const at = (name: string): string => `https://meridian.example/${name}`;
const answer = (name: string, body: string): Buffer => packAnswer({ address: at(name), body });
const CRAWL = Buffer.concat([
  packOther('warcinfo', 'software: none'),
  answer('1', page('A joke about an echo')),
  packAnswer({ address: at('1.css'), body: 'p { color: red }', type: 'text/css' }),
  answer('2', page('Ferries and the echo')),
]);

describe('extract', () => {
  it('writes JSON Lines that another parser reads, and prints the account of every record', async () => {
    const folder = scratchFolder({ 'crawl.warc.gz': CRAWL });
    const out = join(folder, 'pages.jsonl');
    const unread = join(folder, 'unread.jsonl');
    const words = [
      join(folder, 'crawl.warc.gz'),
      '--out',
      out,
      '--unread',
      unread,
      '--json',
      '--workers',
      '2',
    ];
    const { status, stdout, stderr } = await lacuna('extract', ...words);
    expect([status, stderr]).toEqual([
      0,
      [
        '4 records in 1 archive',
        '          2  read as pages',
        '          1  not read',
        '          1    wrong-type',
        '          1  records of other kinds, which hold no answer of a site',
        '          1    warcinfo',
        `2 rows in ${out}\n`,
      ].join('\n'),
    ]);
    expect(JSON.parse(stdout) as Account).toEqual({
      ...{
        files: [{ file: 'crawl.warc.gz', records: 4, trouble: null }],
        records: 4,
        read: 2,
        readInPart: {},
      },
      ...{ notRead: { 'wrong-type': 1 }, noAnswers: { warcinfo: 1 }, stopped: false, wrote: out },
    });
    // YAML is a superset of JSON: a parser of another make reads each line.
    const rows = readFileSync(out, 'utf8')
      .trim()
      .split('\n')
      .map((line) => parse(line) as { title: string });
    expect(rows.map(({ title }) => title)).toEqual(['A joke about an echo', 'Ferries and the echo']);
    expect(readFileSync(unread, 'utf8')).toMatch(
      /^\{"archive":"crawl.warc.gz",.*"reason":"wrong-type".*\}\n$/,
    );
  });

  it('writes Parquet that another library reads', async () => {
    const folder = scratchFolder({ 'crawl.warc.gz': CRAWL });
    const out = join(folder, 'pages.parquet');
    expect((await lacuna('extract', folder, '--out', out)).status).toBe(0);
    const table = tableFromIPC(readParquet(readFileSync(out)).intoIPCStream());
    expect(table.getChild('title')?.toJSON()).toEqual(['A joke about an echo', 'Ferries and the echo']);
    expect(table.schema.metadata.get('title')).toMatch(/^The headline; where none was found/);
  });

  it('leaves an older table as it is when nothing can be opened, and ends with 1', async () => {
    const folder = scratchFolder({ 'notes.txt': 'no archive', 'pages.jsonl': 'an older table' });
    const words = [join(folder, 'notes.txt'), join(folder, 'missing'), '--out', join(folder, 'pages.jsonl')];
    const { status, stdout, stderr } = await lacuna('extract', ...words);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/missing: no web archive is there/);
    expect(stderr).toMatch(/notes\.txt: the file does not begin as a WARC file/);
    expect(stderr).toMatch(/nothing was written/);
    expect(readFileSync(join(folder, 'pages.jsonl'), 'utf8')).toBe('an older table');
    expect(readdirSync(folder).sort()).toEqual(['notes.txt', 'pages.jsonl']);
  });

  it('stopped by Ctrl-C it leaves a whole table of what was read, under another name', async () => {
    const many = Array.from({ length: 4_000 }, (_, n) => answer(String(n), page(`Page ${n}`)));
    const folder = scratchFolder({ 'crawl.warc.gz': Buffer.concat(many) });
    const out = join(folder, 'pages.parquet');
    const running = start(['extract', join(folder, 'crawl.warc.gz'), '--out', out]);
    await vi.waitFor(() => expect(readdirSync(folder)).toHaveLength(2), { timeout: 60_000 });
    running.child.kill('SIGINT');
    const { status, stderr } = await running.ended;
    expect(status).toBe(130);
    expect(stderr).toContain(`${out}.partial, a whole file`);
    expect(existsSync(out)).toBe(false);
    const table = tableFromIPC(readParquet(readFileSync(`${out}.partial`)).intoIPCStream());
    const titles = (table.getChild('title')?.toJSON() ?? []) as string[];
    expect(titles.length).toBeLessThan(many.length);
    expect(titles).toEqual(titles.map((_, n) => `Page ${n}`));
    expect(readdirSync(folder).sort()).toEqual(['crawl.warc.gz', 'pages.parquet.partial']);
  });

  it.each([
    [[], /name the table with --out/],
    [['--out', 'pages.xlsx'], /name the table with --out/],
    [['--out', 'no-such-folder/pages.jsonl'], /there is no folder .*no-such-folder/],
    [['--out', 'pages.jsonl', '--workers', 'none'], /--workers takes a number from 1 to 1024/],
    [['--out', 'pages.jsonl', '--zone', 'Mars'], /--zone takes a zone of the IANA list/],
  ])('refuses %j before anything is written', async (words, says) => {
    const folder = scratchFolder({ 'crawl.warc.gz': CRAWL });
    const { status, stdout, stderr } = await lacuna('extract', join(folder, 'crawl.warc.gz'), ...words);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(says);
  });
});
