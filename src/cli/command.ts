import type { ArgsDef, ParsedArgs } from 'citty';

/** One command: what it takes, what it does, and examples that are printed by --help and tried by a test. */
export type Command<Args extends ArgsDef = ArgsDef> = {
  readonly summary: string;
  /** What to know before running it, printed by --help. */
  readonly note?: string;
  readonly args: Args;
  /**
   * Further arguments without a name behind those that `args` names: at least one, unless they are optional. Without it
   * there may be none.
   */
  readonly rest?: { readonly name: string; readonly description: string; readonly optional?: true };
  readonly examples: readonly { readonly line: string; readonly does: string }[];
  run(args: ParsedArgs<Args>, context: CommandContext): Promise<void>;
};

export type CommandContext = {
  /** Aborted by Ctrl-C: what was read is kept and the pass ends. */
  readonly signal: AbortSignal;
  /** Arguments without a name, after the ones the command declares. */
  readonly rest: readonly string[];
};

/** Checks a command against the arguments it declares; whoever runs it has parsed them by that declaration. */
export function defineCommand<const Args extends ArgsDef>(command: Command<Args>): Command {
  return command as unknown as Command;
}

/** Thrown when Ctrl-C ended a pass before it came to a result; there is nothing to print. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
}

/** Something a person can mend: printed as it is, without a stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
