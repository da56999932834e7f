import { escapeAttribute, escapeText } from 'entities';
import { Parser } from 'htmlparser2';
import { shieldText } from './free-text.ts';
import type { MarkupKind } from './markup-names.ts';
import { shieldJson } from './json.ts';
import { splitScript } from './page-data.ts';
import type { Roster } from './roster.ts';

const AVATAR_MARK = /avatar|head-?img|user-?(?:pic|face|image)|profile-?(?:image|pic)/i;
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
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (skipped > 0 || isLeftOut(name, attributes, roster)) {
          if (!(kind === 'html' && VOID.has(name))) skipped += 1;
          return;
        }
        if (name === 'script') script = '';
        out.push(`<${name}${attributesOf(attributes, roster)}>`);
      },
      ontext: (words) => {
        if (skipped > 0) return;
        if (script !== null) script += words;
        else out.push(escapeText(shieldText(words, roster)));
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
  return isEncoding || name === 'img' || (LEFT_OUT.has(name) && !(name === 'link' && !('rel' in attributes)));
}

function attributesOf(attributes: Readonly<Record<string, string>>, roster: Roster): string {
  return Object.entries(attributes)
    .filter(([key]) => KEPT_ATTRIBUTES.has(key.toLowerCase()) || key.startsWith('xmlns'))
    .map(([key, value]) => ` ${key}="${escapeAttribute(shieldText(value, roster))}"`)
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
