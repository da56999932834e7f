import { escapeAttribute, escapeText } from 'entities';
import { Parser } from 'htmlparser2';
import { shieldText } from './free-text.ts';
import type { MarkupKind } from './markup-names.ts';
import { shieldJson } from './json.ts';
import { isAuthorMeta, isInnerName, isNameElement, nameIn } from './names-in-page.ts';
import { splitScript } from './page-data.ts';
import { announcesPlace, withoutPlaces } from './place-words.ts';
import type { Roster } from './roster.ts';

const AVATAR_MARK = /avatar|head-?img|user-?(?:pic|face|image)|profile-?(?:image|pic)/i;
/** Marks of checked accounts are drawn; of a drawing its kind is kept, for readers tell accounts by it. */
const CHECKED_MARK = /woo_svg_v\w+|icon-vip-\w+|icon_approve\w*/;
/** What stands in these tells where a person is, or who. */
const PLACE_MARK = /(?:^|[\s_-])(?:ip_wording|ip-location|iplocation|ip-label)(?:[\s_-]|$)/i;
/** Two characters are known as a name only where they are marked as one. */
const SHORT_NAME = 2;
/** What a reader may need of an element; everything else may carry a name, and goes. */
const KEPT_ATTRIBUTES = new Set([
  'class',
  'id',
  'href',
  'datetime',
  'name',
  'property',
  'content',
  'type',
  'rel',
  'lang',
  'mid',
  'data-id',
  'data-mid',
  'action-type',
  'value',
  'role',
  'title',
  'url',
  'domain',
  'ispermalink',
  'itemprop',
  'xmlns',
  'version',
  'term',
]);
const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);

/** The page or feed without names, pictures of people, scripts that are not data, and attributes no reader needs. */
export function shieldMarkup(text: string, kind: MarkupKind, roster: Roster): string {
  const out: string[] =
    kind === 'html' ? ['<!doctype html><meta charset="utf-8">'] : ['<?xml version="1.0" encoding="utf-8"?>'];
  let script: string | null = null;
  let skipped = 0;
  let isPlaceNext = false;
  const named: boolean[] = [];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (skipped > 0 || isLeftOut(name, attributes, roster)) {
          const checked = CHECKED_MARK.exec(Object.values(attributes).join(' '))?.[0];
          if (checked !== undefined) out.push(`<i class="${checked}"></i>`);
          if (!(kind === 'html' && VOID.has(name))) skipped += 1;
          return;
        }
        if (name === 'script') script = '';
        if (!VOID.has(name)) named.push(isNameElement(name, attributes) || isInnerName(attributes));
        out.push(`<${name}${attributesOf(name, attributes, roster)}>`);
      },
      ontext: (words) => {
        if (skipped > 0) return;
        if (script !== null) script += words;
        else if (isPlaceNext && words.trim() !== '') roster.count('place');
        else out.push(escapeText(shieldWords(words, named.at(-1) === true, roster)));
        if (words.trim() !== '') isPlaceNext = announcesPlace(words);
      },
      onclosetag: (name) => {
        if (skipped > 0) {
          if (!(kind === 'html' && VOID.has(name))) skipped -= 1;
          return;
        }
        if (name === 'script' && script !== null) {
          out.push(shieldScript(script, roster));
          script = null;
        }
        if (!VOID.has(name)) named.pop();
        if (!(kind === 'html' && VOID.has(name))) out.push(`</${name}>`);
      },
    },
    { xmlMode: kind === 'xml', decodeEntities: true },
  );
  parser.end(text);
  return out.join('');
}

const LEFT_OUT = new Set([
  'style',
  'noscript',
  'iframe',
  'object',
  'embed',
  'svg',
  'image',
  'picture',
  'link',
  'base',
]);

function isLeftOut(name: string, attributes: Readonly<Record<string, string>>, roster: Roster): boolean {
  const isEncoding =
    name === 'meta' && ('charset' in attributes || /content-type/i.test(attributes['http-equiv'] ?? ''));
  if (name === 'img' && AVATAR_MARK.test(`${attributes.class ?? ''} ${attributes.src ?? ''}`))
    roster.count('avatar');
  const isPlace = PLACE_MARK.test(`${attributes.class ?? ''} ${attributes.id ?? ''}`);
  if (isPlace) roster.count('place');
  return (
    isPlace ||
    isEncoding ||
    name === 'img' ||
    (LEFT_OUT.has(name) && !(name === 'link' && !('rel' in attributes)))
  );
}

function shieldWords(words: string, isName: boolean, roster: Roster): string {
  const name = words.trim();
  if (isName && name.length === SHORT_NAME && nameIn(name) !== null)
    return words.replace(name, () => roster.of(name));
  return shieldText(withoutPlaces(words, roster), roster);
}

function attributesOf(name: string, attributes: Readonly<Record<string, string>>, roster: Roster): string {
  const isAuthor = isAuthorMeta(name, attributes);
  return Object.entries(attributes)
    .filter(([key]) => KEPT_ATTRIBUTES.has(key.toLowerCase()) || key.startsWith('xmlns'))
    .map(([key, value]) => {
      const shielded =
        isAuthor && key === 'content' ? roster.of(value) : shieldText(withoutPlaces(value, roster), roster);
      return ` ${key}="${escapeAttribute(shielded)}"`;
    })
    .join('');
}

/** Of a script its data stays, where it can be read; programs go. `<` is written so that no tag can end it. */
function shieldScript(script: string, roster: Roster): string {
  return splitScript(script)
    .map(
      ({ before, value }) => `${before}${JSON.stringify(value === null ? null : shieldJson(value, roster))};`,
    )
    .join('\n')
    .replaceAll('<', '\\u003c');
}
