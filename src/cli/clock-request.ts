import { isDay, isZone, parseRegion, parseShown, type ClockReading } from '../domain/index.ts';
import { UsageError } from './command.ts';

/** What a person says a clock in a picture shows. */
type Read = Pick<ClockReading, 'region' | 'shows' | 'day' | 'zone'>;
type Reason = Pick<ClockReading, 'because' | 'by'>;

/** What a person wants of `lacuna clock`. */
export type ClockRequest =
  | { readonly ask: 'read'; readonly picture: string; readonly said: Read & Reason }
  | { readonly ask: 'together'; readonly release: string; readonly said: Reason }
  | { readonly ask: 'undo'; readonly id: string }
  | { readonly ask: 'take'; readonly file: string }
  | { readonly ask: 'list' };

export type ClockArgs = {
  readonly shows?: string | undefined;
  readonly region?: string | undefined;
  readonly day?: string | undefined;
  readonly zone?: string | undefined;
  readonly together?: boolean;
  readonly because?: string | undefined;
  readonly by?: string | undefined;
  readonly undo?: string | undefined;
  readonly take?: string | undefined;
  readonly list?: boolean;
};

const NO_TIME = 'is no time of day: write 14:05, 14:05:30, or 14:05-14:20 where it cannot be read finer';
const NO_DAY = 'is no day: write it as 2031-05-03';
const NO_ZONE = 'is no zone: write its name, such as Asia/Seoul, or its offset, such as +09:00';
const NO_REGION = 'is no region: write left,top,right,bottom in percent of the sides, such as 40,55,60,70';

/**
 * Reads what is asked for.
 *
 * @param names the words without a name: the picture, or with `--together` the release
 * @throws UsageError for more than one wish, for none, and for one that lacks what it speaks of
 */
export function readClockRequest(args: ClockArgs, names: readonly string[]): ClockRequest {
  const { shows, together, undo, take, list } = args;
  const ways = [shows !== undefined, together, list, undo !== undefined, take !== undefined];
  if (ways.filter(Boolean).length !== 1)
    throw new UsageError('choose one of --shows "14:05", --together, --list, --undo ID, --take FILE');
  if (shows !== undefined) return readShown(shows, args, names);
  if (together === true) return readTogether(args, names);
  if (names.length > 0) throw new UsageError(`cannot use "${names.join(' ')}" here`);
  if (undo !== undefined) return { ask: 'undo', id: undo };
  return take !== undefined ? { ask: 'take', file: take } : { ask: 'list' };
}

function readShown(shows: string, args: ClockArgs, names: readonly string[]): ClockRequest {
  const picture = onlyOne(names, 'name the picture: its id (pic_…), its page here, or its own address');
  const { region: where, day = null, zone = null } = args;
  if (parseShown(shows) === null) throw new UsageError(`--shows "${shows}" ${NO_TIME}`);
  if (where === undefined)
    throw new UsageError('--region L,T,R,B is needed: where in the picture the clock stands');
  const region = parseRegion(where);
  if (region === null) throw new UsageError(`--region ${where} ${NO_REGION}`);
  if (day !== null && !isDay(day)) throw new UsageError(`--day ${day} ${NO_DAY}`);
  if (zone !== null && !isZone(zone)) throw new UsageError(`--zone ${zone} ${NO_ZONE}`);
  const said = { region, shows: shows.trim(), day, zone, ...reasonOf(args, 'how the clock was read') };
  return { ask: 'read', picture, said };
}

function readTogether(args: ClockArgs, names: readonly string[]): ClockRequest {
  const release = onlyOne(names, 'name the release: its id (rel_…) or its page here');
  return { ask: 'together', release, said: reasonOf(args, 'how you know that the clocks were set together') };
}

function reasonOf({ because, by }: ClockArgs, what: string): Reason {
  const reason = because?.trim() ?? '';
  if (reason === '')
    throw new UsageError(`--because "…" is needed: ${what}; it stands on the pages for everybody to read`);
  return { because: reason, by: by?.trim() ?? '' };
}

function onlyOne([name, ...others]: readonly string[], remedy: string): string {
  if (name === undefined || others.length > 0) throw new UsageError(remedy);
  return name;
}
