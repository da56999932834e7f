import { parseArgs as parseStrictly, type ParseArgsConfig } from 'node:util';
import { parseArgs, type ArgsDef, type ParsedArgs } from 'citty';
import { UsageError, type Command } from './command.ts';
import { programName } from './program-name.ts';

/** The words a person typed behind the command. */
export type Words = { readonly args: ParsedArgs; readonly rest: readonly string[] };

/**
 * Reads the words behind a command by what it declares.
 *
 * @throws UsageError for an option that is not known, lacks its value or has one too many, and for missing or surplus words
 */
export function readArgs(name: string, command: Command, raw: readonly string[]): Words {
  const help = `see ${programName()} ${name} --help`;
  checkOptions(name, command.args, raw, help);
  const args = parseArgs([...raw], command.args);
  const rest = args._.slice(positionalsOf(command.args).length);
  if (command.rest && command.rest.optional !== true && rest.length === 0)
    throw new UsageError(`"${name}" needs ${command.rest.name}; ${help}`);
  if (!command.rest && rest.length > 0)
    throw new UsageError(`"${name}" cannot use "${rest.join(' ')}"; ${help}`);
  return { args, rest };
}

export const positionalsOf = (args: ArgsDef): readonly string[] =>
  Object.keys(args).filter((key) => args[key]?.type === 'positional');

/** citty takes what it does not know without a word, so the options are read strictly first. */
function checkOptions(name: string, known: ArgsDef, raw: readonly string[], help: string): void {
  const { values, positionals } = strictly(name, known, raw, help);
  const empty = Object.entries(values).find(([, value]) => value === '');
  if (empty) throw new UsageError(`--${empty[0]} needs ${known[empty[0]]?.valueHint ?? 'a value'}; ${help}`);
  const missing = positionalsOf(known)[positionals.length];
  if (missing !== undefined) throw new UsageError(`"${name}" needs ${missing.toUpperCase()}; ${help}`);
}

function strictly(name: string, known: ArgsDef, raw: readonly string[], help: string) {
  const config = { args: [...raw], options: optionsOf(known), allowPositionals: true, allowNegative: true };
  try {
    return parseStrictly({ ...config, strict: true });
  } catch (error) {
    const [sentence = ''] = (error as Error).message.split('. ');
    const unknown = /^Unknown option '([^']*)'/.exec(sentence)?.[1];
    if (unknown === undefined) throw new UsageError(`${sentence.replace(/\.$/, '')}; ${help}`);
    throw new UsageError(`"${name}" does not know ${unknown}; ${help}`);
  }
}

function optionsOf(known: ArgsDef): NonNullable<ParseArgsConfig['options']> {
  return Object.fromEntries(
    Object.entries(known)
      .filter(([, arg]) => arg.type !== 'positional')
      .map(([key, arg]) => [
        key,
        { type: arg.type === 'boolean' ? ('boolean' as const) : ('string' as const) },
      ]),
  );
}
