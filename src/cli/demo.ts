import { fileURLToPath } from 'node:url';
import { runPass } from '../pipeline.ts';
import { defineCommand } from './command.ts';
import { drawProgress } from './drawn-progress.ts';
import { withWorkshop } from './open.ts';
import { printReport } from './print-report.ts';
import { SERVE_ARGS, serveUntilStopped } from './serve-pages.ts';

const SUMMIT = fileURLToPath(new URL('../../examples/summit', import.meta.url));

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
      description: 'Serve the pages afterwards; --no-serve prints the table and ends',
    },
  },
  examples: [
    { line: 'lacuna demo', does: 'an invented summit, ten days, five audiences: from captures to pages' },
    { line: 'lacuna demo --no-serve', does: 'the same without pages' },
  ],
  async run(args, { signal }) {
    process.stderr.write(
      'The bundled example: an invented summit. No such countries, people or outlets exist.\n',
    );
    await withWorkshop({ dir: SUMMIT, folder: args.folder }, signal, async (workshop) => {
      await runPass(workshop, { command: 'demo', progress: drawProgress(), signal });
      await printReport(workshop, {});
      if (args.serve) await serveUntilStopped(workshop, args, signal);
    });
  },
});
