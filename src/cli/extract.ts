import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, resolve } from 'node:path';
import { extractArchives, readVersion } from '../pipeline.ts';
import { openJsonl, openParquet, type RowWriter } from '../report/index.ts';
import { defineCommand, StoppedError, UsageError } from './command.ts';
import { drawExtract } from './drawn-extract.ts';
import { openFileInTheMaking } from './file-in-the-making.ts';
import { openNotRead } from './not-read-list.ts';
import { accountText } from './account-text.ts';

/** What the end of a file's name says about its format. */
const FORMATS: Readonly<Record<string, (path: string) => Promise<RowWriter> | RowWriter>> = {
  jsonl: openJsonl,
  parquet: (path) => openParquet(path, `lacuna ${readVersion()}`),
};

export const command = defineCommand({
  summary: 'Read the pages of web archives into a table, without observatory, database or network',
  args: {
    out: {
      type: 'string',
      valueHint: 'FILE',
      description: 'The table to write, a row a page: .jsonl or .parquet (needed)',
    },
    unread: {
      type: 'string',
      valueHint: 'FILE',
      description: 'Also write every record that became no row, with its reason, as JSON Lines',
    },
    workers: {
      type: 'string',
      valueHint: 'NUMBER',
      description: 'Threads that read pages; default: as many as this machine has cores',
    },
    zone: {
      type: 'string',
      default: 'UTC',
      valueHint: 'ZONE',
      description: 'IANA time zone for dates that name none, such as Asia/Shanghai',
    },
    json: { type: 'boolean', default: false, description: 'Print the account as JSON, alone on stdout' },
  },
  rest: {
    name: 'PATH…',
    description: 'Web archives (.warc, .warc.gz), or folders of them',
  },
  examples: [
    {
      line: 'lacuna extract crawl.warc.gz --out pages.jsonl',
      does: 'an object a page, in the order of the archive; the account of every record on stderr',
    },
    {
      line: 'lacuna extract archives/ --out pages.parquet --unread unread.jsonl --workers 8',
      does: 'all archives of a folder as one Parquet table, and a list of what was not read',
    },
  ],
  async run({ out, unread, workers, zone, json }, { signal, rest }) {
    const open = writerFor(out);
    const threads = threadsOf(workers);
    checkZone(zone);
    const file = openFileInTheMaking(checkedPath(out));
    const list = unread === undefined ? null : openNotRead(checkedPath(unread));
    const drawing = drawExtract();
    const rows = await open(file.path);
    const account = await extractArchives({
      ...{ paths: rest, rows, workers: threads, zone, signal },
      onProgress: drawing.progress,
      ...(list ? { onNotRead: list.add } : {}),
    }).finally(() => drawing.end());
    await rows.end();
    await list?.end();
    const isNothing = account.files.every(({ trouble }) => trouble !== null);
    const wrote = isNothing ? null : file.finish({ inPart: account.stopped });
    process.stderr.write(accountText(account, wrote));
    if (json) process.stdout.write(`${JSON.stringify({ ...account, wrote }, null, 2)}\n`);
    if (account.stopped) throw new StoppedError('stopped by a signal');
    if (isNothing) process.exitCode = 1;
  },
});

function writerFor(out: string | undefined): (path: string) => Promise<RowWriter> | RowWriter {
  const ending = /\.([^./\\]+)$/.exec(out ?? '')?.[1]?.toLowerCase() ?? '';
  const format = Object.hasOwn(FORMATS, ending) ? FORMATS[ending] : undefined;
  if (out === undefined || !format)
    throw new UsageError(`name the table with --out FILE.jsonl or --out FILE.parquet`);
  return format;
}

function checkedPath(path = ''): string {
  const folder = dirname(resolve(path));
  if (!existsSync(folder)) throw new UsageError(`there is no folder ${folder} to write into`);
  return resolve(path);
}

function threadsOf(text: string | undefined): number {
  const threads = text === undefined ? availableParallelism() : Number(text);
  if (Number.isInteger(threads) && threads >= 1 && threads <= 1024) return threads;
  throw new UsageError(`--workers takes a number from 1 to 1024, not "${text}"`);
}

function checkZone(zone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    throw new UsageError(`--zone takes a zone of the IANA list, such as Asia/Shanghai, not "${zone}"`);
  }
}
