import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { filingIds, importPaths, type Imported, type Workshop } from '../pipeline.ts';
import { defineCommand, UsageError } from './command.ts';
import { drawProgress } from './drawn-progress.ts';
import { PLACE_ARGS, withWorkshop } from './open.ts';
import { passAndPrint } from './pass.ts';

export const command = defineCommand({
  summary: 'Take archives from disk into an observatory, then compare and report again',
  args: {
    ...PLACE_ARGS,
    source: {
      type: 'string',
      valueHint: 'ID',
      description: 'File everything under this source; default: by the host of each capture',
    },
  },
  rest: {
    name: 'PATH…',
    description: 'Files or folders: web archives (.warc, .warc.gz), or with --source what that source reads',
  },
  examples: [
    {
      line: 'lacuna import china crawl.warc.gz',
      does: 'files each capture of a web archive under the source with the same host',
    },
    {
      line: 'lacuna import china lists/2026-01-02.json --source weibo-hot',
      does: 'files a day of a list under the source weibo-hot',
    },
  ],
  async run(args, { signal, rest }) {
    const missing = rest.find((path) => !existsSync(path));
    if (missing !== undefined) throw new UsageError(`there is no ${missing}`);
    await withWorkshop(args, signal, async (workshop) => {
      const source = checkedSource(args.source, workshop);
      const progress = drawProgress();
      const imported = await importPaths(workshop, { paths: rest, source, progress, signal });
      printImported(imported, typedNames(workshop, rest));
      await passAndPrint(workshop, { command: 'import', signal, looking: false }, { dir: args.dir });
      if (imported.filed.size === 0) process.exitCode = 1;
    });
  },
});

/** Names of files as a person typed them: the record has them relative to the folder of the observatory's data. */
function typedNames({ dataFolder }: Workshop, paths: readonly string[]): (file: string) => string {
  const names = paths.map((path) => ({ path, held: relative(dataFolder, resolve(path)) }));
  return (file) => {
    const name = names.find(({ held }) => file === held || file.startsWith(`${held}${sep}`));
    return name ? join(name.path, file.slice(name.held.length)) : file;
  };
}

function printImported({ filed, strangers, troubles }: Imported, nameOf: (file: string) => string): void {
  const many = (count: number) => (count === 1 ? '1 capture' : `${count} captures`);
  for (const [source, count] of filed) process.stderr.write(`${many(count)} filed under ${source}\n`);
  for (const [host, count] of strangers)
    process.stderr.write(
      `${many(count)} of ${host} left out, no one source is nearest to their addresses: add one with that address to observatory.yaml, or use --source\n`,
    );
  for (const { file, detail } of troubles)
    process.stderr.write(
      `${nameOf(file)}: ${detail}; if it is no web archive, name what it belongs to with --source\n`,
    );
  if (filed.size === 0) process.stderr.write('Nothing was taken in.\n');
}

function checkedSource(id: string | undefined, { observatory }: Workshop): string | null {
  const known = filingIds(observatory);
  if (id === undefined || known.includes(id)) return id ?? null;
  throw new UsageError(`there is no source "${id}"; known: ${known.join(', ')}`);
}
