import type { Element } from 'domhandler';
import type { DateClaim } from '../../domain/index.ts';
import { readDate } from '../../text/date.ts';
import { attribute, visibleText } from '../markup/nodes.ts';
import type { ReadInput } from '../reader.ts';
import type { ArticleData } from './json-ld.ts';
import { linesByHeadline, type Metadata } from './metadata.ts';

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

/**
 * When the article was published and changed, as the page claims: by its data for machines, its metadata, a time
 * element, the visible line, and last its address. Never guessed.
 */
export function readDates(metadata: Metadata, data: ArticleData, input: ReadInput): Claims {
  const read = ({ text, from }: Raw) =>
    readDate(text, {
      capturedAt: input.capture.at,
      zone: input.source.zone,
      language: metadata.language ?? input.source.language,
      from,
    });
  const published = best(
    [...published0(metadata, data), ...visible(metadata), ...inAddress(metadata.address)],
    read,
  );
  return { published, changed: best([...changed0(metadata, data), ...visiblyChanged(metadata)], read) };
}

/** The first claim that means a moment and is not in doubt; else the first there is. */
function best(claims: readonly Raw[], read: (raw: Raw) => DateClaim | null): DateClaim | null {
  let fallback: DateClaim | null = null;
  for (const claim of claims) {
    const date = read(claim);
    if (date !== null && date.instant !== null && date.doubt === null) return date;
    fallback ??= date;
  }
  return fallback;
}

function named(metadata: Metadata, names: readonly string[]): Raw[] {
  return names.flatMap((name) =>
    (metadata.meta.get(name) ?? []).slice(0, 1).map((text) => ({ text, from: 'metadata' as const })),
  );
}

function published0(metadata: Metadata, data: ArticleData): Raw[] {
  const jsonLd = data.published === null ? [] : [{ text: data.published, from: 'json-ld' as const }];
  return [...jsonLd, ...named(metadata, PUBLISHED)];
}

function changed0(metadata: Metadata, data: ArticleData): Raw[] {
  const jsonLd = data.changed === null ? [] : [{ text: data.changed, from: 'json-ld' as const }];
  return [...jsonLd, ...named(metadata, CHANGED)];
}

/** Time elements (marked as publication first), then lines whose class or words say "date", from the headline on. */
function visible(metadata: Metadata): Raw[] {
  const { elements } = metadata;
  const from = Math.max(0, elements.findIndex((element) => element.name === 'h1') - 40);
  const near = [...elements.slice(from), ...elements.slice(0, from)];
  const times = near.filter(
    (element) => element.name === 'time' || attribute(element, 'itemprop') === 'datePublished',
  );
  const marked = times.filter((element) => /publish|pubdate/i.test(JSON.stringify(element.attribs)));
  const timeTexts = [...marked, ...times].flatMap((element) => {
    const text = attribute(element, 'datetime') ?? attribute(element, 'content') ?? visibleText(element);
    return text === '' || SAYS_CHANGED.test(visibleText(element)) ? [] : [text];
  });
  const lines = near
    .filter((element) => isDateLine(element))
    .map(visibleText)
    .filter((text) => text !== '' && text.length <= LONGEST_LINE);
  const said = lines
    .filter((text) => SAYS_PUBLISHED.test(text))
    .map((text) => text.slice(text.search(SAYS_PUBLISHED)));
  // A bare date beside the headline is the article's; it must carry its year.
  const beside = linesByHeadline(metadata).filter((text) => /(?<!\d)(?:19|20)\d\d(?!\d)/.test(text));
  return [...timeTexts, ...said, ...lines, ...beside]
    .slice(0, 30)
    .map((text) => ({ text, from: 'visible' as const }));
}

function isDateLine(element: Element): boolean {
  if (
    element.children.length > 12 ||
    !/^(span|div|p|em|i|small|td|li|abbr|b|strong|font|dd|h6)$/.test(element.name)
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

function visiblyChanged({ elements }: Metadata): Raw[] {
  const lines = elements.filter((element) => element.name === 'time' || isDateLine(element)).map(visibleText);
  const said = lines.filter((text) => text.length <= LONGEST_LINE && SAYS_CHANGED.test(text));
  return said
    .slice(0, 5)
    .map((text) => ({ text: text.slice(text.search(SAYS_CHANGED)), from: 'visible' as const }));
}

/** /2025/11/01/, /2025-11-01-, /20251101/. A month alone names no day. */
function inAddress(address: string): Raw[] {
  const path = URL.parse(address)?.pathname ?? '';
  const match = /\/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(path);
  return match === null ? [] : [{ text: match.slice(1).join('-'), from: 'address' }];
}
