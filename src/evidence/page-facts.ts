import { Parser } from 'htmlparser2';
import { weightOf } from '../text/wide.ts';

/** What the content rules look at: facts about bytes, without judgement. */
export type PageFacts = {
  /** What the first bytes are, whatever the headers claim. */
  readonly looksLike: 'html' | 'xml' | 'json' | 'picture' | 'binary' | 'text';
  readonly title: string;
  /** Words a reader would see, white space folded, at most {@link MAX_VISIBLE} characters. */
  readonly visible: string;
  /** Weight of all visible words: a CJK character or syllable counts as two others. */
  readonly weight: number;
  /** Weight of the words that stand in paragraphs long enough to be prose. */
  readonly prose: number;
  readonly scripts: number;
  readonly images: number;
  readonly passwordFields: number;
  /** Characters of data that a page carries for its own scripts (JSON-LD, framework state). */
  readonly data: number;
  /** The first part of the source, lower case, for technical marks. */
  readonly source: string;
  /** Whether all of the page was looked at; of a larger one nobody can say here that it holds no words. */
  readonly isWhole: boolean;
};

/** Only so many bytes of a body are decoded, and so many characters looked at: walls and shells are small. */
export const MAX_BYTES = 1_000_000;
const MAX_SOURCE = 600_000;
const MAX_VISIBLE = 20_000;
/** A paragraph lighter than this may be a button, a notice or a caption. */
const PROSE_PARAGRAPH = 60;

/** @param text the decoded body, of {@link MAX_BYTES} at most; @param body its bytes, for the magic numbers */
export function pageFacts(text: string, body: Uint8Array): PageFacts {
  const looksLike = looksLikeWhat(text, body);
  const source = text.slice(0, MAX_SOURCE);
  const isWhole = text.length <= MAX_SOURCE && body.byteLength <= MAX_BYTES;
  const blank = {
    title: '',
    visible: '',
    weight: 0,
    prose: 0,
    scripts: 0,
    images: 0,
    passwordFields: 0,
    data: 0,
  };
  if (looksLike !== 'html')
    return {
      ...{ ...blank, looksLike, isWhole },
      ...{ visible: fold(source.slice(0, MAX_VISIBLE)), source: source.toLowerCase() },
    };
  return { looksLike, isWhole, source: source.toLowerCase(), ...htmlFacts(source) };
}

const PICTURE_MAGIC = ['ffd8ff', '89504e47', '47494638', '424d', '49492a00', '4d4d002a'];

/** Whether the first bytes are those of a raster picture. */
export function isPicture(body: Uint8Array): boolean {
  const magic = Buffer.from(body.subarray(0, 16));
  const [hex, ascii] = [magic.toString('hex'), magic.toString('latin1')];
  if (PICTURE_MAGIC.some((one) => hex.startsWith(one))) return true;
  return /^RIFF....WEBP/s.test(ascii) || /^....ftyp(avif|avis|heic|mif1)/s.test(ascii);
}

const COMMENTS = '(<!--[\\s\\S]{0,1500}?-->\\s*)*';
const SVG = new RegExp(`^(<\\?xml[^>]*>\\s*)?${COMMENTS}(<!doctype svg[^>]*>\\s*)?<svg[\\s>]`, 'i');
const HTML = new RegExp(
  `^(<\\?xml[^>]*>\\s*)?${COMMENTS}<(!doctype html|html|head|body|script|title|meta|div)\\b`,
  'i',
);
const XML = /^<(\?xml|rss|feed|rdf:rdf|urlset|sitemapindex|opml)[\s>]/i;

function looksLikeWhat(text: string, body: Uint8Array): PageFacts['looksLike'] {
  if (isPicture(body)) return 'picture';
  const start = text.slice(0, 4_000).trimStart();
  if (SVG.test(start)) return 'picture';
  if (HTML.test(start)) return 'html';
  if (XML.test(start)) return 'xml';
  if (/^[{[]/.test(start)) return 'json';
  const isBinary = start.startsWith('%PDF') || start.startsWith('PK\u0003\u0004') || start.includes('\u0000');
  return isBinary ? 'binary' : 'text';
}

const UNSEEN_TAGS: ReadonlySet<string> = new Set(['script', 'style', 'template', 'svg', 'noscript']);
const PROSE_TAGS: ReadonlySet<string> = new Set([
  'p',
  'li',
  'blockquote',
  'article',
  'section',
  'div',
  'td',
  'dd',
]);

/** One pass over the tags. Text counts as prose when the run of words up to the next block boundary is long enough. */
function htmlFacts(source: string): Omit<PageFacts, 'looksLike' | 'source' | 'isWhole'> {
  const facts = {
    title: '',
    visible: '',
    weight: 0,
    prose: 0,
    scripts: 0,
    images: 0,
    passwordFields: 0,
    data: 0,
  };
  let unseen = 0;
  let inTitle = false;
  let inData = false;
  let run = '';
  const endRun = (): void => {
    const words = fold(run);
    run = '';
    if (words === '') return;
    const weight = weightOf(words);
    facts.weight += weight;
    if (weight >= PROSE_PARAGRAPH) facts.prose += weight;
    if (facts.visible.length < MAX_VISIBLE) facts.visible += `${words} `;
  };
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (PROSE_TAGS.has(name)) endRun();
      if (UNSEEN_TAGS.has(name)) unseen += 1;
      if (name === 'title' && unseen === 0) inTitle = true;
      if (name === 'img' || name === 'picture') facts.images += 1;
      if (name === 'input' && attributes['type'] === 'password') facts.passwordFields += 1;
      if (name === 'script') facts.scripts += 1;
      inData = name === 'script' && /json/.test(attributes['type'] ?? '');
    },
    ontext: (text) => {
      if (inTitle) facts.title += text;
      else if (inData) facts.data += text.length;
      else if (unseen === 0) run += text;
    },
    onclosetag: (name) => {
      if (PROSE_TAGS.has(name)) endRun();
      if (UNSEEN_TAGS.has(name)) unseen = Math.max(0, unseen - 1);
      if (name === 'title') inTitle = false;
      if (name === 'script') inData = false;
    },
  });
  parser.end(source);
  endRun();
  return { ...facts, title: fold(facts.title), visible: facts.visible.trim() };
}

function fold(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
