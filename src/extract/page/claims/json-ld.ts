import type { Counts } from '../../../domain/index.ts';
import { foldSpace, rawText } from '../../markup/nodes.ts';
import { plainText } from '../../markup/plain.ts';
import { parseLoosely, salvaged } from './loose-json.ts';
import { mainArticle } from './main-article.ts';
import type { Metadata } from './metadata.ts';
import { readPosting } from './posting.ts';

/** What the page's JSON-LD says of the article, as written. */
export type ArticleData = {
  readonly headline: string | null;
  readonly published: string | null;
  readonly changed: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly language: string | null;
  /** Text of the article where the page gives it; often cut short. */
  readonly body: string | null;
  readonly images: readonly {
    readonly address: string;
    readonly caption: string | null;
    readonly credit: string | null;
  }[];
  readonly videos: readonly VideoData[];
  /** Counters beside a post; null when the page describes no post. */
  readonly posting: Counts | null;
  /** `isAccessibleForFree`; null when not said. */
  readonly free: boolean | null;
  /** Every thing the page describes, as it stands: for what is asked of few pages. */
  readonly things: readonly Fields[];
};

type VideoData = {
  readonly name: string | null;
  readonly address: string | null;
  readonly duration: string | null;
  readonly poster: string | null;
};

type Fields = Readonly<Record<string, unknown>>;

const ARTICLE =
  /^(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting|Report|AnalysisNewsArticle|OpinionNewsArticle|SocialMediaPosting|DiscussionForumPosting|TechArticle)$/;
/** Data as deep as this is no description of an article. */
const DEEPEST = 6;

/**
 * Reads every JSON-LD script. Of a broken one only what it says plainly is taken. Where the article has no dates, those
 * of the page are its own.
 */
export function readJsonLd(metadata: Metadata): ArticleData {
  const things = metadata.elements
    .filter((element) => element.name === 'script' && /ld\+json/i.test(element.attribs['type'] ?? ''))
    .flatMap((element) => describedIn(rawText(element)));
  const articles = things.filter((thing) => typesOf(thing).some((type) => ARTICLE.test(type)));
  const byId = new Map(
    things.flatMap((thing) => (typeof thing['@id'] === 'string' ? [[thing['@id'], thing]] : [])),
  );
  const main = mainArticle(articles, metadata);
  const page = things.find((thing) => typesOf(thing).includes('WebPage')) ?? {};
  const videos = things.filter((thing) => typesOf(thing).includes('VideoObject'));
  return {
    headline: text(main['headline']) ?? text(main['name']),
    published: text(main['datePublished']) ?? text(main['dateCreated']) ?? text(page['datePublished']),
    changed: text(main['dateModified']) ?? text(page['dateModified']),
    authors: list(main['author'] ?? main['creator']).flatMap((author) => nameOf(author, byId) ?? []),
    publisher: nameOf(list(main['publisher'])[0], byId),
    language: text(main['inLanguage']),
    body: text(main['articleBody']),
    images: list(main['image']).flatMap((image) => imageOf(image, byId) ?? []),
    videos: videos.map(videoOf),
    posting: readPosting(main),
    free: freedom(main['isAccessibleForFree']),
    things,
  };
}

function describedIn(source: string): Fields[] {
  const parsed = parseLoosely(source);
  return parsed === null ? salvaged(source) : flatten(parsed, 0);
}

/** Every thing described, whether at the top, in a list, in `@graph` or inside another. */
function flatten(value: unknown, depth: number): Fields[] {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((part) => flatten(part, depth + 1));
  const thing = value as Fields;
  const inside = ['@graph', 'mainEntity', 'mainEntityOfPage', 'video', 'hasPart', 'itemListElement', 'item'];
  return [thing, ...inside.flatMap((key) => flatten(thing[key], depth + 1))];
}

function typesOf(thing: Fields): string[] {
  return list(thing['@type']).filter((type) => typeof type === 'string');
}

function list(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
}

function text(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const plain = plainText(value);
  return plain === '' ? null : plain;
}

function nameOf(value: unknown, byId: ReadonlyMap<unknown, Fields>): string | null {
  if (typeof value !== 'object' || value === null) return text(value);
  const thing = value as Fields;
  return text(thing['name']) ?? text(byId.get(thing['@id'])?.['name']);
}

function imageOf(value: unknown, byId: ReadonlyMap<unknown, Fields>): ArticleData['images'][number] | null {
  if (typeof value === 'string') return { address: foldSpace(value), caption: null, credit: null };
  if (typeof value !== 'object' || value === null) return null;
  const thing = value as Fields;
  const image = byId.get(thing['@id']) ?? thing;
  const address = text(list(image['contentUrl'] ?? image['url'])[0]);
  if (address === null) return null;
  return {
    address,
    caption: text(image['caption']),
    credit: text(image['creditText']) ?? nameOf(image['author'], byId),
  };
}

function videoOf(thing: Fields): VideoData {
  return {
    name: text(thing['name']),
    address: text(thing['contentUrl']) ?? text(thing['embedUrl']) ?? text(thing['url']),
    duration: text(thing['duration']),
    poster:
      text(list(thing['thumbnailUrl'])[0]) ??
      imageOf(list(thing['thumbnail'])[0], new Map())?.address ??
      null,
  };
}

function freedom(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  return typeof value === 'string' && /^(true|false)$/i.test(value) ? value.toLowerCase() === 'true' : null;
}
