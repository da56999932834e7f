import type { Dependency, Leaning } from '../../domain/index.ts';

/** The words coders use for how a text leans on another; the first that fits is taken. */
const KINDS: readonly (readonly [RegExp, Dependency])[] = [
  [/^orig/i, 'original'],
  [/\b(copy|copied|reprint|repost)\b/i, 'copy'],
  [/^wire/i, 'wire'],
  [/^(rewrite|rewritten|summary|aggregat)/i, 'rewrite'],
  [/^translat/i, 'translation'],
  [/^state\b/i, 'state'],
  [/^(opinion|comment|column|editorial)/i, 'opinion'],
];

/** How coders name the origin in an outlet's name, white space folded: a run of it would be tried from every start. */
const ORIGINS: readonly RegExp[] = [
  /^(.+?) ?[(（](?:(?:copy|copied|reprint|repost)\b|转载|轉載)/iu,
  /^(.+?)(?: (?:video|text|story|report))? via \S/iu,
  /^(.+?) (?:in|on) \S/iu,
];

/**
 * What a coder's `kind` and outlet say about leaning on another text; null when the kind is none of the known words.
 * `of` is the origin as the outlet's text names it, and null where it names none.
 */
export function leaningOf(kind: string, outlet: string): Leaning | null {
  const dependency = KINDS.find(([words]) => words.test(kind.trim()))?.[1];
  if (dependency === undefined) return null;
  const leans = dependency !== 'original' && dependency !== 'opinion';
  return { dependency, of: leans ? originOf(outlet, dependency) : null };
}

function originOf(outlet: string, dependency: Dependency): string | null {
  const name = outlet.replace(/\s+/gu, ' ').trim();
  for (const pattern of ORIGINS) {
    const [, origin] = pattern.exec(name) ?? [];
    if (origin !== undefined) return origin;
  }
  // `Paper A / Paper B` on a copy names the papers it was copied from.
  return dependency === 'copy' && name.includes(' / ') ? name : null;
}
