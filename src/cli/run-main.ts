import { readVersion } from '../pipeline.ts';
import { StoppedError, UsageError, type Command } from './command.ts';
import { helpForAll, helpForOne } from './help.ts';
import { programName } from './program-name.ts';
import { readArgs } from './read-args.ts';
import { stopOnSignals } from './signals.ts';

type Commands = Readonly<Record<string, () => Promise<{ readonly command: Command }>>>;

/** Errors whose message was written for the person at the terminal: file, line and remedy, no stack. */
const FOR_PEOPLE = new Set([
  'ObservatoryError',
  'StoreInUseError',
  'StoreUnreachableError',
  'StoreTooNewError',
  'StoreBrokenError',
  'ExampleError',
  'KeyFileError',
  'PortError',
  'EncoderError',
  'ModelFilesError',
]);

/** Runs the command a person typed. Sets the exit status: 0 done, 1 could not, 2 used wrongly, 130 stopped by Ctrl-C. */
export async function runMain(commands: Commands, argv: readonly string[]): Promise<void> {
  endWithReader();
  const [name = '--help', ...rest] = argv;
  if (['--help', '-h', 'help'].includes(name)) print(helpForAll(await loadAll(commands)));
  else if (['--version', '-v'].includes(name)) print(readVersion());
  else await runNamed(name, commands, rest);
}

async function runNamed(name: string, commands: Commands, raw: readonly string[]): Promise<void> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    const known = Object.keys(commands).join(', ');
    complain(`there is no command "${name}"; known: ${known} (${programName()} --help)`, 2);
    return;
  }
  const { command } = await load();
  if (raw.includes('--help') || raw.includes('-h')) print(helpForOne(name, command));
  else await runOne(name, command, raw);
}

async function runOne(name: string, command: Command, raw: readonly string[]): Promise<void> {
  const signal = stopOnSignals();
  try {
    const { args, rest } = readArgs(name, command, raw);
    await command.run(args, { signal, rest });
  } catch (error) {
    report(error);
  }
}

function report(error: unknown): void {
  if (error instanceof StoppedError) process.exitCode = 130;
  else if (error instanceof UsageError) complain(error.message, 2);
  else if (error instanceof Error && (FOR_PEOPLE.has(error.name) || isOfTheSystem(error)))
    complain(error.message, 1);
  else complain(error instanceof Error ? (error.stack ?? error.message) : String(error), 1);
}

/** What the disk or the system refuses, such as a full disk or a folder that is a file, is no mistake in our code. */
function isOfTheSystem(error: Error): boolean {
  return 'syscall' in error && 'code' in error;
}

/** `lacuna report china | head`: who reads us may stop reading. */
function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

async function loadAll(commands: Commands): Promise<ReadonlyMap<string, Command>> {
  const loaded = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => [name, (await load()).command] as const),
  );
  return new Map(loaded);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function complain(text: string, status: number): void {
  process.stderr.write(`${text}\n`);
  process.exitCode = status;
}
