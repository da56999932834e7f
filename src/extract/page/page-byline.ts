import type { Element } from 'domhandler';
import type { Block, ItemDraft } from '../../domain/index.ts';
import { attribute, shortText } from '../markup/nodes.ts';
import { joinBylines, NO_BYLINE, readByline } from './byline.ts';
import type { Container } from './container.ts';
import { isElsewhere } from './elsewhere.ts';
import type { ArticleData } from './json-ld.ts';
import { headlineAt, linesByHeadline } from './headline-lines.ts';
import type { Metadata } from './metadata.ts';

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

/** What is asked for its authors. */
type SignedPage = {
  readonly metadata: Metadata;
  readonly data: ArticleData;
  readonly container: Container;
  readonly title: string;
  readonly blocks: readonly Block[];
};

/** Who wrote it, as claimed: by the page's data, its metadata, a byline on the page, or the text's own first and last lines. */
export function readPageByline(page: SignedPage): ItemDraft['byline'] {
  const { metadata, data, container, title, blocks } = page;
  const { elements } = metadata;
  let fallback = NO_BYLINE;
  for (const ask of [
    () => joinBylines(data.authors),
    () => joinBylines(named(metadata)),
    () => visible(page),
    () => written([...linesByHeadline(elements, headlineAt(elements, title), container), ...edges(blocks)]),
  ]) {
    const byline = ask();
    if (byline.people.length > 0) return byline;
    if (fallback.claimed === null) fallback = byline;
  }
  return fallback;
}

function named({ meta }: Metadata): string[] {
  const values = NAMES.map((name) => (meta.get(name) ?? []).filter((value) => !/^https?:/.test(value)));
  return values.find((list) => list.length > 0)?.slice(0, 8) ?? [];
}

function visible({ metadata, container }: SignedPage): ItemDraft['byline'] {
  const marked = metadata.elements.filter((element) => isAuthor(element) && !isElsewhere(element, container));
  for (const element of marked.slice(0, 12)) {
    const byline = readByline(shortText(element, LONGEST) ?? '');
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
