import type { Attempt, TakenOut } from '../../domain/index.ts';
import { decodeText } from '../../text/decode.ts';
import { isPicture, pageFacts, type PageFacts } from '../page-facts.ts';
import { gatherJson } from './accounts.ts';
import { shieldAddress, shieldOrigin } from './address.ts';
import { shieldJson, type Json } from './json.ts';
import { isKeptHeader } from './kept-headers.ts';
import { gatherJsonFeed, withoutSelf } from './json-feed.ts';
import { gatherMarkup, gatherWords } from './markup-names.ts';
import { shieldMarkup } from './markup.ts';
import { shieldText } from './free-text.ts';
import { gatherByPlace } from './names-by-place.ts';
import { looksLikeTable } from './looks-like-table.ts';
import { noticedIn, shieldNoticed } from './notice-names.ts';
import { isNotice, isPlainNotice, mayTellWhose, type Said } from './notice-page.ts';
import { Roster, type Scene } from './roster.ts';
import { unwrapped } from './unwrapped.ts';
import { shieldTable } from './table.ts';

/** An attempt that may be kept, and what was taken out of it. */
export type Shielded = {
  readonly attempt: Attempt;
  readonly taken: readonly TakenOut[];
};

/** More prose than this shows people's posts; a notice or a wall has less. */
const MOST_PROSE = 400;
/** Posts and comments are short, and no prose each: many of them show by the weight of all words. */
const MOST_WORDS = 1_200;
/**
 * The bytes of a platform with names of accounts under pseudonyms, and without avatars, exact places, devices, tokens and
 * contacts, before anything is kept. JSON, lines of JSON, tables, pages and feeds are rewritten by what their fields mean.
 * A page whose names cannot be told from its other words is not kept at all: it becomes `unreadable`, `names-not-known`.
 * So is one with a list of what people say in which nobody can say of a block who says it.
 *
 * Bytes of pictures and clips pass as they are: avatars are not fetched, because no address of one is left.
 */
export function shieldAttempt(attempt: Attempt, scene: Scene): Shielded {
  const roster = new Roster(scene);
  if (attempt.body.length === 0 || isPictureOrClip(attempt)) return finished(attempt, attempt.body, roster);
  const { text } = decodeText(attempt.body, {
    contentType: headerOf(attempt, 'content-type'),
    isHtml: true,
    isXml: true,
  });
  const body = shieldBody(text, attempt, roster);
  if (body === null) return withheld(attempt, roster);
  return finished(attempt, new TextEncoder().encode(body), roster);
}

/** A piece of a page without its frame. */
const FRAGMENT = /^\s*<[a-z][^<>]*>/i;

function shieldBody(text: string, attempt: Attempt, roster: Roster): string | null {
  const facts = pageFacts(text.slice(0, 600_000), attempt.body);
  const { looksLike, prose, weight } = facts;
  const said = { roster, at: attempt.at };
  if (looksLike === 'text' && FRAGMENT.test(text))
    return shieldBody(`<!doctype html>${text}`, attempt, roster);
  const data = unwrapped(text);
  if (data !== null) return shieldAllJson(data, roster) ?? shieldLines(data, roster);
  if (looksLike === 'html' || looksLike === 'xml') {
    gatherMarkup(text, looksLike, roster);
    const isLong = prose > MOST_PROSE || weight > MOST_WORDS;
    const isTold = looksLike === 'xml' || gatherByPlace(text, roster);
    if (looksLike === 'html' && (!isTold || (roster.size === 0 && isLong))) return null;
    if (looksLike === 'html' && !isLong) return shieldFewWords(text, facts, said);
    return shieldMarkup(text, looksLike, roster);
  }
  const table = looksLikeTable(text) ? shieldTable(text, roster) : null;
  return table ?? (looksLike === 'picture' ? null : shieldPlain(text, said));
}

/**
 * A page of few words may be a notice: whom it names goes, and so does what stands beside it and is none of its words. One
 * that marks names shows what people say, and words of a notice among these may be theirs: what it marks is known, and the
 * rest stays.
 */
function shieldFewWords(text: string, { title, visible }: PageFacts, said: Said): string {
  const { roster } = said;
  const marks = roster.size > 0;
  if (!marks) for (const name of noticedIn(visible, roster)) roster.add([name]);
  const isGone = !marks && (isNotice(visible, said) || isNotice(title, said));
  return shieldMarkup(text, 'html', roster, {
    isNotice: true,
    isLeftOut: isGone ? (words) => mayTellWhose(words, said) : null,
  });
}

/** A text without markup marks nobody: it stays where it says what platforms say. */
function shieldPlain(text: string, said: Said): string | null {
  if (text.length > MOST_PROSE || !isPlainNotice(text, said)) return null;
  return shieldText(shieldNoticed(text, said.roster), said.roster);
}

function shieldAllJson(text: string, roster: Roster): string | null {
  const value = parsed(text.trim());
  if (value === undefined) return null;
  gatherJson(value, roster, wordsInto(roster));
  gatherJsonFeed(value, roster);
  return JSON.stringify(shieldJson(withoutSelf(value), roster));
}

const wordsInto =
  (roster: Roster) =>
  (words: string): void =>
    gatherWords(words, roster);

/** A line that is no JSON says nothing that a reader could use, and may say a name: its place stays, empty. */
function shieldLines(text: string, roster: Roster): string | null {
  const lines = text.split(/\r?\n/);
  const values = lines.map((line) => (line.trim() === '' ? undefined : parsed(line)));
  if (values.every((value) => value === undefined)) return null;
  for (const value of values) if (value !== undefined) gatherJson(value, roster, wordsInto(roster));
  const shielded = values.map((value, at) => {
    if (value !== undefined) return JSON.stringify(shieldJson(value, roster));
    return lines[at]?.trim() === '' ? '' : UNREADABLE_LINE;
  });
  return shielded.join('\n');
}

/** What stands in place of a line that could not be read; no reader takes it for an empty one. */
const UNREADABLE_LINE = '{"lacuna":"unreadable line"';

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function finished(attempt: Attempt, body: Uint8Array, roster: Roster): Shielded {
  const address = (text: string): string => shieldAddress(text, roster);
  const shielded: Attempt = {
    ...attempt,
    address: address(attempt.address),
    finalAddress: address(attempt.finalAddress),
    origin: shieldOrigin(attempt.origin, roster),
    headers: attempt.headers
      .filter(([name, value]) => name === 'content-type' || isKeptHeader(name, value))
      .map(([name, value]) =>
        name === 'content-type'
          ? ([name, utf8(value, body === attempt.body)] as const)
          : ([name, value] as const),
      ),
    mediaType: bareType(attempt.mediaType),
    body,
    trouble: attempt.trouble && {
      ...attempt.trouble,
      detail: detailOf(attempt, attempt.trouble.detail, roster),
    },
  };
  return { attempt: shielded, taken: roster.taken() };
}

/** The kind of bytes, without what else a server says of them, such as the name of a file. */
const bareType = (type: string): string => /^[^;,\s]*/.exec(type)?.[0] ?? '';

/** Rewritten bytes are UTF-8, whatever they came as. */
function utf8(type: string, isUntouched: boolean): string {
  const charset = isUntouched ? /;\s*charset="?[\w.:-]+"?/i.exec(type)?.[0] : '; charset=utf-8';
  return bareType(type) + (charset ?? '');
}

/** What went wrong, told of the file by the name under which it is kept. */
function detailOf({ origin }: Attempt, detail: string, roster: Roster): string {
  if (origin.kind !== 'disk') return shieldText(detail, roster);
  const shielded = shieldOrigin(origin, roster);
  const names = [origin.file, origin.member ?? '', ...`${origin.file}/${origin.member ?? ''}`.split('/')];
  const kept = shielded.kind === 'disk' ? shielded : origin;
  const others = [kept.file, kept.member ?? '', ...`${kept.file}/${kept.member ?? ''}`.split('/')];
  const said = names.reduce(
    (text, name, at) => (name === '' || name === others[at] ? text : text.replaceAll(name, others[at] ?? '')),
    detail,
  );
  return shieldText(said, roster);
}

function withheld(attempt: Attempt, roster: Roster): Shielded {
  const { outcome, ...rest } = {
    outcome: 'unreadable',
    reason: 'names-not-known',
    detail: 'names of accounts could not be told from other words in it, so it was not kept',
  } as const;
  const emptied = { ...attempt, body: new Uint8Array(0), trouble: { outcome, ...rest } };
  return finished(emptied, emptied.body, roster);
}

const CLIP =
  /^(?:....ftyp|\x1a\x45\xdf\xa3|FLV\x01|OggS|fLaC|ID3[\x00-\x09]|\xff[\xe0-\xff]|RIFF....(?:WAVE|AVI )|\x00\x00\x01[\xb0-\xbf])/s;
/** Packets of MPEG transport streams are this long, and begin alike. */
const PACKET = 188;

/** By the bytes: what a server calls a picture may be a page of names. */
function isPictureOrClip({ mediaType, body }: Attempt): boolean {
  if (!/^(image|video|audio)\//.test(mediaType) || /svg/.test(mediaType)) return false;
  const isStream = body[0] === 0x47 && body[PACKET] === 0x47;
  return isPicture(body) || isStream || CLIP.test(Buffer.from(body.subarray(0, 16)).toString('latin1'));
}

const headerOf = ({ headers }: Attempt, wanted: string): string | null =>
  headers.find(([name]) => name === wanted)?.[1] ?? null;
