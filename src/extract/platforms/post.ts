import type { Author, PlatformId, PostCounts, PostDraft } from '../../domain/index.ts';
import { readCount } from '../../text/count.ts';
import { languageOf } from '../../text/language.ts';
import { foldSpace } from '../markup/nodes.ts';
import { plainText } from '../markup/plain.ts';
import type { ReadInput } from '../reader.ts';
import { asText } from './fields.ts';
import { momentOf } from './moment.ts';

/** A post as a reader finds it: fields of any kind, straight from the data. */
export type FoundPost = {
  readonly native: unknown;
  readonly author: Author;
  readonly posted?: unknown;
  /** Parts of the text in order; each may hold markup where `markup` says so. */
  readonly texts: readonly unknown[];
  readonly markup?: boolean;
  readonly language?: string | null;
  readonly address?: string | null;
  readonly counts?: { readonly [Name in keyof PostCounts]?: unknown };
};

/** More than any platform lets one write; what is longer is no post. */
const LONGEST_TEXT = 50_000;
const LONGEST_ID = 200;

/** The post, or null where it has no id of its own: without one it cannot be known again. */
export function postOf(input: ReadInput, platform: PlatformId, found: FoundPost): PostDraft | null {
  const native = idOf(found.native);
  if (native === null) return null;
  const text = textOf(found);
  return {
    platform,
    native,
    author: found.author,
    posted: momentOf(found.posted, input),
    text,
    language: languageOf(text, found.language ?? input.source.language),
    address: found.address ?? null,
    counts: countsOf(found.counts ?? {}),
  };
}

/** The platform's own id of a post: letters, digits and a few signs; null for anything else. */
export function idOf(value: unknown): string | null {
  const text = asText(value);
  return text !== null && text.length <= LONGEST_ID && /^[\w.:/~+=@-]+$/.test(text) ? text : null;
}

function textOf({ texts, markup }: FoundPost): string {
  const parts = texts.flatMap((part) => asText(part) ?? []).map((part) => part.slice(0, LONGEST_TEXT));
  const plain = parts.map((part) => (markup ? plainText(part) : foldSpace(part)));
  return [...new Set(plain.filter((part) => part !== ''))].join('\n');
}

function countsOf(counts: FoundPost['counts'] & object): PostCounts {
  const value = (written: unknown): number | null => readCount(written)?.value ?? null;
  return {
    comments: value(counts.comments),
    likes: value(counts.likes),
    shares: value(counts.shares),
    views: value(counts.views),
  };
}
