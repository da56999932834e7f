import type { Workshop } from '../pipeline.ts';
import { lastRun } from '../store/index.ts';
import { defineCommand } from './command.ts';
import { PLACE_ARGS, withWorkshop } from './open.ts';
import { checkFormat, FORMAT_ARGS, printReport } from './print-report.ts';

/** A table needs to be told from no table, and a new one from an old one. */
async function sayWhichPass({ store }: Workshop, dir: string): Promise<void> {
  const last = await lastRun(store);
  const again = `lacuna run ${dir}`;
  if (last === null) process.stderr.write(`Nothing was run here yet: ${again}\n`);
  else if (last.outcome !== 'done')
    process.stderr.write(
      `The last pass did not come to its end; this is what the one before it found. Go on with: ${again}\n`,
    );
}

export const command = defineCommand({
  summary: 'Print the table elements × vantages as it was judged last',
  args: { ...PLACE_ARGS, ...FORMAT_ARGS },
  examples: [
    { line: 'lacuna report china', does: 'the table, for a person' },
    { line: 'lacuna report china --csv > table.csv', does: 'the table, for a spreadsheet' },
  ],
  async run(args, { signal }) {
    checkFormat(args);
    await withWorkshop(args, signal, async (workshop) => {
      await sayWhichPass(workshop, args.dir);
      await printReport(workshop, args);
    });
  },
});
