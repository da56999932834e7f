import { defineCommand } from './command.ts';
import { passAndPrint } from './pass.ts';
import { PLACE_ARGS, withWorkshop } from './open.ts';
import { checkFormat, FORMAT_ARGS } from './print-report.ts';
import { checkServeArgs, SERVE_ARGS, serveUntilStopped } from './serve-pages.ts';

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
    checkFormat(args);
    checkServeArgs(args);
    await withWorkshop(args, signal, async (workshop) => {
      await passAndPrint(workshop, { command: 'run', signal }, args);
      if (args.serve) await serveUntilStopped(workshop, args, signal);
    });
  },
});
