import {
  BLANK_ITEM,
  type DateClaim,
  type Find,
  type LookDraft,
  type Part,
  type Span,
} from '../../domain/index.ts';
import { canonicalAddress } from '../../text/address.ts';
import { readDate } from '../../text/date.ts';
import type { Reader, ReadInput } from '../reader.ts';
import { listText, isObject, isWebPage, parseJson, textField, type JsonObject } from './list-text.ts';
import { dayOfName, spanOfDay } from './day-of-name.ts';
import {
  blindLook,
  partialLooks,
  reading,
  sectionOf,
  seenLook,
  selectorOf,
  spanOf,
  unreadable,
  type LookFrame,
} from './looks.ts';

/**
 * A day's editorials of many papers as JSON: `{date, sources: [{name, error, skipped_by_robots, unavailable_reason,
 * items: [{title, link, published}]}]}`. Each paper is a look of its own, with the collector's own account of trouble.
 */
export const readEditorials: Reader = (input) => {
  const text = listText(input);
  if (isWebPage(text)) return unreadable(input, 'html', 'Data was due and a web page came.');
  const data = parseJson(text);
  if (data === undefined) return unreadable(input, 'not-json', 'The data is no JSON, or was cut short.');
  const papers = isObject(data) && Array.isArray(data['sources']) ? data['sources'].filter(isObject) : null;
  if (papers === null) return unreadable(input, 'unknown-shape', 'The data holds no list of papers.');
  const span = spanOfFile(input);
  if (input.source.parts.length === 0)
    return reading(papers.flatMap((paper) => looksOf(paper, null, span, input)));
  return reading(input.source.parts.flatMap((part) => looksOfPart(part, papers, span, input)));
};

function spanOfFile(input: ReadInput): Span {
  const day = dayOfName(input);
  return (day === null ? null : spanOfDay(day, input)) ?? spanOf(input);
}

function looksOfPart(part: Part, papers: readonly JsonObject[], span: Span, input: ReadInput): LookDraft[] {
  const chosen = sectionOf(part, papers, (one) => textField(one, 'name') ?? '');
  if (chosen.section) return looksOf(chosen.section, part.part, span, input);
  const frame: LookFrame = { part: part.part, kind: 'list', subject: selectorOf(part), span };
  return [blindLook(frame, 'failed', chosen.reason, chosen.detail)];
}

function looksOf(paper: JsonObject, part: string | null, span: Span, input: ReadInput): LookDraft[] {
  const name = textField(paper, 'name') ?? textField(paper, 'index_url') ?? '';
  const frame: LookFrame = { part, kind: 'list', subject: name, span };
  const entries: readonly unknown[] = Array.isArray(paper['items']) ? paper['items'] : [];
  const finds = entries.flatMap((entry) => findOf(entry, name, input));
  const trouble = troubleOf(paper);
  if (trouble?.outcome === 'failed') return partialLooks(frame, finds, { ...trouble, outcome: 'failed' });
  if (trouble) return [blindLook(frame, trouble.outcome, trouble.reason, trouble.detail)];
  const bad = entries.length - finds.length;
  return [seenLook(frame, finds, input, bad > 0 ? `${bad} entries could not be read` : '')];
}

type Trouble = Pick<LookDraft, 'reason' | 'detail'> & {
  readonly outcome: 'failed' | 'refused' | 'not-tried';
};

const REFUSALS = /robots|forbidden|denied|login|subscri|paywall|captcha|\b40[13]\b|拒否|会員|有料/i;

function troubleOf(paper: JsonObject): Trouble | null {
  if (paper['skipped_by_robots'] === true)
    return { outcome: 'not-tried', reason: 'robots', detail: 'The collector kept the site’s robots.txt.' };
  const unavailable = textField(paper, 'unavailable_reason');
  if (unavailable !== null) {
    const outcome = REFUSALS.test(unavailable) ? 'refused' : 'failed';
    return { outcome, reason: 'unavailable', detail: unavailable.slice(0, 500) };
  }
  const error = textField(paper, 'error');
  return error === null
    ? null
    : { outcome: 'failed', reason: 'collector-error', detail: error.slice(0, 500) };
}

function findOf(entry: unknown, outlet: string, input: ReadInput): Find[] {
  if (!isObject(entry)) return [];
  const title = textField(entry, 'title');
  if (title === null) return [];
  const href = textField(entry, 'link', 'url');
  const item = {
    ...BLANK_ITEM,
    kind: 'article' as const,
    detail: 'title' as const,
    title,
    address: href === null ? null : canonicalAddress(href),
    language: input.source.language,
    outlet: outlet === '' ? null : outlet,
    published: publishedOf(textField(entry, 'published'), input),
  };
  return [{ item, rank: null }];
}

function publishedOf(text: string | null, input: ReadInput): DateClaim | null {
  if (text === null) return null;
  const { zone, language } = input.source;
  const claim = readDate(text, { capturedAt: input.capture.at, zone, language, from: 'visible' });
  return claim ?? { text, instant: null, precision: null, zone: 'none', from: 'visible', doubt: null };
}
