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
import { listText, isWebPage } from './list-text.ts';
import { partBriefs } from './briefs.ts';
import { blocksOf } from './bulletin-blocks.ts';
import { dayOfName, spanOfDay, type Day } from './day-of-name.ts';
import { headingOf, LONGEST_LINE } from './markdown-line.ts';
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
const DAY_AT_END = /(\d{4})[-年]?(\d{2})[-月]?(\d{2})日?\s*[)）]?$/;
/** What video sites append to the title of a clip. */
const TITLE_SUFFIXES = ['视频简介', '影片簡介'] as const;
const LINK = /^[*_]{0,2}\[[^\]\n]{0,40}\]\((\S+?)\)[*_]{0,2}$/;
/** Divider and stamp that close a file, in a line without spaces around it. */
const CLOSING =
  /^(?:[-*_]\s?){3,}$|^[>*_(（ ]*(?:更新时间戳?|更新時間戳?|更新于|更新於|last updated)[:：]?\s*\d[\d\s:./TZ+-]*[)）*_]*$/i;

/** Reads one edition: one look at the time of the broadcast, one article in full for each segment. */
export const readBulletin: Reader = (input): Reading => {
  const text = listText(input);
  if (isWebPage(text)) return unreadable(input, 'html', 'A bulletin was due and a web page came.');
  const segments = segmentsOf(text);
  const edition = editionOf(text);
  const editions = edition.day === null ? latestEditions(text, input) : [];
  if (editions.length > 0) return { looks: [], releases: [], follow: editions };
  if (segments === null && edition.day === null)
    return unreadable(input, 'unknown-shape', 'The text has no headings of a bulletin.');
  const published = claimOf(edition, input);
  const finds = (segments ?? [])
    .map((segment, at) => toFind(segment, at, { edition, published, input }))
    .flatMap(partBriefs);
  const span = spanOfEdition(edition, published, input);
  return reading([
    seenLook({ part: null, kind: 'list', subject: input.capture.address, span }, finds, input),
  ]);
};

/** So many editions of a list of contents are read: those that a run may have missed. */
const EDITIONS = 3;
const ANY_LINK = /\]\(\s*((?:(?!\]\()[^\s)]){1,2000})\s*\)/g;
const TEXT_FILE = /\.(?:md|markdown|txt)$/;
const EDITION_DAY = /(?:19|20)\d\d-?\d\d-?\d\d/;

/** The newest editions that a list of contents links to, by the day in their names. */
function latestEditions(text: string, input: ReadInput): Reading['follow'] {
  const links = [...text.matchAll(ANY_LINK)].flatMap(([, href = '']) => {
    const [day] = TEXT_FILE.test(href) ? (EDITION_DAY.exec(href) ?? []) : [];
    return day === undefined ? [] : [{ href, day: day.replaceAll('-', '') }];
  });
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
    const heading = headingOf(line);
    if (heading && heading.level > 1)
      sections.push({ level: heading.level, title: withoutSuffix(heading.title), lines: [] });
    else if (!isClosing(line)) sections.at(-1)?.lines.push(line);
  }
  return sections;
}

const isClosing = (line: string): boolean => line.length <= LONGEST_LINE && CLOSING.test(line.trim());

function withoutSuffix(title: string): string {
  const suffix = TITLE_SUFFIXES.find((one) => title.endsWith(one));
  return suffix === undefined ? title : title.slice(0, -suffix.length).trimEnd();
}

/** The last line that is nothing but a link is the way to the original. */
function toSegment(title: string, lines: readonly string[]): Segment {
  const links = lines.map((line) => (line.length > LONGEST_LINE ? null : LINK.exec(line.trim())));
  const at = links.findLastIndex((link) => link !== null);
  const href = links[at]?.[1] ?? null;
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
  const titles = text.split('\n').map(headingOf);
  const editions = titles.map((heading) => (heading?.level === 1 ? editionOfHeading(heading.title) : null));
  return editions.find((edition) => edition !== null) ?? NO_EDITION;
}

const NO_EDITION: Edition = { programme: null, day: null, time: null, text: null };

/** `《Programme》 (20310503)` or `Programme 2031-05-03`. */
function editionOfHeading(title: string): Edition | null {
  const found = DAY_AT_END.exec(title);
  const before = title.slice(0, found?.index ?? 0).trimEnd();
  const name = /[(（]$/.test(before) ? before.slice(0, -1).trimEnd() : before;
  if (found === null || name === '') return null;
  const [, year, month, day] = found;
  return {
    programme: name.startsWith('《') && name.endsWith('》') ? name.slice(1, -1) : name,
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
