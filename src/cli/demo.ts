import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Workshop } from '../pipeline.ts';
import { defineCommand } from './command.ts';
import { withWorkshop } from './open.ts';
import { passAndPrint } from './pass.ts';
import { takeClocks, takeCodes, takeQuestions } from './take-said.ts';
import { checkServeArgs, SERVE_ARGS, serveUntilStopped } from './serve-pages.ts';

const SUMMIT = fileURLToPath(new URL('../../examples/summit', import.meta.url));
const SAID = join(SUMMIT, 'said');

export const command = defineCommand({
  summary: 'Run the bundled example through the whole pipeline and open it',
  args: {
    ...SERVE_ARGS,
    folder: {
      type: 'string',
      default: 'observatory/summit',
      valueHint: 'FOLDER',
      description: 'Where its database and captures are kept',
    },
    serve: {
      type: 'boolean',
      default: true,
      description: 'Print the table and end, without serving the pages',
    },
  },
  examples: [
    { line: 'lacuna demo', does: 'an invented summit, ten days, six audiences: from captures to pages' },
    { line: 'lacuna demo --no-serve', does: 'the same without pages' },
  ],
  async run(args, { signal }) {
    checkServeArgs(args);
    process.stderr.write(
      'The bundled example: an invented summit. No such countries, people or outlets exist.\n',
    );
    await withWorkshop({ dir: SUMMIT, folder: args.folder }, signal, async (workshop) => {
      await takeWhatWasSaid(workshop);
      await passAndPrint(workshop, { command: 'demo', signal });
      if (args.serve) await serveUntilStopped(workshop, args, signal);
    });
  },
});

/** How each kind of file in `said/` is taken in. */
const TAKE: Readonly<Record<string, (workshop: Workshop, file: string) => Promise<unknown>>> = {
  questions: takeQuestions,
  clocks: takeClocks,
  codes: takeCodes,
};

/** What people said of the example, as `lacuna ask`, `lacuna clock` and `lacuna code` read it with `--take`. */
async function takeWhatWasSaid(workshop: Workshop): Promise<void> {
  for (const name of readdirSync(SAID)) {
    const take = TAKE[name.split(/[-.]/)[0] ?? ''];
    if (!take)
      throw new Error(`expected a file of ${Object.keys(TAKE).join(', ')} in said/ but found ${name}`);
    await take(workshop, join(SAID, name));
  }
}
