import type { Element } from 'domhandler';
import type { Block, ItemDraft } from '../../domain/index.ts';
import { attribute, visibleText } from '../markup/nodes.ts';
import { joinBylines, NO_BYLINE, readByline } from './byline.ts';
import type { ArticleData } from './json-ld.ts';
import { linesByHeadline, type Metadata } from './metadata.ts';

const NAMES = [
  'author',
  'article:author',
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
] as const;
const AUTHOR_CLASS =
  /(^|[^a-z])(bylines?|authors?|author-?name|byauthor|reporter|writer|contributor|journalist|p-author|fn)([^a-z]|$)/i;
const LONGEST = 150;

/** Who wrote it, as claimed: by the page's data, its metadata, a byline on the page, or the text's own first and last lines. */
export function readPageByline(
  metadata: Metadata,
  data: ArticleData,
  blocks: readonly Block[],
): ItemDraft['byline'] {
  const claims = [
    joinBylines(data.authors),
    joinBylines(named(metadata)),
    visible(metadata.elements),
    written([...linesByHeadline(metadata), ...edges(blocks)]),
  ];
  return (
    claims.find((claim) => claim.people.length > 0) ??
    claims.find((claim) => claim.claimed !== null) ??
    NO_BYLINE
  );
}

function named({ meta }: Metadata): string[] {
  const values = NAMES.map((name) => (meta.get(name) ?? []).filter((value) => !/^https?:/.test(value)));
  return values.find((list) => list.length > 0)?.slice(0, 8) ?? [];
}

function visible(elements: readonly Element[]): ItemDraft['byline'] {
  const marked = elements.filter((element) => isAuthor(element)).slice(0, 12);
  for (const element of marked) {
    const text = visibleText(element);
    const byline = text.length > LONGEST ? NO_BYLINE : readByline(text);
    if (byline.people.length > 0) return byline;
  }
  return NO_BYLINE;
}

function isAuthor(element: Element): boolean {
  if (element.name === 'meta' || element.name === 'link') return false;
  const marks = `${attribute(element, 'rel') ?? ''} ${attribute(element, 'itemprop') ?? ''}`;
  return (
    /\bauthor\b/.test(marks) ||
    AUTHOR_CLASS.test(`${element.attribs['class'] ?? ''} ${element.attribs['id'] ?? ''}`)
  );
}

/** The first and last lines of the text, where papers sign. */
function edges(blocks: readonly Block[]): string[] {
  return [...blocks.slice(0, 3), ...blocks.slice(-3)].map(({ text }) => text);
}

const SIGNATURES: readonly RegExp[] = [
  /^(?:by|von|par|por)\s+\p{Lu}.{3,80}$/u,
  /(?:记者|記者|作者|撰文)\s*[:：]?\s*\p{Script=Han}{2,4}(?:[、\s]\p{Script=Han}{2,4})*(?=[\s）)】报報讯訊]|$)/u,
  /[가-힣]{2,4}\s?(?:기자|특파원)(?![가-힣])/,
];

/** "By …" beside the headline, a Korean reporter's signature, a Chinese paper's credit. */
function written(lines: readonly string[]): ItemDraft['byline'] {
  for (const line of lines) {
    const sign = SIGNATURES.map((pattern) => pattern.exec(line.slice(0, LONGEST))?.[0]).find(
      (found) => found !== undefined,
    );
    const byline = sign === undefined ? NO_BYLINE : readByline(sign);
    if (byline.people.length > 0) return byline;
  }
  return NO_BYLINE;
}
