import { existsSync } from 'node:fs';
import { asId, SLUG } from '../domain/index.ts';
import { importPaths, runPass, type Workshop } from '../pipeline.ts';
import { defineCommand, UsageError } from './command.ts';
import { drawProgress } from './drawn-progress.ts';
import { PLACE_ARGS, withWorkshop } from './open.ts';
import { printReport } from './print-report.ts';

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
    if (rest.length === 0) throw new UsageError('name at least one file or folder: lacuna import DIR PATH…');
    if (missing !== undefined) throw new UsageError(`there is no ${missing}`);
    await withWorkshop(args, signal, async (workshop) => {
      const sourceId = args.source === undefined ? null : checkedSource(args.source, workshop);
      const progress = drawProgress();
      const { filed, strangers } = await importPaths(workshop, { paths: rest, sourceId, progress, signal });
      for (const [source, count] of filed) process.stderr.write(`${count} captures filed under ${source}\n`);
      for (const [host, count] of strangers) {
        process.stderr.write(
          `${count} captures of ${host} belong to no source: add one with that address, or use --source\n`,
        );
      }
      await runPass(workshop, { command: 'import', progress, signal, looking: false });
      await printReport(workshop, {});
    });
  },
});

function checkedSource(text: string, { observatory }: Workshop) {
  const known = observatory.sources.map((source) => source.id as string);
  if (!SLUG.test(text) || !known.includes(text))
    throw new UsageError(`there is no source "${text}"; known: ${known.join(', ')}`);
  return asId('source', text);
}
