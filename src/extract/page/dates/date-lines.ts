import type { Element } from 'domhandler';
import { plainDigits } from '../../../text/date/numerals.ts';
import { attribute, classAndId, shortText } from '../../markup/nodes.ts';
import type { Container } from '../container/container.ts';
import { DATE_CLASS, SAYS_CHANGED, SAYS_PUBLISHED, TODAY_CLASS } from './date-names.ts';
import { isElsewhere } from '../container/elsewhere.ts';
import { elementsByHeadline, headlineAt } from '../titles/headline-lines.ts';
import { once } from '../once.ts';
import { remembered } from '../remembered.ts';

/** A line with a date is short. */
const LONGEST_LINE = 120;
/** A line that names no year is a date only where it says little else. */
const LONGEST_BARE_LINE = 60;

/** Where a page shows dates to its readers; each is looked for when it is asked for. */
export type DateLines = {
  /** What time elements mean, those marked as publication first. */
  readonly times: () => readonly string[];
  /** Lines whose class or words say that they hold a date. */
  readonly named: () => readonly string[];
  /** Lines beside the headline that hold a date and say nothing of it. */
  readonly beside: () => readonly string[];
};

/** Dates of an article stand before this many others. */
const MOST = 30;

/** What is no date of the article: what stands elsewhere is another's, and what is text says when something happened. */
type Around = { readonly container: Container; readonly isText: (element: Element) => boolean };

/** Looks for dates where pages print them, from the headline on. */
export function dateLinesOf(
  elements: readonly Element[],
  title: string,
  { container, isText }: Around,
): DateLines {
  const at = once(() => headlineAt(elements, title));
  const ordered = once(() => {
    const from = Math.max(0, at() - 40);
    return [...elements.slice(from), ...elements.slice(0, from)];
  });
  const isOurs = (element: Element) =>
    !isElsewhere(element, container) && !showsToday(element) && !isText(element);
  const texts = (found: readonly Element[], fits: (text: string) => boolean) =>
    found.flatMap((element) => shortText(element, LONGEST_LINE) ?? []).filter(fits);
  return {
    times: once(() => timesOf(first(ordered(), (element) => isTime(element) && isOurs(element)))),
    named: once(() =>
      texts(
        first(ordered(), (element) => isDateLine(element) && isOurs(element)),
        mayHoldDate,
      ),
    ),
    beside: once(() => texts(elementsByHeadline(elements, at(), container).filter(isOurs), isBareDate)),
  };
}

function first(elements: readonly Element[], fits: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  for (const element of elements) {
    if (fits(element)) found.push(element);
    if (found.length === MOST) break;
  }
  return found;
}

/** Today's date stands in the heads of many sites. */
function showsToday(element: Element): boolean {
  const { parent } = element;
  const around = parent !== null && 'attribs' in parent ? classAndId(parent) : '';
  return TODAY_CLASS.test(classAndId(element)) || TODAY_CLASS.test(around);
}

function isTime(element: Element): boolean {
  if (element.name === 'time' || attribute(element, 'itemprop') === 'datePublished') return true;
  // `<abbr class="published" title="2031-05-09T08:32:00Z">`, as blogs of 2010 mark their dates.
  const { class: classes, title } = element.attribs;
  return (
    classes !== undefined && title !== undefined && /\bpublished\b/.test(classes) && DAY_FIRST.test(title)
  );
}

const DAY_FIRST = /^(?:19|20)\d\d-\d\d-\d\d/;

function timesOf(found: readonly Element[]): string[] {
  const times = found.filter((element) => !SAYS_CHANGED.test(shortText(element, LONGEST_LINE) ?? ''));
  const says = (pattern: RegExp) =>
    times.filter(({ attribs }) => pattern.test(Object.values(attribs).join(' ')));
  const marked = says(/publish|pubdate/i);
  // A theme may call the only date there is the changed one.
  const last = says(/updated|modified/i).filter((element) => !marked.includes(element));
  const others = times.filter((element) => !last.includes(element));
  return [...marked, ...others, ...last].flatMap(
    (element) =>
      attribute(element, 'datetime') ??
      attribute(element, 'content') ??
      (element.name === 'abbr' ? attribute(element, 'title') : undefined) ??
      shortText(element, LONGEST_LINE) ??
      [],
  );
}

const LINE_TAGS = new Set('time span div p em i small td li abbr b strong font dd h2 h3 h4 h5 h6'.split(' '));

function isDateLine({ name, children, attribs }: Element): boolean {
  if (children.length === 0 || children.length > 12 || !LINE_TAGS.has(name)) return false;
  if (namesDate(attribs['class']) || namesDate(attribs['id'])) return true;
  const first = children[0];
  if (first === undefined || !('data' in first) || first.data.length >= LONGEST_LINE) return false;
  // Between most tags stands white space, which the long search for words need not see.
  if (!/\S/.test(first.data)) return false;
  // A label alone holds no date.
  return (children.length > 1 || /\p{Nd}|[一-十]/u.test(first.data)) && SAYS_PUBLISHED.test(first.data);
}

function namesDate(hints: string | undefined): boolean {
  return hints !== undefined && hints.length >= 3 && saysDate(hints);
}

const saysDate = remembered((hints) => DATE_CLASS.test(hints.slice(0, LONGEST_HINTS)));

/** Class names beyond this, in characters, are not read. */
const LONGEST_HINTS = 300;

function mayHoldDate(text: string): boolean {
  return /[\p{Nd}〇一二三四五六七八九十昨今刚剛]|yesterday|today|just now|어제|오늘|방금/iu.test(text);
}

const DAY_WITH_YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;
const COPYRIGHT = /©|\(c\)|copyright|版权|版權|all rights/i;
/** What a date without a year holds: the signs of month and day, or a word for "ago" beside a number. */
const YEARLESS =
  /\d\s?[月월]\s?\d|\d\.\s?\d{1,2}\.\s?\d\d\b|\d\s?\p{L}{1,9}\.?\s(?:ago|fa|geleden|sedan|siden|назад|тому|temu|önce|पहले|پیش|lalu|trước|atrás)|(?:vor|il y a|hace|há|منذ)\s\d|\d\s?\p{L}{1,3}\s?[前전]|刚刚|剛剛|방금|[昨今][天日]|어제|오늘/u;

/** It carries its year, or is about nothing but a date: "11月1日 08:32", "3 hours ago". */
function isBareDate(text: string): boolean {
  const plain = plainDigits(text);
  if (DAY_WITH_YEAR.test(plain)) return !COPYRIGHT.test(plain);
  return plain.length <= LONGEST_BARE_LINE && YEARLESS.test(plain);
}
