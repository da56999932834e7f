import { shieldAnswered } from './answered.ts';
import { shieldHidden } from './hidden-data.ts';
import { keptFrom } from './keep.ts';
import { shieldPlaces } from './profile-paths.ts';
import type { Roster } from './roster.ts';

/** `@name` and `@name@host`, also with the name in an element of its own; platforms end a name at white space or a sign. */
const MENTION =
  /([@＠](?:\p{Cf}|\s?<[^<>]{0,300}>)*)((?:[\p{L}\p{N}_]|\p{Extended_Pictographic})(?:[\p{L}\p{N}\p{M}\p{Cf}_\-·.]|\p{Extended_Pictographic}){0,60}(?:@[\w.-]+\.\w+)?)/gu;
/** What a page logs in with may stand in an address: `https://somebody:secret@host/`. */
const LOGIN = /(?<=:\/\/)[^/?#@\s"'<>]+@(?=[\w-]+\.)/gu;
/** Two letters that are an element's whole text. */
const SHORT_ELEMENT = /(?<=>\s*[@＠]?)([^<>@＠\s\x21-\x7e]{2})(?=\s*[:：]?\s*<)/gu;
/** Names in letters that need no white space end here where nobody of them is known: words may follow without a gap. */
const LONGEST_MENTION = 15;
const TOKEN =
  /(?<=[?&;])(?:xsec_token|mstoken|a_bogus|x-bogus|verifyfp|token|access_token|ticket|sid|session|sessionid|webid|pass_ticket|exportkey|uifid|key|uin|tel|phone|mobile)=[^&#"'<>\s\\]*(?:&amp;|&)?/giu;
/** From the beginning of a run, for otherwise each of its letters would be tried as one. */
const MAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const PHONE =
  /(?<![\d.])(?:\+?86[- ]?)?1[3-9]\d{9}(?!\d)|(?<![\d.])\+\d{1,3}[- ]?\d{2,4}[- ]\d{3,4}[- ]\d{4}(?!\d)|(?<!\d)01[016789]-\d{3,4}-\d{4}(?!\d)/gu;
/** Within an address a number of eleven digits is the id of a post. */
const ADDRESS =
  /((?:https?:)?\/\/[\w-]+(?:\.[\w-]+)+[\w\-./?=&%#~:+,;!*$()]*|^\/[\w\-./?=&%#~:+,;!*$()]*$)/iu;
/** What was searched for, as addresses say it: there a name is a word. */
const SEARCHED =
  /([?&;](?:q|query|keyword|kw|wd|search|text|title|tag)=[^&#"'<>\s\\]*|(?:%26|&)q(?:%3D|=)(?:(?!%26)[^&#"'<>\s\\])*|\/(?:search|tag|tags|hashtag|keyword)\/[^/?#"'<>\s\\]*)/iu;

/** A text without names of accounts, contacts and tokens. Known names go wherever they stand; unknown ones where marked. */
export function shieldText(text: string, roster: Roster): string {
  if (text.length < 2) return text;
  const places = shieldPlaces(withoutContacts(text, roster), roster);
  // A name with a space in it would else be taken for a mention of its first word.
  const named = /[@＠]/u.test(places)
    ? between(places, SEARCHED, (part) => roster.replaceKnown(part))
    : places;
  const marked = withoutShort(shieldAnswered(withoutMentions(named, roster), roster), roster);
  const known = between(marked, SEARCHED, (part) => roster.replaceKnown(part));
  if (!/\d{7}|\d[- ]\d/.test(known) || /^\d+$/.test(known.trim())) return known;
  return between(known, ADDRESS, (part) => part.replace(PHONE, () => drop(roster, 'contact')));
}

/** Most texts hold no sign that such a thing needs: that is looked at first. */
function withoutContacts(text: string, roster: Roster): string {
  const plain = shieldHidden(text, roster, (address) => shieldText(address, roster));
  const mailed = plain.includes('@')
    ? plain
        .replace(LOGIN, () => drop(roster, 'token'))
        .replace(MAIL, (mail) => (isFediverse(mail, text) ? mail : drop(roster, 'contact')))
    : plain;
  return mailed.includes('=') ? mailed.replace(TOKEN, () => drop(roster, 'token')) : mailed;
}

const withoutMentions = (text: string, roster: Roster): string =>
  /[@＠]/u.test(text)
    ? text.replace(MENTION, (_, sign: string, name: string) => sign + mentioned(name, roster))
    : text;

const withoutShort = (text: string, roster: Roster): string =>
  text.includes('>')
    ? text.replace(SHORT_ELEMENT, (name) => (roster.isName(name) ? roster.of(name) : name))
    : text;

/** Changes what stands between the places that a pattern of one group finds, and leaves those as they are. */
function between(text: string, places: RegExp, change: (part: string) => string): string {
  return text
    .split(places)
    .map((part, at) => (at % 2 === 0 ? change(part) : part))
    .join('');
}

/** The account that is mentioned, and the words that ran into its name. */
function mentioned(run: string, roster: Roster): string {
  const name = roster.knownStart(run) ?? unknownName(run, roster);
  return roster.of(name, 'mention') + run.slice(name.length);
}

/** Latin names end at white space; of others as much as a name may be long, and never what is searched for. */
function unknownName(run: string, roster: Roster): string {
  const name = run.replace(/[.\-·]+$/u, '');
  if (/^[\x21-\x7e]+$/.test(name)) return name;
  const end = Math.min(name.length, LONGEST_MENTION, keptFrom(name, roster.scene.keep) ?? Infinity);
  // No half of a sign.
  return name.slice(0, end).replace(/[\uD800-\uDBFF]$/, '');
}

function drop(roster: Roster, what: 'contact' | 'token'): string {
  roster.count(what);
  return '';
}

/** `@name@host` looks like a mail address behind its first sign. */
const isFediverse = (mail: string, text: string): boolean => text.includes(`@${mail}`);
