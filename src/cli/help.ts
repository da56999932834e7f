import type { ArgsDef } from 'citty';
import type { Command } from './command.ts';
import { programName, typed } from './program-name.ts';
import { positionalsOf } from './read-args.ts';

/** Help for the whole program. */
export function helpForAll(commands: ReadonlyMap<string, Command>): string {
  const rows = [...commands].map(([name, { summary }]): Row => [name, summary]);
  const first: readonly Row[] = [
    ['lacuna demo', 'the bundled example, from captures to pages'],
    ['lacuna init china --preset china', 'an observatory of your own in the folder china'],
    ['lacuna COMMAND --help', 'what a command takes, with examples'],
    ['lacuna --version', 'which Lacuna this is'],
  ];
  return [
    'Lacuna shows, for one news event, what each audience was shown, what it was not shown, and how we know.',
    '',
    'Commands',
    ...inColumns(rows),
    '',
    'Start here',
    ...inColumns(first.map(([line, does]): Row => [typed(line), does])),
  ].join('\n');
}

/** Help for one command: usage, arguments, examples. */
export function helpForOne(name: string, command: Command): string {
  const { args, rest, summary, note, examples } = command;
  const options = Object.entries(args).filter(([, arg]) => arg.type !== 'positional');
  const words = [...positionalsOf(args).map((key) => key.toUpperCase()), ...(rest ? [rest.name] : [])];
  const rows = [
    ...positionalsOf(args).map((key): Row => [key.toUpperCase(), args[key]?.description ?? '']),
    ...(rest ? [[rest.name, rest.description] as const] : []),
    ...options.map(([key, arg]): Row => [spelled(key, arg), described(arg)]),
  ];
  return [
    summary,
    '',
    `Usage: ${[programName(), name, ...words, ...(options.length > 0 ? ['[options]'] : [])].join(' ')}`,
    '',
    ...inColumns(rows),
    '',
    ...(note === undefined ? [] : [note, '']),
    'Examples',
    ...examples.flatMap(({ line, does }) => [`  ${typed(line)}`, `      ${does}`]),
  ].join('\n');
}

type Row = readonly [left: string, right: string];

function inColumns(rows: readonly Row[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

/** A switch that is on unless told otherwise is shown in the form that does something. */
function spelled(key: string, arg: ArgsDef[string]): string {
  if (arg.type === 'boolean') return arg.default === true ? `--no-${key}` : `--${key}`;
  return `--${key} ${arg.valueHint ?? 'TEXT'}`;
}

function described({ description = '', default: value, type }: ArgsDef[string]): string {
  return value === undefined || type === 'boolean'
    ? description
    : `${description}; default: ${String(value)}`;
}
