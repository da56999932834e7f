import {
  DAY,
  earlier,
  sha256,
  shift,
  type DateClaim,
  type Instant,
  type PlatformId,
  type PostDraft,
  type VisitDraft,
} from '../../domain/index.ts';
import { canonicalAddress } from '../../text/address.ts';
import { isBlindStatus } from '../../text/blind-status.ts';
import { classOfNotice } from '../../text/notices/index.ts';
import type { Reader, ReadInput } from '../reader.ts';
import { authorOf } from './author.ts';
import { cell, missingColumns, namedColumns, readSheet } from './columns.ts';
import type { JsonObject } from './fields.ts';
import { momentOf } from './moment.ts';
import { idOf, postOf } from './post.ts';
import { postNamedBy } from './post-address.ts';
import {
  onePerId,
  platformOf,
  platformReading,
  recordLook,
  unreadablePlatform,
  viewerOf,
} from './reading.ts';
import { badRows } from './rows.ts';
import { visitBy } from './visit-rules.ts';

/**
 * A researcher's table of posts that were visited, one visit a line: which post, when it was posted, when it was looked
 * at, and what the platform said. Columns have the names below unless `settings.columns` gives others.
 */
const COLUMNS = {
  id: 'id',
  title: 'title',
  address: 'link',
  account: 'account',
  posted: 'posted',
  visited: 'visited',
  notice: 'notice',
  status: 'status',
  seen: 'seen',
  listed: 'listed',
} as const;
type Names = Readonly<Record<keyof typeof COLUMNS, string>>;

type Visited = { readonly visits: readonly VisitDraft[]; readonly post: PostDraft | null };

export const readVisits: Reader = (input) => {
  const sheet = readSheet(input);
  if (sheet.fault) return unreadablePlatform(input, sheet.fault.reason, sheet.fault.detail);
  const names = namedColumns(input, COLUMNS);
  const missing = missingColumns(sheet.header, [names.visited]);
  if (missing !== null) return unreadablePlatform(input, 'columns-missing', missing);
  const read = sheet.rows.flatMap((row) => visitOf(row, names, input) ?? []);
  const all = sheet.rows.length + sheet.bad;
  const unread = badRows(all - read.length, all);
  if (read.length === 0) return unreadablePlatform(input, 'no-visits', unread || 'The table holds no line.');
  return platformReading([recordLook(input, unread)], {
    visits: read.flatMap(({ visits }) => visits),
    posts: onePerId(read.flatMap(({ post }) => post ?? [])),
  });
};

/** Null for a line that names no post or no time: it says nothing that can be used. */
function visitOf(row: JsonObject, names: Names, input: ReadInput): Visited | null {
  const platform = platformOf(input, 'unknown');
  const visited = momentOf(cell(row, names.visited), input, 'coded');
  if (!visited?.instant || visited.doubt === 'future') return null;
  const native = nativeOf(row, names, visited.instant);
  if (native === null) return null;
  const author = authorOf(input, [cell(row, names.account)]);
  const posted = momentOf(cell(row, names.posted), input, 'coded');
  const frame = {
    ...{ platform, native, author: author.pseudonym, authorKind: author.kind, viewer: viewerOf(input) },
    ...postedSpan(posted, visited.instant),
  };
  const seen = momentOf(cell(row, names.seen), input, 'coded')?.instant ?? null;
  const post = postOf(input, platform, {
    ...{ native, author, texts: [cell(row, names.title)], posted: cell(row, names.posted) },
  });
  const visit = { ...frame, at: visited.instant, ...saidOf(row, names, platform, visited.instant) };
  return { visits: [...seenBefore(frame, seen, visited.instant), visit], post };
}

/**
 * A link that names the post by a known rule says more than an id, which may be the table's own; the address is the
 * platform's name of a page that has no id; where there is neither, title, account and day are.
 */
function nativeOf(row: JsonObject, names: Names, at: Instant): string | null {
  const link = cell(row, names.address);
  const named = link === null ? null : postNamedBy(link, { at });
  if (named !== null) return named.native;
  const id = idOf(cell(row, names.id));
  if (id !== null) return id;
  const address = link === null ? null : canonicalAddress(link);
  if (address !== null && URL.canParse(address)) return address;
  const parts = [names.title, names.account, names.posted].map((column) => cell(row, column) ?? '');
  return parts[0] === '' ? null : `row-${sha256(parts.join('\n')).slice(0, 24)}`;
}

type Frame = Omit<VisitDraft, 'at' | 'class' | 'rule' | 'notice'>;

/** When it was posted, at the earliest and at the latest: a day has 24 hours, and nothing is posted after it was visited. */
function postedSpan(claim: DateClaim | null, visited: Instant): Pick<VisitDraft, 'posted' | 'postedBy'> {
  const posted = claim?.instant ?? null;
  if (posted === null || posted > visited) return { posted: null, postedBy: null };
  if (claim?.precision !== 'day') return { posted, postedBy: posted };
  return { posted, postedBy: earlier(shift(posted, DAY - 1), visited) };
}

/** What says in `listed` that its account's list lacks it. */
const NOT_LISTED = /^(?:no|false|0|n|否|不在|아니요)$/iu;

function seenBefore(frame: Frame, seen: Instant | null, visited: Instant): readonly VisitDraft[] {
  if (seen === null || seen >= visited) return [];
  return [{ ...frame, at: seen, ...visitBy('table/seen'), notice: null }];
}

/** A line without a notice and without a status says only what the whole table is about: it was not there. */
function saidOf(
  row: JsonObject,
  names: Names,
  platform: PlatformId,
  visited: Instant,
): Pick<VisitDraft, 'class' | 'rule' | 'notice'> {
  const notice = cell(row, names.notice);
  const status = Number(cell(row, names.status) ?? NaN);
  const isStatus = Number.isInteger(status) && status >= 100 && status < 600;
  if (notice === null && !isStatus) return { ...visitBy('table/no-notice'), notice: null };
  const known = isStatus ? status : null;
  const said = { platform, text: isBlindStatus(known) ? '' : (notice ?? ''), status: known, at: visited };
  const found = classOfNotice(said);
  // Words too long for a notice are some page's text: nobody can tell what the visit came to.
  if (found.class === 'visible' && notice !== null) return { ...visitBy('table/long-notice'), notice };
  const isUnlisted = found.class === 'visible' && NOT_LISTED.test(cell(row, names.listed) ?? '');
  return { ...(isUnlisted ? visitBy('table/unlisted') : found), notice };
}
