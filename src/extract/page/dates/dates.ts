import type { Element } from 'domhandler';
import type { Block, DateClaim } from '../../../domain/index.ts';
import { readDate } from '../../../text/date.ts';
import type { PlacedBlock } from '../../markup/blocks.ts';
import type { ReadInput } from '../../reader.ts';
import type { Container } from '../container/container.ts';
import { dateOnly } from './date-text.ts';
import { dateLinesOf, type DateLines } from './date-lines.ts';
import { CHANGED_NAMES, PUBLISHED_NAMES, SAYS_CHANGED, SAYS_PUBLISHED } from './date-names.ts';
import { textLines } from './in-text.ts';
import type { ArticleData } from '../claims/json-ld.ts';
import { asShownLocally, isUtc, type ReadTwice } from './local-day.ts';
import type { Metadata } from '../claims/metadata.ts';
import { once } from '../once.ts';
import { datesInScripts } from './script-dates.ts';

type Claims = { readonly published: DateClaim | null; readonly changed: DateClaim | null };
type Raw = {
  readonly text: string;
  readonly from: DateClaim['from'];
  /** Nothing says that it is a date of the article: a month or a year alone may be of anything. */
  readonly unnamed?: boolean;
};

/** What is asked for its dates. */
type DatedPage = {
  readonly metadata: Metadata;
  readonly data: ArticleData;
  readonly container: Container;
  readonly title: string;
  readonly input: ReadInput;
  /** Every block of the container, with its element, and the text. */
  readonly placed: readonly PlacedBlock[];
  readonly blocks: readonly Block[];
};

/**
 * When the article was published and changed, as the page claims: by its data for machines, its metadata, a time
 * element, the visible line, and last its address. Never guessed, and never taken from a teaser of another article.
 */
export function readDates(page: DatedPage): Claims {
  const { capture, source } = page.input;
  const { metadata, data, title, container } = page;
  const context = {
    capturedAt: capture.at,
    language: metadata.language ?? source.language,
    year: statedYear(metadata, data),
  };
  const readIn = (zone: string | null) => (raw: Raw) =>
    readDate(raw.text, { ...context, zone, from: raw.from });
  const read = readIn(source.zone);
  const { elements } = metadata;
  const isText = once(() => textLines(elements, page.placed, page.blocks));
  const lines = dateLinesOf(elements, title, { container, isText: (element) => isText()(element) });
  const changed = best(changedClaims(page, lines), read);
  const published = best(publishedClaims(page, lines), read);
  // A year that is known from elsewhere must not make the one in the text superfluous.
  const ownYear = { ...context, zone: source.zone, year: null };
  const only = (claim: DateClaim) =>
    dateOnly(claim, context.language, (text) => readDate(text, { ...ownYear, from: claim.from }));
  const ownChanged = changed?.from === 'visible' ? only(changed) : changed;
  if (published === null) return { published, changed: ownChanged };
  const twice = readTwice(localClaims(page, lines), read, readIn('UTC'));
  const shown = asShownLocally(published, twice, changed);
  const isLine = shown.from === 'visible' || shown.text !== published.text;
  return { published: isLine ? only(shown) : shown, changed: ownChanged };
}

function* readTwice(
  claims: Iterable<Raw>,
  read: (raw: Raw) => DateClaim | null,
  readWall: (raw: Raw) => DateClaim | null,
): Generator<ReadTwice> {
  for (const raw of claims) if (!isUtc(raw.text)) yield { claim: () => read(raw), wall: () => readWall(raw) };
}

/** The first claim that means a moment and is not in doubt; else the first there is. */
function best(claims: Iterable<Raw>, read: (raw: Raw) => DateClaim | null): DateClaim | null {
  let fallback: DateClaim | null = null;
  for (const claim of claims) {
    const date = read(claim);
    if (claim.unnamed === true && (date?.precision === 'month' || date?.precision === 'year')) continue;
    if (date !== null && date.instant !== null && date.doubt === null) return date;
    fallback ??= date;
  }
  return fallback;
}

/** Generators, so that the page is only searched where its data says nothing. */
function* publishedClaims({ metadata, data }: DatedPage, lines: DateLines): Generator<Raw> {
  if (data.published !== null) yield { text: data.published, from: 'json-ld' };
  yield* named(metadata, PUBLISHED_NAMES);
  yield* visible(lines.times());
  const said = [...lines.named(), ...lines.beside()].filter((text) => SAYS_PUBLISHED.test(text));
  yield* visible(said.map((text) => text.slice(text.search(SAYS_PUBLISHED))));
  const silent = (text: string) => !SAYS_CHANGED.test(text);
  yield* visible(lines.named().filter(silent));
  yield* visible(lines.beside().filter(silent)).map((claim) => ({ ...claim, unnamed: true }));
  yield* inScripts(metadata.elements);
  yield* inAddress(metadata.address);
  yield* visible([...lines.named(), ...lines.beside()]).map((claim) => ({ ...claim, unnamed: true }));
}

/** Claims that may tell the day where the page is written: in its own zone, or as its readers see it. */
function* localClaims({ metadata, data }: DatedPage, lines: DateLines): Generator<Raw> {
  if (data.published !== null) yield { text: data.published, from: 'json-ld' };
  yield* named(metadata, PUBLISHED_NAMES);
  yield* inAddress(metadata.address);
  yield* visible(lines.times());
  for (const look of [lines.beside, lines.named])
    yield* visible(look().filter((text) => !SAYS_CHANGED.test(text)));
}

function* changedClaims({ metadata, data }: DatedPage, lines: DateLines): Generator<Raw> {
  if (data.changed !== null) yield { text: data.changed, from: 'json-ld' };
  yield* named(metadata, CHANGED_NAMES);
  for (const look of [lines.beside, lines.named]) {
    const said = look().filter((text) => SAYS_CHANGED.test(text));
    yield* visible(said.slice(0, 5).map((text) => text.slice(text.search(SAYS_CHANGED))));
  }
}

function named(metadata: Metadata, names: readonly string[]): Raw[] {
  const texts = names.flatMap((name) => metadata.meta.get(name)?.slice(0, 1) ?? []);
  return texts.map((text) => ({ text, from: 'metadata' }));
}

const CLAIMS_TRIED = 12;

function visible(texts: readonly string[]): Raw[] {
  return texts.slice(0, CLAIMS_TRIED).map((text) => ({ text, from: 'visible' }));
}

function inScripts(elements: readonly Element[]): Raw[] {
  return datesInScripts(elements).map((text) => ({ text, from: 'metadata', unnamed: true }));
}

/** /2025/11/01/, /2025-11/01/, /20251101/, t20251101_1.html, -20251101. A month alone names no day. */
function inAddress(address: string): Raw[] {
  const path = URL.parse(address)?.pathname ?? '';
  const match = /(?:\/|[_-]|\/t)((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(
    path,
  );
  return match === null ? [] : [{ text: match.slice(1).join('-'), from: 'address' }];
}

/** The year of a page whose dates name none: that of its address or of its other dates; null where nothing says it. */
function statedYear(metadata: Metadata, data: ArticleData): number | null {
  const path = URL.parse(metadata.address)?.pathname ?? '';
  const dates = [...named(metadata, CHANGED_NAMES), ...named(metadata, PUBLISHED_NAMES)].map(
    ({ text }) => text,
  );
  const year =
    /[/_-]((?:19|20)\d\d)(?=[/_-]|\d{2}(?:\d\d)?(?!\d))/.exec(path)?.[1] ??
    [data.published, data.changed, ...dates].flatMap(
      (text) => /(?<!\d)((?:19|20)\d\d)(?!\d)/.exec(text ?? '')?.[1] ?? [],
    )[0];
  return year === undefined ? null : Number(year);
}
