import { isAbsolute } from 'node:path';
import { createWeb, serveWeb } from '../web/index.ts';
import type { Workshop } from '../pipeline.ts';
import { UsageError } from './command.ts';
import { programName } from './program-name.ts';

/** Arguments of commands that serve pages. */
export const SERVE_ARGS = {
  port: {
    type: 'string',
    valueHint: 'NUMBER',
    description: 'Port to serve at; default: 4321 or the next free one',
  },
  host: {
    type: 'string',
    default: '127.0.0.1',
    valueHint: 'ADDRESS',
    description: 'Address to serve at; 0.0.0.0 lets other machines in',
  },
} as const;

type ServeArgs = {
  readonly port?: string | undefined;
  readonly host: string;
  /** The folder of the observatory as it was typed. */
  readonly dir?: string;
};

/** Refuses a port that is none before any work is done. @throws UsageError */
export function checkServeArgs({ port }: ServeArgs): void {
  if (port !== undefined) toPort(port);
}

/** Serves the pages until Ctrl-C. */
export async function serveUntilStopped(
  workshop: Workshop,
  { port, host, dir }: ServeArgs,
  signal: AbortSignal,
): Promise<void> {
  const { observatory, store, archive, dataFolder } = workshop;
  const app = createWeb({
    observatory,
    store,
    readBody: (capture) => archive.read(capture.warc),
    dataFolder,
    commands: commandsIn(dir ?? 'DIR'),
  });
  const server = await serveWeb({ app, host, ...(port === undefined ? {} : { port: toPort(port) }) });
  process.stderr.write(`\nThe observatory is open at ${server.url}\nCtrl-C closes it.\n`);
  if (!signal.aborted)
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  await server.close();
}

/** The commands that pages name. A path from the root would tell visitors how this machine is laid out. */
function commandsIn(dir: string) {
  const program = programName();
  return {
    ...{ run: `${program} run ${dir}`, demo: `${program} demo` },
    move: `${program} move ${isAbsolute(dir) ? 'DIR' : dir}`,
  };
}

function toPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new UsageError(`--port takes a number from 1 to 65535, not "${text}"`);
  return port;
}
