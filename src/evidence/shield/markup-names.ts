import { Parser } from 'htmlparser2';
import { gatherJson } from './accounts.ts';
import { splitScript } from './page-data.ts';
import type { Roster } from './roster.ts';

/** Classes and ids under which pages print the name of an account. */
const NAME_MARK =
  /(?:^|[\s_-])(?:nick|nickname|nick-name|username|user-name|screen-name|author|author-name|authorname|account|account-name|profile_nickname|js_name|display-name|userinfo-name|up-name)(?:[\s_-]|$)/i;
/** Attributes that hold a name of their own. */
const NAME_ATTRIBUTES = new Set([
  'nick-name',
  'nickname',
  'data-nick',
  'data-nickname',
  'data-author',
  'data-user',
  'data-username',
  'data-uid',
  'uid',
  'usercard',
  'ouid',
  'tbinfo',
  'data-user-id',
  'data-author-id',
]);
/** Elements of feeds that hold an account. */
const ACCOUNT_ELEMENTS = new Set([
  'author',
  'dc:creator',
  'itunes:author',
  'media:credit',
  'managingeditor',
  'webmaster',
]);
const LONGEST_NAME = 40;
/** Channels of one account are called after it: `somebody的微博`. */
const CHANNEL =
  /^(.{2,30}?)(?:的(?:微博|抖音|视频|动态|小红书|知乎|主页|空间)|['’]s (?:posts|videos|timeline))/u;

export type MarkupKind = 'html' | 'xml';

/** Takes in every account that a page or feed names by its marks. */
export function gatherMarkup(text: string, kind: MarkupKind, roster: Roster): void {
  const open: { readonly isName: boolean; readonly isTitle: boolean; words: string }[] = [];
  let script: string | null = null;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        for (const [key, value] of Object.entries(attributes)) gatherAttribute(key, value, roster);
        open.push({ isName: isNameElement(name, attributes), isTitle: name === 'title', words: '' });
        script = name === 'script' ? '' : script;
      },
      ontext: (words) => {
        if (script !== null) script += words;
        for (const one of open) if (one.isName || one.isTitle) one.words += words;
      },
      onclosetag: (name) => {
        const closed = open.pop();
        if (name === 'script' && script !== null) {
          for (const { value } of splitScript(script)) if (value !== null) gatherJson(value, roster);
          script = null;
        }
        if (closed?.isName === true) addName(closed.words, roster);
        if (closed?.isTitle === true) addChannel(closed.words, roster);
      },
    },
    { xmlMode: kind === 'xml', decodeEntities: true },
  );
  parser.end(text);
}

function isNameElement(name: string, attributes: Readonly<Record<string, string>>): boolean {
  if (ACCOUNT_ELEMENTS.has(name.toLowerCase())) return true;
  const { class: names = '', id = '', href = '' } = attributes;
  return (
    NAME_MARK.test(names) ||
    NAME_MARK.test(id) ||
    /\/(?:n|u|user\/profile|people|profile)\/[^/]+\/?(?:\?|$)/.test(href)
  );
}

function gatherAttribute(key: string, value: string, roster: Roster): void {
  if (!NAME_ATTRIBUTES.has(key.toLowerCase())) return;
  const pairs = /=/.test(value) ? [...new URLSearchParams(value).values()] : [value];
  roster.add(pairs.filter((one) => one !== '' && one.length <= LONGEST_NAME));
}

function addName(words: string, roster: Roster): void {
  const name = words
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^[@＠]/u, '')
    .replace(/[:：]$/u, '');
  if (name.length >= 2 && name.length <= LONGEST_NAME) roster.add([name]);
}

function addChannel(words: string, roster: Roster): void {
  const name = CHANNEL.exec(words.trim())?.[1];
  if (name !== undefined) roster.add([name]);
}
