import { defineCommand } from './command.ts';
import { PLACE_ARGS, withWorkshop } from './open.ts';
import { checkServeArgs, SERVE_ARGS, serveUntilStopped } from './serve-pages.ts';

export const command = defineCommand({
  summary: 'Show the observatory in a browser',
  args: { ...PLACE_ARGS, ...SERVE_ARGS },
  examples: [
    { line: 'lacuna serve china', does: 'serves the pages and prints their address' },
    { line: 'lacuna serve china --port 8080', does: 'serves at a port of your choice' },
  ],
  async run(args, { signal }) {
    checkServeArgs(args);
    await withWorkshop(args, signal, (workshop) => serveUntilStopped(workshop, args, signal));
  },
});
