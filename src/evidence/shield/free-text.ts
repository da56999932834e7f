import type { Roster } from './roster.ts';

/** `@name` and `@name@host`; platforms end a name at white space or a sign. */
const MENTION = /([@＠])([\p{L}\p{N}_][\p{L}\p{N}_\-·.]{0,60}(?:@[\w.-]+\.\w+)?)/gu;
/** Paths that name an account: `/u/1234567`, `/n/somebody`, `/user/profile/abc`. */
const PROFILE =
  /(\/(?:n|u|user|users|people|profile|profiles|channel|homepage|space|author|accounts|member|user\/profile|web\/user)\/)([^/?#"'<>\s\\]{2,80})/giu;
/** Addresses whose first step is the number of an account. */
const NUMBERED = /((?:weibo\.(?:com|cn)|space\.bilibili\.com)\/)(\d{4,14})(?!\d)/giu;
/** Decentralised identifiers, as Bluesky has them. */
const DID = /\bdid(?::|%3A)[a-z]+(?::|%3A)[a-zA-Z0-9._%-]+/giu;
const PARAMETER =
  /([?&;](?:uid|userid|user_id|authorid|author_id|sec_uid|secuid|screen_name|nick|nickname|from_uid|account|__biz)=)([^&#"'<>\s\\]+)/giu;
const TOKEN =
  /([?&;])(?:xsec_token|mstoken|a_bogus|x-bogus|verifyfp|token|access_token|ticket|sid|session|sessionid|webid|pass_ticket|key|uin)=[^&#"'<>\s\\]*&?/giu;
const MAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const PHONE =
  /(?<![\d.])(?:\+?86[- ]?)?1[3-9]\d{9}(?!\d)|(?<![\d.])\+\d{1,3}[- ]?\d{2,4}[- ]\d{3,4}[- ]\d{4}(?!\d)|(?<!\d)01[016789]-\d{3,4}-\d{4}(?!\d)/gu;
/** Who is answered: `回复somebody:`, `//somebody：`. */
const ANSWERED = /((?:回复|回復|답글|\/\/)\s?)([\p{L}\p{N}_\-·]{2,30})(?=\s?[:：])/gu;

/** A text without names of accounts, contacts and tokens. Known names go wherever they stand; unknown ones where marked. */
export function shieldText(text: string, roster: Roster): string {
  if (text.length < 2) return text;
  const parts = text
    .replace(MAIL, (mail) => (isFediverse(mail, text) ? mail : drop(roster, 'contact')))
    .replace(TOKEN, (_, sign: string) => sign + drop(roster, 'token'))
    .replace(DID, (did) => roster.of(did))
    .replace(PROFILE, (_, path: string, name: string) => path + roster.of(decoded(name)))
    .replace(NUMBERED, (_, host: string, number: string) => host + roster.of(number))
    .replace(PARAMETER, (_, key: string, value: string) => key + roster.of(decoded(value)))
    .replace(MENTION, (_, sign: string, name: string) => sign + roster.of(name, 'mention'))
    .replace(ANSWERED, (_, mark: string, name: string) => mark + roster.of(name, 'mention'));
  const known = roster.replaceKnown(parts);
  return /^\d+$/.test(known.trim()) ? known : known.replace(PHONE, () => drop(roster, 'contact'));
}

function drop(roster: Roster, what: 'contact' | 'token'): string {
  roster.count(what);
  return '';
}

/** `@name@host` looks like a mail address behind its first sign. */
const isFediverse = (mail: string, text: string): boolean => text.includes(`@${mail}`);

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
