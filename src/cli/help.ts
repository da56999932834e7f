import type { ArgsDef } from 'citty';
import type { Command } from './command.ts';

const NAME = 'lacuna';

/** Help for the whole program. */
export function helpForAll(commands: ReadonlyMap<string, Command>): Promise<string> {
  const width = Math.max(...[...commands.keys()].map((name) => name.length));
  const lines = [...commands].map(([name, command]) => `  ${name.padEnd(width)}  ${command.summary}`);
  const text = [
    'Lacuna shows, for one news event, what each audience was shown, what it was not shown, and how we know.',
    '',
    'Commands',
    ...lines,
    '',
    'Start here',
    `  ${NAME} demo                          the bundled example, from captures to pages`,
    `  ${NAME} init china --preset china     an observatory of your own in the folder china`,
    `  ${NAME} COMMAND --help                what a command takes, with examples`,
  ].join('\n');
  return Promise.resolve(text);
}

/** Help for one command: usage, arguments, examples. */
export function helpForOne(name: string, command: Command): string {
  const rows = Object.entries(command.args).map(([key, arg]): [string, string] => [
    spelled(key, arg),
    [arg.description ?? '', arg.default === undefined ? '' : `(default: ${String(arg.default)})`]
      .filter(Boolean)
      .join(' '),
  ]);
  const width = Math.max(0, ...rows.map(([left]) => left.length));
  const positionals = Object.entries(command.args)
    .filter(([, arg]) => arg.type === 'positional')
    .map(([key, arg]) => (arg.required === false ? `[${key.toUpperCase()}]` : key.toUpperCase()));
  return [
    command.summary,
    '',
    `Usage: ${[NAME, name, ...positionals, '[options]'].join(' ')}`,
    '',
    ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`),
    '',
    'Examples',
    ...command.examples.flatMap((example) => [`  ${example.line}`, `      ${example.does}`]),
  ].join('\n');
}

function spelled(key: string, arg: ArgsDef[string]): string {
  if (arg.type === 'positional') return key.toUpperCase();
  if (arg.type === 'boolean') return `--${key}`;
  return `--${key} ${arg.valueHint ?? (arg.type === 'enum' ? (arg.options ?? []).join('|') : 'TEXT')}`;
}
