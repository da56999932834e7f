import type { Element } from 'domhandler';
import type { DateClaim } from '../../domain/index.ts';
import { readDate } from '../../text/date.ts';
import { attribute, shortText } from '../markup/nodes.ts';
import type { ReadInput } from '../reader.ts';
import type { Container } from './container.ts';
import { isElsewhere } from './elsewhere.ts';
import type { ArticleData } from './json-ld.ts';
import { linesByHeadline } from './headline-lines.ts';
import type { Metadata } from './metadata.ts';

type Claims = { readonly published: DateClaim | null; readonly changed: DateClaim | null };
type Raw = { readonly text: string; readonly from: DateClaim['from'] };

const PUBLISHED = [
  'article:published_time', 'og:article:published_time', 'og:published_time', 'datepublished', 'article:published',
  'parsely-pub-date', 'sailthru.date', 'publishdate', 'pubdate', 'publish-date', 'publish_date', 'publication_date', 'publication-date',
  'dc.date.issued', 'dcterms.created', 'dc.date', 'dcterms.date', 'dc.date.created', 'date.created', 'date', 'cxenseparse:recs:publishtime',
  'weibo:article:create_at', 'article_date_original', 'originalpublicationdate', 'rnews:datepublished', 'datecreated', 'bt:pubdate', 'release_date',
] as const; // prettier-ignore
const CHANGED = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'lastmod',
  'last-modified',
  'dcterms.modified',
  'weibo:article:update_at',
  'article:updated',
] as const;
const DATE_CLASS =
  /(^|[^a-z])(pub(?:lish(?:ed)?)?[-_]?(?:date|time)?|date(?:line|time|published)?|time(?:stamp)?|posted[-_]?on|post[-_]?date|entry[-_]?date|article[-_]?date|created|riqi|shijian)([^a-z]|$)/i;
const SAYS_PUBLISHED =
  /(?:publish(?:ed)?|posted|first published|发布时间|發佈時間|发布于|发表于|时间|입력|등록|게재|公開|掲載)\s*[:：]?\s*/i;
const SAYS_CHANGED =
  /(?:updated|last (?:updated|modified)|modified|更新(?:时间|時間|日時)?|修改时间|최종\s?수정|수정)\s*[:：]?\s*/i;
/** A line with a date is short. */
const LONGEST_LINE = 120;

/** What is asked for its dates. */
type DatedPage = {
  readonly metadata: Metadata;
  readonly data: ArticleData;
  readonly container: Container;
  readonly input: ReadInput;
};

/**
 * When the article was published and changed, as the page claims: by its data for machines, its metadata, a time
 * element, the visible line, and last its address. Never guessed, and never taken from a teaser of another article.
 */
export function readDates(page: DatedPage): Claims {
  const { capture, source } = page.input;
  const language = page.metadata.language ?? source.language;
  const read = ({ text, from }: Raw) =>
    readDate(text, { capturedAt: capture.at, zone: source.zone, language, from });
  return { published: best(publishedClaims(page), read), changed: best(changedClaims(page), read) };
}

/** The first claim that means a moment and is not in doubt; else the first there is. */
function best(claims: Iterable<Raw>, read: (raw: Raw) => DateClaim | null): DateClaim | null {
  let fallback: DateClaim | null = null;
  for (const claim of claims) {
    const date = read(claim);
    if (date !== null && date.instant !== null && date.doubt === null) return date;
    fallback ??= date;
  }
  return fallback;
}

/** Generators, so that the page is only searched where its data says nothing. */
function* publishedClaims({ metadata, data, container }: DatedPage): Generator<Raw> {
  if (data.published !== null) yield { text: data.published, from: 'json-ld' };
  yield* named(metadata, PUBLISHED);
  const near = fromHeadlineOn(metadata);
  yield* visible(timeTexts(near, container));
  const lines = dateLines(near, container);
  const said = lines.filter((text) => SAYS_PUBLISHED.test(text));
  yield* visible(said.map((text) => text.slice(text.search(SAYS_PUBLISHED))));
  yield* visible(lines);
  // A bare date beside the headline is the article's; it must carry its year.
  yield* visible(
    linesByHeadline(metadata, container).filter((text) => /(?<!\d)(?:19|20)\d\d(?!\d)/.test(text)),
  );
  yield* inAddress(metadata.address);
}

function* changedClaims({ metadata, data, container }: DatedPage): Generator<Raw> {
  if (data.changed !== null) yield { text: data.changed, from: 'json-ld' };
  yield* named(metadata, CHANGED);
  const lines = [...dateLines(metadata.elements, container), ...linesByHeadline(metadata, container)];
  const said = lines.filter((text) => SAYS_CHANGED.test(text)).slice(0, 5);
  yield* visible(said.map((text) => text.slice(text.search(SAYS_CHANGED))));
}

function named(metadata: Metadata, names: readonly string[]): Raw[] {
  const texts = names.flatMap((name) => metadata.meta.get(name)?.slice(0, 1) ?? []);
  return texts.map((text) => ({ text, from: 'metadata' }));
}

const CLAIMS_TRIED = 12;

function visible(texts: readonly string[]): Raw[] {
  return texts.slice(0, CLAIMS_TRIED).map((text) => ({ text, from: 'visible' }));
}

/** Dates stand a little above the headline or below it. */
function fromHeadlineOn({ elements }: Metadata): Element[] {
  const from = Math.max(0, elements.findIndex(({ name }) => name === 'h1') - 40);
  return [...elements.slice(from), ...elements.slice(0, from)];
}

/** What time elements mean, those marked as publication first. */
function timeTexts(elements: readonly Element[], container: Container): string[] {
  const times = elements.filter(
    (element) =>
      (element.name === 'time' || attribute(element, 'itemprop') === 'datePublished') &&
      !isElsewhere(element, container) &&
      !SAYS_CHANGED.test(shortText(element, LONGEST_LINE) ?? ''),
  );
  const marked = times.filter(({ attribs }) => /publish|pubdate/i.test(JSON.stringify(attribs)));
  return [...marked, ...times].flatMap(
    (element) =>
      attribute(element, 'datetime') ??
      attribute(element, 'content') ??
      shortText(element, LONGEST_LINE) ??
      [],
  );
}

/** Lines whose class or words say that they hold a date. */
function dateLines(elements: readonly Element[], container: Container): string[] {
  const lines = elements.filter((element) => isDateLine(element) && !isElsewhere(element, container));
  return lines.flatMap((element) => shortText(element, LONGEST_LINE) ?? []);
}

function isDateLine(element: Element): boolean {
  if (
    element.children.length > 12 ||
    !/^(time|span|div|p|em|i|small|td|li|abbr|b|strong|font|dd|h6)$/.test(element.name)
  )
    return false;
  const hints = `${element.attribs['class'] ?? ''} ${element.attribs['id'] ?? ''}`;
  if (hints.length > 1 && DATE_CLASS.test(hints)) return true;
  const first = element.children[0];
  return (
    first !== undefined &&
    'data' in first &&
    first.data.length < LONGEST_LINE &&
    SAYS_PUBLISHED.test(first.data)
  );
}

/** /2025/11/01/, /2025-11-01-, /20251101/. A month alone names no day. */
function inAddress(address: string): Raw[] {
  const path = URL.parse(address)?.pathname ?? '';
  const match = /\/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(path);
  return match === null ? [] : [{ text: match.slice(1).join('-'), from: 'address' }];
}
