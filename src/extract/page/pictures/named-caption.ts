import { isTag, isText, type Element } from 'domhandler';
import { childElements, elementsBelow, foldSpace, shortText, visibleText } from '../../markup/nodes.ts';
import { CAPTION_WORD, CLOSE_CAPTION_WORD } from './caption-words.ts';
import { splitCredit } from './credit.ts';
import { hintsOf } from '../hints.ts';
import { isBelow, type PictureBlock } from './picture-block.ts';

/** The element that is the caption by its name, its class, or because it repeats the picture's alternative text. */
export function namedCaption(image: Element, { node }: PictureBlock): Element | null {
  const around = node === image ? [] : elementsBelow(node);
  const called = (words: RegExp) =>
    around.find((element) => words.test(hintsOf(element)) && hasOwnText(element, image));
  return (
    around.find(({ name }) => name === 'figcaption') ??
    called(CAPTION_WORD) ??
    followingCaption(image) ??
    called(CLOSE_CAPTION_WORD) ??
    around.find((each) => each !== image && repeatsAlt(each, image)) ??
    null
  );
}

/** Says what the alternative text says, and little more: a credit, or the site's name in the other. */
function repeatsAlt(element: Element, image: Element): boolean {
  const alt = foldSpace(image.attribs['alt'] ?? '');
  if (alt.length < 8 || element.name === 'noscript') return false;
  const text = shortText(element, alt.length + 80) ?? '';
  return text.length >= 8 && (text.startsWith(alt) || (alt.startsWith(text) && text.length * 2 > alt.length));
}

/** Holds text, and not the picture itself. */
function hasOwnText(element: Element, image: Element): boolean {
  return (
    !isBelow(image, element) && /\p{L}/u.test(visibleText(element)) && !/^(?:button|a)$/.test(element.name)
  );
}

const STEPS_TO_CAPTION = 5;

/** A caption that comes right after the picture, or after a wrapper of it, and is all that comes there. */
function followingCaption(image: Element): Element | undefined {
  for (let node: Element | null = image, steps = 0; node !== null && steps < STEPS_TO_CAPTION; steps++) {
    const next = nextElement(node);
    if (next === 'text') return undefined;
    if (next !== null) {
      const caption =
        captionIn(next) ?? (repeatsAlt(next, image) || readsAsCaption(next, node) ? next : undefined);
      if (caption !== undefined) return caption;
      if (/\S/.test(shortText(next, 400) ?? 'long') || next.name === 'img' || next.name === 'picture')
        return undefined;
    }
    const parent: Element['parent'] = node.parent;
    node = parent !== null && isTag(parent) ? parent : null;
  }
  return undefined;
}

/** How captions begin that stand in a paragraph of their own: `图为…`, `▲…`, `사진은…`, `写真は…`, `Pictured: …`. */
const CAPTION_LEAD =
  /^[[(（【［\s]*(?:图为|圖為|图[:：]|圖[:：]|图说|圖說|图注|资料图|資料圖|配图|▲|△|▼|↑|사진[은는=:：]|사진\s?설명|写真[はの＝:：]|写真説明|Pictured\b|File photo\b|(?:Photo|Foto|Bild|Image)\s*[:：])/iu;
const LONGEST_PARAGRAPH = 250;

/** A short paragraph right after a picture: centred as it is, begun like a caption, or ended with who took the picture. */
function readsAsCaption(element: Element, picture: Element): boolean {
  const text = /^h[1-6]$/.test(element.name) ? null : shortText(element, LONGEST_PARAGRAPH);
  if (text === null) return false;
  const isCentred = text.length <= LONGEST_CENTRED && centres(element) && centres(picture);
  if (element.name === 'dd' && picture.name === 'dt') return true;
  return (
    isCentred || isSetSmall(element, text) || CAPTION_LEAD.test(text) || splitCredit(text).credit !== null
  );
}

/** Whether all of a paragraph is set in italics or small: a story's own paragraph never is. */
function isSetSmall({ children }: Element, text: string): boolean {
  if (text.length > LONGEST_SMALL) return false;
  return children.every((child) =>
    isTag(child) ? SMALL_TAG.test(child.name) : !('data' in child) || !/\S/.test(child.data),
  );
}

const SMALL_TAG = /^(?:em|i|small|br)$/;
const LONGEST_SMALL = 200;

const LONGEST_CENTRED = 120;

function centres({ name, attribs }: Element): boolean {
  return (
    name === 'center' || attribs['align'] === 'center' || /text-align:\s*center/i.test(attribs['style'] ?? '')
  );
}

/** The next element that shows something; `text` where words that are in none come first. */
function nextElement(node: Element): Element | 'text' | null {
  for (let next = node.next; next !== null; next = next.next) {
    if (isText(next) && /[\p{L}\p{N}]/u.test(next.data)) return 'text';
    if (!isTag(next)) continue;
    if (!/^(?:noscript|script|style|source|svg|button|meta|link|br)$/.test(next.name)) return next;
  }
  return null;
}

function holdsPicture(element: Element): boolean {
  return elementsBelow(element).some(({ name }) => name === 'img' || name === 'amp-img');
}

function captionIn(element: Element): Element | undefined {
  let node: Element | undefined = element;
  for (let steps = 0; node !== undefined && steps < 5; steps++) {
    if ((node.name === 'figcaption' || CAPTION_WORD.test(hintsOf(node))) && !holdsPicture(node)) return node;
    const children: Element[] = childElements(node);
    node = children.length === 1 ? children[0] : undefined;
  }
  return undefined;
}
