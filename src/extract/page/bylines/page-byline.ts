import type { Block, ItemDraft } from '../../../domain/index.ts';
import type { PlacedBlock } from '../../markup/blocks.ts';
import { joinBylines, NO_BYLINE, readByline } from './byline.ts';
import { bylineLinked, bylineMarked } from './byline-marks.ts';
import type { Container } from '../container/container.ts';
import { eastAsianPeople } from './east-asian-byline.ts';
import { elementsByHeadline, headlineAt, linesOf } from '../titles/headline-lines.ts';
import type { ArticleData } from '../claims/json-ld.ts';
import type { Metadata } from '../claims/metadata.ts';
import { signedBy } from './signature.ts';
import { once } from '../once.ts';
import { siteNames } from '../titles/site-name.ts';
import { titleKey } from '../titles/title-key.ts';

const NAMES = [
  'author',
  'article:author',
  'og:article:author',
  'byl',
  'parsely-author',
  'dc.creator',
  'sailthru.author',
  'dc.author',
  'dcterms.creator',
  'article:author_name',
  'cxenseparse:author',
  'authors',
  'byline',
  'article:byline',
  'author_name',
  'citation_author',
] as const;
/** A label beside a value, as pages write them for previews: `twitter:label1` and `twitter:data1`. */
const SAYS_WRITER =
  /^(?:written by|by|author|posted by|verfasst von|geschrieben von|autor(?:[ae]|es)?|écrit par|auteur|escrito por|scritto da|geschreven door|skrivet av|napisał[ae]?|napisane przez|автор|yazan|ditulis oleh|作者|글쓴이|執筆者|投稿者)$/i;

type Byline = ItemDraft['byline'];

/** What is asked for its authors. */
type SignedPage = {
  readonly metadata: Metadata;
  readonly data: ArticleData;
  readonly container: Container;
  readonly title: string;
  readonly blocks: readonly PlacedBlock[];
};

/** Who wrote it, as claimed: by the page's data, its metadata, a byline on the page, or the text's own first and last lines. */
export function readPageByline(page: SignedPage): Byline {
  const { metadata, data, container, title, blocks } = page;
  const { elements } = metadata;
  const outlets = [...siteNames(metadata, data), ...initialsOf(metadata.site)];
  const language = metadata.language ?? data.language;
  const near = once(() => elementsByHeadline(elements, headlineAt(elements, title), container));
  const claims = [
    joinBylines(data.authors, outlets),
    joinBylines(named(metadata), outlets),
    joinBylines(labelled(metadata), outlets),
  ];
  const marked = once(() => bylineMarked(elements, container, { outlets, title }));
  const signed = once(() => signedBy(edges(blocks), language, outlets));
  const claim =
    claims.find(({ people }) => people.length > 0) ??
    claims.find(({ claimed }) => isTelling(claimed, outlets));
  // An agency or a desk that the data names is the answer, though the page may name others for something else: but who
  // signs as a reporter in Han or Hangul wrote it.
  if (claim !== undefined && claim.people.length > 0) return claim;
  if (claim !== undefined) return [marked, signed].map((look) => look()).find(isSignature) ?? claim;
  let fallback = claims.find(({ claimed }) => claimed !== null) ?? NO_BYLINE;
  for (const look of [
    marked,
    () => bylineLinked(near(), container, outlets),
    () => signedBy(linesOf(near(), container), language, outlets),
    signed,
    () => nameOverText(blocks, title, outlets),
  ]) {
    const byline = look();
    if (byline.people.length > 0) return byline;
    if (isTelling(byline.claimed, outlets) && !isTelling(fallback.claimed, outlets)) fallback = byline;
  }
  return fallback;
}

function isSignature({ claimed }: Byline): boolean {
  return claimed !== null && eastAsianPeople(claimed).length > 0;
}

/** Papers sign with their initials. */
function initialsOf(site: string | null): string[] {
  const words = site?.match(/\p{L}+/gu) ?? [];
  return words.length < 2 ? [] : [words.map((word) => word.slice(0, 1).toLowerCase()).join('')];
}

const PLACEHOLDER =
  /^(?:admin(?:istrator)?|web ?master|root|user|guest|editor|author|staff|anonymous|none|null|undefined|by|follow|folgen|abonnieren|suivre|seguir|segui|volgen|följ|følg|takip et|подписаться|关注|關注|팔로우|구독|フォロー)$/i;

/** Numbers by which a content system knows its users: `108001`, `UN940`. */
const USER_NUMBER = /^\p{L}{0,3}\d+$/u;

/** That the outlet wrote it says less than any other name, and what a content system writes by itself says nothing. */
function isTelling(claimed: string | null, outlets: readonly string[]): boolean {
  if (claimed === null || PLACEHOLDER.test(claimed) || USER_NUMBER.test(claimed)) return false;
  return !outlets.includes(titleKey(claimed));
}

function named({ meta }: Metadata): string[] {
  const values = NAMES.map((name) => (meta.get(name) ?? []).filter((value) => !/^https?:/.test(value)));
  return values.find((list) => list.length > 0)?.slice(0, 8) ?? [];
}

function labelled({ meta }: Metadata): string[] {
  return [1, 2, 3].flatMap((place) =>
    SAYS_WRITER.test(meta.get(`twitter:label${place}`)?.[0] ?? '')
      ? (meta.get(`twitter:data${place}`)?.slice(0, 1) ?? [])
      : [],
  );
}

/** Text from this length on, in characters, is prose. */
const PROSE = 80;
/** Two or three words, and nothing that could be a label, an agency or a sentence. */
const PLAIN_NAME = /^\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}\.?| \p{Lu}[\p{Ll}'’-]+)? \p{Lu}[\p{L}'’-]*\p{Ll}$/u;

/** A name alone on the line before the text begins, where nothing else names anybody. */
function nameOverText(blocks: readonly PlacedBlock[], title: string, outlets: readonly string[]): Byline {
  const start = blocks.findIndex(({ text }) => text.length >= PROSE);
  const line = start > 0 ? blocks[start - 1] : undefined;
  if (line?.type !== 'paragraph' || line.linked > 0 || !PLAIN_NAME.test(line.text)) return NO_BYLINE;
  if (titleKey(title).includes(titleKey(line.text))) return NO_BYLINE;
  const byline = readByline(line.text, outlets);
  return byline.people[0] === line.text ? byline : NO_BYLINE;
}

/** The first and last lines of the text, where papers sign. */
function edges(blocks: readonly Block[]): string[] {
  return [...blocks.slice(0, 3), ...blocks.slice(-3)].map(({ text }) => text);
}
