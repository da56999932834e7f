import { parseRegion, type Box } from '../domain/index.ts';
import { UsageError } from './command.ts';

/** What a person wants of `lacuna ask`. */
export type AskRequest =
  | {
      readonly ask: 'question';
      readonly picture: string;
      readonly region: Box | null;
      readonly text: string;
      readonly by: string;
    }
  | {
      readonly ask: 'answer';
      readonly question: string;
      readonly text: string;
      readonly source: string;
      readonly by: string;
    }
  | { readonly ask: 'undo'; readonly id: string }
  | { readonly ask: 'take'; readonly file: string }
  | { readonly ask: 'list' };

export type AskArgs = {
  readonly question?: string | undefined;
  readonly region?: string | undefined;
  readonly answer?: string | undefined;
  readonly source?: string | undefined;
  readonly by?: string | undefined;
  readonly undo?: string | undefined;
  readonly take?: string | undefined;
  readonly list?: boolean;
};

/**
 * Reads what is asked for.
 *
 * @param names the words without a name: the picture, or with `--answer` the question
 * @throws UsageError for more than one wish, for none, and for one that lacks what it speaks of
 */
export function readAskRequest(args: AskArgs, names: readonly string[]): AskRequest {
  const { question, answer, undo, take, list } = args;
  const ways = [question !== undefined, answer !== undefined, list, undo !== undefined, take !== undefined];
  if (ways.filter(Boolean).length !== 1)
    throw new UsageError('choose one of --question "…", --answer "…", --list, --undo ID, --take FILE');
  if (question !== undefined) return readQuestion(question, args, names);
  if (answer !== undefined) return readAnswer(answer, args, names);
  if (names.length > 0) throw new UsageError(`cannot use "${names.join(' ')}" here`);
  if (undo !== undefined) return { ask: 'undo', id: undo };
  return take !== undefined ? { ask: 'take', file: take } : { ask: 'list' };
}

function readQuestion(text: string, { region, by }: AskArgs, names: readonly string[]): AskRequest {
  const picture = onlyOne(names, 'name the picture: its id (pic_…), its page here, or its own address');
  const box = region === undefined ? null : parseRegion(region);
  if (region !== undefined && box === null)
    throw new UsageError(
      `--region ${region} is none: write left,top,right,bottom in percent of the sides, such as 40,55,60,70`,
    );
  return { ask: 'question', picture, region: box, text: needed(text, 'question'), by: by?.trim() ?? '' };
}

function readAnswer(text: string, { source, by }: AskArgs, names: readonly string[]): AskRequest {
  const question = onlyOne(names, 'name the question by its id (ask_…); --list prints them');
  const said = { text: needed(text, 'answer'), source: source?.trim() ?? '', by: by?.trim() ?? '' };
  return { ask: 'answer', question, ...said };
}

function onlyOne([name, ...others]: readonly string[], remedy: string): string {
  if (name === undefined || others.length > 0) throw new UsageError(remedy);
  return name;
}

function needed(text: string, what: string): string {
  if (text.trim() === '') throw new UsageError(`--${what} "…" needs words`);
  return text.trim();
}
