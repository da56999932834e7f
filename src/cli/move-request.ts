import type { CorrectionKind } from '../domain/index.ts';
import { UsageError } from './command.ts';

/** What a person asks of `lacuna move`. */
export type MoveRequest =
  | {
      readonly ask: 'move';
      readonly item: string;
      readonly kind: CorrectionKind;
      readonly other: string | null;
      readonly because: string;
      readonly by: string;
    }
  | { readonly ask: 'undo'; readonly id: string }
  | { readonly ask: 'take'; readonly file: string }
  | { readonly ask: 'list' };

export type MoveArgs = {
  readonly with?: string | undefined;
  readonly apart?: boolean;
  readonly because?: string | undefined;
  readonly by?: string | undefined;
  readonly undo?: string | undefined;
  readonly take?: string | undefined;
  readonly list?: boolean;
};

const WAYS = '--with ITEM, --apart, --list, --undo ID, --take FILE';

/**
 * Reads what is asked for.
 *
 * @param items the words without a name: the item, and behind `--apart` the one it is kept from
 * @throws UsageError for more than one wish, for none, and for a move without an item or a reason
 */
export function readMoveRequest(args: MoveArgs, items: readonly string[]): MoveRequest {
  const { undo, take } = args;
  const ways = [args.with !== undefined, args.apart, args.list, undo !== undefined, take !== undefined];
  if (ways.filter(Boolean).length !== 1) throw new UsageError(`choose one of ${WAYS}`);
  if (args.with !== undefined || args.apart === true) return readMove(args, items);
  if (items.length > 0) throw new UsageError(`an item (${items.join(' ')}) needs --with ITEM or --apart`);
  if (undo !== undefined) return { ask: 'undo', id: undo };
  return take !== undefined ? { ask: 'take', file: take } : { ask: 'list' };
}

function readMove(args: MoveArgs, [item, ...others]: readonly string[]): MoveRequest {
  if (item === undefined)
    throw new UsageError(
      'name the item: its id (item_…), its page here, or the address of the page it was read from',
    );
  const kind = args.with === undefined ? 'apart' : 'with';
  if (others.length > (kind === 'apart' ? 1 : 0))
    throw new UsageError(`one item at a time; cannot use "${others.join(' ')}" too`);
  const because = args.because?.trim() ?? '';
  if (because === '')
    throw new UsageError('--because "…" is needed: the reason stands beside the item for everybody to read');
  return {
    ask: 'move',
    item,
    kind,
    other: args.with ?? others[0] ?? null,
    because,
    by: args.by?.trim() ?? '',
  };
}
