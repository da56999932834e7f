import { nameIn } from '../../domain/index.ts';
import type { Name } from '../../domain/observatory/schema.ts';
import type { Reader } from '../reader.ts';
import { html, type Html } from './html.ts';

/** A `lang` attribute's value: a well-formed tag, or `und` for what a stranger's page made up. */
export function langOf(language: string | null): string {
  return language !== null && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(language) ? language : 'und';
}

/** A title that leads somewhere. */
export function saidLink(to: string, text: string, language: string | null): Html {
  return html`<a class="said" href="${to}" lang="${langOf(language)}">${text}</a>`;
}

/** A name from observatory.yaml in the reader's language; marked as English where it has only that. */
export function named(reader: Reader, name: Name): Html {
  const text = nameIn(name, reader.tongue);
  const isOurs = typeof name !== 'string' && (reader.tongue === 'en' || name[reader.tongue] !== undefined);
  if (isOurs) return html`${text}`;
  return html`<span lang="${guessScript(text) ?? (typeof name === 'string' ? 'und' : 'en')}">${text}</span>`;
}

/** The language whose glyphs a text without one needs; null for any other script. */
export function guessScript(text: string): string | null {
  if (/\p{Script=Hangul}/u.test(text)) return 'ko';
  if (/\p{Script=Hiragana}|\p{Script=Katakana}/u.test(text)) return 'ja';
  if (/\p{Script=Han}/u.test(text)) return 'zh';
  return null;
}

/** A text in which some phrases stand out; the phrases are words of ours and hold no sign of a pattern. */
export function emphasised(text: string, phrases: readonly string[]): readonly Html[] {
  const parts = text.split(new RegExp(`(${phrases.join('|')})`));
  return parts.map((part) => (phrases.includes(part) ? html`<b>${part}</b>` : html`${part}`));
}
