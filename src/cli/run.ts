import { runPass } from '../pipeline.ts';
import { defineCommand } from './command.ts';
import { drawProgress } from './drawn-progress.ts';
import { PLACE_ARGS, withWorkshop } from './open.ts';
import { FORMAT_ARGS, printReport } from './print-report.ts';
import { SERVE_ARGS, serveUntilStopped } from './serve-pages.ts';

export const command = defineCommand({
  summary: 'One pass: look at every source, then compare and report',
  args: {
    ...PLACE_ARGS,
    ...FORMAT_ARGS,
    serve: { type: 'boolean', default: false, description: 'Serve the pages afterwards' },
    ...SERVE_ARGS,
  },
  examples: [
    {
      line: 'lacuna run china',
      does: 'looks at all sources of china/observatory.yaml once and prints what each audience was shown',
    },
    { line: 'lacuna run china --json > table.json', does: 'the same table as JSON, for a program' },
    { line: 'lacuna run china --serve', does: 'the same, and shows it in a browser' },
  ],
  async run(args, { signal }) {
    await withWorkshop(args, signal, async (workshop) => {
      await runPass(workshop, { command: 'run', progress: drawProgress(), signal });
      await printReport(workshop, args);
      if (args.serve) await serveUntilStopped(workshop, args, signal);
    });
  },
});
