import type { Json } from './json.ts';

/** Longer text that begins like JSON and is none was cut off, and its names cannot be told from its words. */
const LONGEST_BROKEN = 200;
/** How data begins; `[微笑]` begins a post. */
const BEGINS = /^\s*(?:\{|\[\s*(?:[[{\]]|\\?"))/u;

/** What a text holds that is JSON itself, as live streams of Douyin come; `broken` where it cannot be read. */
export type Embedded = { readonly state: 'value'; readonly value: Json } | { readonly state: 'broken' };

/** Null for words. */
export function embeddedIn(text: string): Embedded | null {
  if (!BEGINS.test(text)) return null;
  try {
    return { state: 'value', value: JSON.parse(text) as Json };
  } catch {
    return text.length > LONGEST_BROKEN ? { state: 'broken' } : null;
  }
}
