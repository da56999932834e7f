import {
  BLANK_ITEM,
  instant,
  type DateClaim,
  type Find,
  type Reading,
  type Span,
} from '../../domain/index.ts';
import { canonicalAddress } from '../../text/address.ts';
import { instantIn } from '../../text/date/zoned.ts';
import type { Reader, ReadInput } from '../reader.ts';
import { bodyText, isWebPage } from './body-text.ts';
import { blocksOf } from './bulletin-blocks.ts';
import { dayOfName, spanOfDay, type Day } from './day-of-name.ts';
import { reading, seenLook, spanOf, unreadable } from './looks.ts';

/**
 * One edition of a news bulletin as Markdown: a heading for the edition, one for each segment, its text, a link to the
 * original. Two collectors write it in two ways; both come to the same segments.
 */

type Segment = { readonly title: string; readonly body: string; readonly href: string | null };

/** When the edition went out, as the text states it. */
type Edition = {
  readonly programme: string | null;
  readonly day: Day | null;
  readonly time: { hour: number; minute: number } | null;
  readonly text: string | null;
};

const BROADCAST = /《([^》\n]{1,60})》\s*(\d{4})[-年]?(\d{2})[-月]?(\d{2})日?\s+(\d{1,2})[:：](\d{2})/;
const EDITION_HEADING =
  /^#\s+(?:《([^》]+)》|(.+?))\s*[(（]?\s*(\d{4})[-年]?(\d{2})[-月]?(\d{2})日?\s*[)）]?\s*$/m;
const HEADING = /^(#{2,6})\s+(.+?)\s*$/;
/** What video sites append to the title of a clip. */
const TITLE_SUFFIX = /\s*(视频简介|影片簡介)$/;
const LINK = /^\s*[*_]{0,2}\[[^\]\n]{0,40}\]\((\S+?)\)[*_]{0,2}\s*$/;
/** Divider and stamp that close a file. */
const CLOSING =
  /^\s*([-*_]\s?){3,}$|^\s*[>*_(（ ]*(更新时间戳?|更新時間戳?|更新于|更新於|last updated)[:：]?\s*\d[\d\s:./TZ+-]*[)）*_]*\s*$/i;

/** Reads one edition: one look at the time of the broadcast, one article in full for each segment. */
export const readBulletin: Reader = (input): Reading => {
  const text = bodyText(input);
  if (isWebPage(text)) return unreadable(input, 'html', 'A bulletin was due and a web page came.');
  const segments = segmentsOf(text);
  const edition = editionOf(text);
  const editions = edition.day === null ? latestEditions(text, input) : [];
  if (editions.length > 0) return { looks: [], releases: [], follow: editions };
  if (segments === null && edition.day === null)
    return unreadable(input, 'unknown-shape', 'The text has no headings of a bulletin.');
  const published = claimOf(edition, input);
  const finds = (segments ?? []).map((segment, at) => toFind(segment, at, { edition, published, input }));
  const span = spanOfEdition(edition, published, input);
  return reading([
    seenLook({ part: null, kind: 'list', subject: input.capture.address, span }, finds, input),
  ]);
};

/** So many editions of a list of contents are read: those that a run may have missed. */
const EDITIONS = 3;
const EDITION_LINK = /\]\(\s*(\S*?((?:19|20)\d\d-?\d\d-?\d\d)\S*?\.(?:md|markdown|txt))\s*\)/g;

/** The newest editions that a list of contents links to, by the day in their names. */
function latestEditions(text: string, input: ReadInput): Reading['follow'] {
  const links = [...text.matchAll(EDITION_LINK)].map(([, href = '', day = '']) => ({
    href,
    day: day.replaceAll('-', ''),
  }));
  const newest = links.sort((a, b) => b.day.localeCompare(a.day)).slice(0, EDITIONS);
  const addresses = newest.map(({ href }) => canonicalAddress(href, input.capture.finalAddress));
  return addresses.filter((address) => address !== null).map((address) => ({ address, as: 'list' }));
}

type Around = { readonly edition: Edition; readonly published: DateClaim | null; readonly input: ReadInput };

function toFind(segment: Segment, at: number, { edition, published, input }: Around): Find {
  const blocks = blocksOf(segment.body);
  const address = segment.href === null ? null : canonicalAddress(segment.href);
  const item = {
    ...BLANK_ITEM,
    kind: 'article' as const,
    detail: blocks.length > 0 ? ('full' as const) : ('title' as const),
    title: segment.title,
    address:
      address ?? `${input.capture.address}#${at + 1}-${segment.title.replace(/\s+/g, '-').slice(0, 80)}`,
    blocks,
    language: input.source.language,
    outlet: edition.programme,
    published,
  };
  return { item, rank: null };
}

/** Segments are the deepest kind of heading: where there are `###` below `##`, the `##` are divisions of the file. */
function segmentsOf(text: string): Segment[] | null {
  const sections = sectionsOf(text);
  if (sections.length === 0) return null;
  const isDeep = sections.some(({ level }) => level > 2);
  return sections
    .filter(({ level, title }) => (!isDeep || level > 2) && !BROADCAST.test(title))
    .map(({ title, lines }) => toSegment(title, lines));
}

type Section = { readonly level: number; readonly title: string; readonly lines: string[] };

function sectionsOf(text: string): Section[] {
  const sections: Section[] = [];
  for (const line of text.split('\n')) {
    const [, marks, title] = HEADING.exec(line) ?? [];
    if (marks !== undefined && title !== undefined)
      sections.push({ level: marks.length, title: title.replace(TITLE_SUFFIX, ''), lines: [] });
    else if (!CLOSING.test(line)) sections.at(-1)?.lines.push(line);
  }
  return sections;
}

/** The last line that is nothing but a link is the way to the original. */
function toSegment(title: string, lines: readonly string[]): Segment {
  const at = lines.findLastIndex((line) => LINK.test(line));
  const [, href = null] = LINK.exec(lines[at] ?? '') ?? [];
  return { title, body: lines.filter((_, index) => index !== at).join('\n'), href };
}

function editionOf(text: string): Edition {
  const broadcast = BROADCAST.exec(text);
  if (broadcast) {
    const [, programme = null, year, month, day, hour, minute] = broadcast;
    return {
      programme,
      day: toDay(year, month, day),
      time: { hour: Number(hour), minute: Number(minute) },
      text: broadcast[0].replace(/^《[^》]*》\s*/, ''),
    };
  }
  const [, quoted, bare, year, month, day] = EDITION_HEADING.exec(text) ?? [];
  if (year === undefined) return { programme: null, day: null, time: null, text: null };
  return {
    programme: quoted ?? bare ?? null,
    day: toDay(year, month, day),
    time: null,
    text: [year, month, day].join('-'),
  };
}

const toDay = (year = '', month = '', day = ''): Day => ({
  year: Number(year),
  month: Number(month),
  day: Number(day),
});

/** The stated broadcast, in the source's zone. */
function claimOf({ day, time, text }: Edition, input: ReadInput): DateClaim | null {
  if (day === null || text === null) return null;
  const ms = instantIn(input.source.zone, { ...day, hour: 0, minute: 0, ...time });
  const at = ms === null ? null : instant(ms);
  return {
    text,
    instant: at,
    precision: at === null ? null : time === null ? 'day' : 'minute',
    zone: at === null ? 'none' : 'assumed',
    from: 'visible',
    doubt: at === null ? 'implausible' : at > input.capture.at ? 'future' : null,
  };
}

function spanOfEdition({ day, time }: Edition, published: DateClaim | null, input: ReadInput): Span {
  const at = published?.instant ?? null;
  if (time !== null && at !== null && published?.doubt === null) return { from: at, to: at };
  const of = day ?? dayOfName(input);
  return (of === null ? null : spanOfDay(of, input)) ?? spanOf(input);
}
