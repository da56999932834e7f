import { spawn } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';

/** ffmpeg as it was found, with the reader of containers that comes with it. */
export type Tool = { readonly ffmpeg: string; readonly ffprobe: string };

/**
 * Finds ffmpeg and ffprobe: at the path a person set, else in the folders of PATH.
 *
 * @param set the setting `video.ffmpeg` of observatory.yaml; null: look in PATH
 * @returns null where one of the two is not there or not to be run
 */
export async function findTool(set: string | null, path = process.env['PATH'] ?? ''): Promise<Tool | null> {
  const places = set === null ? path.split(delimiter).filter((folder) => folder !== '') : [dirname(set)];
  for (const folder of places) {
    const tool = { ffmpeg: set ?? join(folder, 'ffmpeg'), ffprobe: join(folder, 'ffprobe') };
    if ((await isProgram(tool.ffmpeg)) && (await isProgram(tool.ffprobe))) return tool;
  }
  return null;
}

async function isProgram(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** What a program may use. Past it the program is ended, and what it had said by then is kept. */
export type Limits = {
  /** Milliseconds by the clock. */
  readonly wall: number;
  /** Seconds of computing. */
  readonly cpu: number;
  /** Mebibytes of address space. */
  readonly memory: number;
};

/** How a program ended. `isCut`: it was ended for taking too long by the clock. */
export type Ran = { readonly code: number | null; readonly errors: string; readonly isCut: boolean };

type Run = {
  readonly program: string;
  readonly args: readonly string[];
  /** The one folder it is started in. */
  readonly folder: string;
  readonly limits: Limits;
  readonly signal?: AbortSignal | undefined;
  /** Takes what it prints, a piece at a time. */
  readonly take: (piece: Buffer) => void;
};

/** The most characters of remarks that are kept; what comes after is left out. */
const MOST_REMARKS = 2_000_000;

/** Limits of the system, set before the program takes over the process; it may write no file at all. */
const LIMITED = 'ulimit -t "$1"; ulimit -v "$2" 2>/dev/null; ulimit -f 0; shift 2; exec "$@"';

/**
 * Runs a program without a shell's reading of its words, without this process's environment, with nothing on its
 * standard input, and within limits. Where there is no `sh` (Windows) only the clock limits it.
 *
 * @throws Error when it cannot be started at all
 */
export async function runTool({ program, args, folder, limits, signal, take }: Run): Promise<Ran> {
  const line =
    process.platform === 'win32'
      ? { file: program, words: args }
      : {
          file: '/bin/sh',
          words: ['-c', LIMITED, 'sh', String(limits.cpu), String(limits.memory * 1024), program, ...args],
        };
  const child = spawn(line.file, line.words, {
    cwd: folder,
    // Libraries of the program's own may be found by this; nothing else of ours is its business.
    env: { PATH: process.env['PATH'], LD_LIBRARY_PATH: process.env['LD_LIBRARY_PATH'], LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
    killSignal: 'SIGKILL',
  });
  let errors = '';
  let isCut = false;
  const clock = setTimeout(() => {
    isCut = true;
    child.kill('SIGKILL');
  }, limits.wall);
  child.stdout.on('data', take);
  child.stderr.on('data', (piece: Buffer) => {
    if (errors.length < MOST_REMARKS) errors += piece.toString('latin1');
  });
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    return { code, errors, isCut };
  } finally {
    clearTimeout(clock);
  }
}
