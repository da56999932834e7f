import { Parser } from 'htmlparser2';
import { shieldJson } from './json.ts';
import { attributesOf, isLeftOut, isOfChannel } from './markup-elements.ts';
import { INLINE, type MarkupKind } from './markup-names.ts';
import { isInnerName, isNameElement } from './names-in-page.ts';
import { splitScript } from './page-data.ts';
import type { Roster } from './roster.ts';
import { TextRun } from './text-runs.ts';

/** Marks of checked accounts are drawn; of a drawing its kind is kept, for readers tell accounts by it. */
const CHECKED_MARK = /woo_svg_v\w+|icon-vip-\w+|icon_approve\w*/;
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** What a page of few words is besides. */
export type FewWords = {
  readonly isNotice: boolean;
  /** Words that go although nothing marks them as a name; null: none do. */
  readonly isLeftOut: ((words: string) => boolean) | null;
};

const MANY_WORDS: FewWords = { isNotice: false, isLeftOut: null };

/** The page or feed without names, pictures of people, scripts that are not data, and attributes no reader needs. */
export function shieldMarkup(
  text: string,
  kind: MarkupKind,
  roster: Roster,
  few: FewWords = MANY_WORDS,
): string {
  const out: string[] =
    kind === 'html' ? ['<!doctype html><meta charset="utf-8">'] : ['<?xml version="1.0" encoding="utf-8"?>'];
  let script: string | null = null;
  let skipped = 0;
  const run = new TextRun(roster, few);
  /** Elements that are open, and whether each holds a name. */
  const open: { readonly name: string; readonly isName: boolean }[] = [];
  const isVoid = (name: string): boolean => kind === 'html' && VOID.has(name);
  const put = (name: string, tag: string): void => {
    if (INLINE.has(name)) run.addTag(tag);
    else out.push(run.end(), tag);
  };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const isSelf = kind === 'xml' && isOfChannel(name, open.at(-1)?.name);
        if (skipped > 0 || isSelf || isLeftOut(name, attributes, roster)) {
          const checked = CHECKED_MARK.exec(Object.values(attributes).join(' '))?.[0];
          if (checked !== undefined) run.addTag(`<i class="${checked}"></i>`);
          if (!isVoid(name)) skipped += 1;
          return;
        }
        if (name === 'script') script = '';
        if (!isVoid(name))
          open.push({ name, isName: isNameElement(name, attributes) || isInnerName(attributes) });
        put(name, `<${name}${attributesOf(name, attributes, roster)}>`);
      },
      ontext: (words) => {
        if (skipped > 0) return;
        if (script !== null) script += words;
        else run.addWords(words, open.at(-1)?.isName === true);
      },
      onclosetag: (name) => {
        if (skipped > 0) {
          if (!isVoid(name)) skipped -= 1;
          return;
        }
        if (name === 'script' && script !== null) {
          out.push(run.end(), shieldScript(script, roster));
          script = null;
        }
        if (isVoid(name)) return;
        open.pop();
        put(name, `</${name}>`);
      },
    },
    { xmlMode: kind === 'xml', decodeEntities: true },
  );
  parser.end(text);
  out.push(run.end());
  return out.join('');
}

/** Of a script its data stays, where it can be read; programs go. `<` is written so that no tag can end it. */
function shieldScript(script: string, roster: Roster): string {
  return splitScript(script)
    .map(
      ({ before, value }) =>
        `${roster.replaceKnown(before)}${JSON.stringify(value === null ? null : shieldJson(value, roster))};`,
    )
    .join('\n')
    .replaceAll('<', '\\u003c');
}
