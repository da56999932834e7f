import { UsageError } from './command.ts';

/** What a person wants of `lacuna code`. */
export type CodeRequest =
  | { readonly ask: 'sheet'; readonly coder: string }
  | { readonly ask: 'take'; readonly file: string }
  | { readonly ask: 'agreement'; readonly json: boolean }
  | { readonly ask: 'list' }
  | { readonly ask: 'undo'; readonly id: string };

export type CodeArgs = {
  readonly sheet?: boolean;
  readonly coder?: string | undefined;
  readonly take?: string | undefined;
  readonly agreement?: boolean;
  readonly json?: boolean;
  readonly list?: boolean;
  readonly undo?: string | undefined;
};

/** @throws UsageError for more than one wish, for none, and for a sheet of nobody */
export function readCodeRequest({ sheet, coder, take, agreement, json, list, undo }: CodeArgs): CodeRequest {
  const ways = [sheet, take !== undefined, agreement, list, undo !== undefined];
  if (ways.filter(Boolean).length !== 1)
    throw new UsageError('choose one of --sheet, --take FILE, --agreement, --list, --undo ID');
  if (take !== undefined) return { ask: 'take', file: take };
  if (undo !== undefined) return { ask: 'undo', id: undo };
  if (agreement === true) return { ask: 'agreement', json: json === true };
  if (list === true) return { ask: 'list' };
  const name = coder?.trim() ?? '';
  if (name === '') throw new UsageError('--coder NAME is needed: whose sheet is it?');
  return { ask: 'sheet', coder: name };
}
