import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { observatoryFile, openWorkshop, type Workshop } from '../pipeline.ts';
import { StoppedError, UsageError } from './command.ts';
import { programName } from './program-name.ts';

/** Where an observatory is, what its paths are relative to, and where its database is kept. */
export type Place = {
  readonly dir: string;
  readonly data?: string | undefined;
  readonly folder?: string | undefined;
};

/** The arguments every command that opens an observatory takes. */
export const PLACE_ARGS = {
  dir: { type: 'positional', required: true, description: 'The folder that holds observatory.yaml' },
  data: {
    type: 'string',
    valueHint: 'FOLDER',
    description: 'What `path` in observatory.yaml is relative to; default: DIR',
  },
  folder: {
    type: 'string',
    valueHint: 'FOLDER',
    description: 'Where database and captures are kept; default: DIR',
  },
} as const;

/** For commands that write while a reader may have the pages open. */
export const CLOSE_PAGES =
  'The embedded database is open to one program at a time: end `lacuna serve` first. With a PostgreSQL server\n(`database` in observatory.yaml) the pages may stay open.';

/** Opens the observatory for as long as `work` takes, and closes it whatever happens. */
export async function withWorkshop<Result>(
  place: Place,
  signal: AbortSignal,
  work: (workshop: Workshop) => Promise<Result>,
): Promise<Result> {
  const file = observatoryFile(resolve(place.dir));
  if (!existsSync(file)) {
    throw new UsageError(
      `there is no ${join(place.dir, 'observatory.yaml')}; write one with: ${programName()} init ${place.dir} --preset china`,
    );
  }
  const workshop = await openWorkshop({
    file,
    signal,
    ...(place.folder === undefined ? {} : { folder: place.folder }),
    ...(place.data === undefined ? {} : { dataFolder: place.data }),
  }).catch((cause: unknown) => {
    // In a terminal Ctrl-C also reaches the process that makes a new database: then that is why it could not be opened.
    throw signal.aborted ? new StoppedError('stopped by a signal', { cause }) : cause;
  });
  try {
    return await work(workshop);
  } finally {
    await workshop.close();
  }
}
