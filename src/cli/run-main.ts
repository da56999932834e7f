import { readFileSync } from 'node:fs';
import { parseArgs, type ArgsDef } from 'citty';
import { UsageError, type Command } from './command.ts';
import { helpForAll, helpForOne } from './help.ts';

type Commands = Readonly<Record<string, () => Promise<{ readonly command: Command }>>>;

/** Errors whose message was written for the person at the terminal: file, line and remedy, no stack. */
const FOR_PEOPLE = new Set([
  'UsageError',
  'ObservatoryError',
  'StoreInUseError',
  'StoreUnreachableError',
  'StoreTooNewError',
  'StoreBrokenError',
  'ExampleError',
  'PortInUseError',
]);

/** Runs the command a person typed. Sets the exit status: 0 done, 1 could not, 2 used wrongly, 130 stopped by Ctrl-C. */
export async function runMain(commands: Commands, argv: readonly string[]): Promise<void> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help')
    return print(await helpForAll(await loadAll(commands)));
  if (name === '--version' || name === '-v') return print(readVersion());
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load)
    return complain(
      `there is no command "${name}"; known: ${Object.keys(commands).join(', ')} (lacuna --help)`,
      2,
    );
  const { command } = await load();
  if (rest.includes('--help') || rest.includes('-h')) return print(helpForOne(name, command));
  await runOne(name, command, rest);
}

async function runOne(name: string, command: Command, raw: readonly string[]): Promise<void> {
  const stop = stopOnSignals();
  try {
    const { args, rest } = readArgs(name, command.args, raw);
    await command.run(args, { signal: stop.signal, rest });
    if (stop.signal.aborted) process.exitCode = 130;
  } catch (error) {
    report(error);
  }
}

function readArgs(name: string, known: ArgsDef, raw: readonly string[]) {
  try {
    const args = parseArgs([...raw], known);
    const unknown = raw
      .filter((word) => word.startsWith('--'))
      .map((word) => word.slice(2).replace(/=.*$/, ''))
      .find((word) => !Object.hasOwn(known, word) && !Object.hasOwn(known, word.replace(/^no-/, '')));
    if (unknown !== undefined)
      throw new UsageError(`"${name}" does not know --${unknown}; see lacuna ${name} --help`);
    const positionals = Object.values(known).filter((arg) => arg.type === 'positional').length;
    return { args, rest: args._.slice(positionals) };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      `${error instanceof Error ? error.message : String(error)}; see lacuna ${name} --help`,
    );
  }
}

function report(error: unknown): void {
  if (error instanceof UsageError) complain(error.message, 2);
  else if (error instanceof Error && FOR_PEOPLE.has(error.name)) complain(error.message, 1);
  else complain(error instanceof Error ? (error.stack ?? error.message) : String(error), 1);
}

/** The first Ctrl-C asks the pass to end; what was read is kept. The second ends the process. */
function stopOnSignals(): AbortController {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stop.signal.aborted) process.exit(130);
      process.stderr.write('\nStopping; what was read is kept. Press Ctrl-C again to end at once.\n');
      stop.abort();
    });
  }
  return stop;
}

async function loadAll(commands: Commands): Promise<ReadonlyMap<string, Command>> {
  const loaded = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => [name, (await load()).command] as const),
  );
  return new Map(loaded);
}

export function readVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return version;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function complain(text: string, status: number): void {
  process.stderr.write(`${text}\n`);
  process.exitCode = status;
}
