import { isTag, type Element } from 'domhandler';
import { plainBlocks } from '../markup/blocks.ts';
import { childElements, elementsBelow, foldSpace, visibleText } from '../markup/nodes.ts';
import { plainText } from '../markup/plain.ts';
import { splitCredit, tidyCredit } from './credit.ts';
import { hintsOf } from './hints.ts';
import type { PictureBlock } from './picture-block.ts';

export type Caption = {
  readonly caption: string | null;
  readonly credit: string | null;
  /** The text as it stands on the page, credit and all, to be known again in the body. */
  readonly written: readonly string[];
  /** Whether the page itself calls the text a caption. */
  readonly isNamed: boolean;
};

type Said = Omit<Caption, 'isNamed'>;
type Split = Omit<Said, 'written'>;

const CAPTION_WORD =
  / (?:captions?|legend|legende|cutline|wp caption text|(?:image|photo|pic|img|picture|foto|bild|media|figure) ?(?:desc|description|descr|text|title|info|legend|txt|note|alt)|imgtitle|bildunterschrift|bildtext|bildtitel|bu|didascalia|pie de foto|pie ?foto|leyenda|legenda|podpis|billedtekst|bildbeschreibung|tushuo|zhaiyao tu|imgcaption|photo ?caption|info ?description) /;
/** Such words call a text a caption only right around a picture. */
const CLOSE_CAPTION_WORD = / (?:description|desc|descr|subtitle|lead|txt|note) /;
const CREDIT_WORD =
  / (?:credits?|copyrights?|copyright ?holder|credit ?text|photographers?|fotograf\w*|photo ?by|photo ?source|image ?source|source|attribution|rights|quelle|bildquelle|urheber|rechte|agency|agentur|kreditering|byline|author|autor|auteur|firma|fuente|fonte|crédit) /;
const PICTURE_WORD =
  / (?:images?|imgs?|photos?|pics?|pictures?|figures?|fotos?|bild(?:er)?|media|medium|illustration|visual|hero|gallery|galerie|slide|slideshow|carousel|thumb|thumbnail|imagem|imagen|kuva|zdjecie|attachment|multimedia|wrapper image) /;
/** Captions are sentences, not articles. */
const LONGEST = 1_000;
/** A text that nothing calls a caption is believed to be one up to this length. */
const LONGEST_UNNAMED = 300;

/** The caption of an image and who is credited, from what stands right around it. */
export function captionOf(image: Element, block: PictureBlock): Caption {
  const holder = block.figure !== null && isBelow(block.node, block.figure) ? block.figure : block.node;
  const named = namedCaption(image, block, holder);
  const found = named === null ? unnamedCaption(image, block) : fromElement(named, holder);
  const attributes = saidInAttributes(image, holder);
  return {
    caption: found?.caption ?? attributes.caption,
    credit: found?.credit ?? creditBeside(holder, image) ?? attributes.credit,
    written: found?.written ?? [],
    isNamed: named !== null && found?.caption !== null,
  };
}

function isBelow(node: Element, above: Element): boolean {
  for (let each: Element['parent'] = node; each !== null; each = each.parent) if (each === above) return true;
  return false;
}

/** The element that is the caption by its name, its class, or because it repeats the picture's alternative text. */
function namedCaption(image: Element, block: PictureBlock, holder: Element): Element | null {
  const inside = holder === image ? [] : elementsBelow(holder);
  const sealed = block.node === holder ? inside : elementsBelow(block.node);
  const called = (among: readonly Element[], words: RegExp) =>
    among.find((element) => words.test(hintsOf(element)) && hasOwnText(element, image));
  const alt = foldSpace(image.attribs['alt'] ?? '');
  return (
    sealed.find(({ name }) => name === 'figcaption') ??
    inside.find(({ name }) => name === 'figcaption') ??
    called(sealed, CAPTION_WORD) ??
    followingCaption(image) ??
    called(sealed, CLOSE_CAPTION_WORD) ??
    (alt.length < 12 ? undefined : sealed.find((each) => each.name !== 'img' && visibleText(each) === alt)) ??
    null
  );
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
    if (next !== null) {
      const caption = captionIn(next);
      if (caption !== undefined) return caption;
      if (visibleText(next) !== '' || next.name === 'img' || next.name === 'picture') return undefined;
    }
    const parent: Element['parent'] = node.parent;
    node = parent !== null && isTag(parent) ? parent : null;
  }
  return undefined;
}

function nextElement(node: Element): Element | null {
  for (let next = node.next; next !== null; next = next.next) {
    if (!isTag(next)) continue;
    if (!/^(?:noscript|script|style|source|svg|button|meta|link|br)$/.test(next.name)) return next;
  }
  return null;
}

function captionIn(element: Element): Element | undefined {
  let node: Element | undefined = element;
  for (let steps = 0; node !== undefined && steps < 5; steps++) {
    if (node.name === 'figcaption' || CAPTION_WORD.test(hintsOf(node))) return node;
    const children: Element[] = childElements(node);
    node = children.length === 1 ? children[0] : undefined;
  }
  return undefined;
}

function fromElement(element: Element, holder: Element): Said | null {
  const credits = creditElements(element, element);
  const caption = textOf(element, (each) => isLabel(each) || credits.includes(each));
  const written = [textOf(element, isLabel), visibleText(element)];
  if (caption.length > LONGEST) return null;
  const given = credits.map((each) => visibleText(each)).join(', ');
  if (given !== '') return { caption: cleaned(caption), credit: tidyCredit(given), written };
  const beside = holder === element ? null : creditBeside(holder, element);
  if (beside !== null) return { ...without(caption, beside), written };
  return { ...lastPartAsCredit(element, caption), written };
}

/** An agency in an element of its own at the end needs no label to be a credit. */
function lastPartAsCredit(element: Element, caption: string): Split {
  const split = splitCredit(caption);
  if (split.credit !== null) return { caption: cleaned(split.caption ?? ''), credit: split.credit };
  const parts = childElements(element).filter((each) => !isLabel(each) && visibleText(each) !== '');
  const last = visibleText(parts.at(-1) ?? element);
  const isShort = parts.length > 1 && last.length <= 60 && last.length < caption.length / 2;
  if (!isShort || !caption.endsWith(last) || /[.!?…。]$/.test(last))
    return { caption: cleaned(caption), credit: null };
  return { caption: cleaned(caption.slice(0, -last.length)), credit: tidyCredit(last) };
}

function without(caption: string, credit: string): Split {
  const split = splitCredit(caption);
  const rest = split.credit !== null && (credit.includes(split.credit) || split.credit.includes(credit));
  return { caption: cleaned(rest ? (split.caption ?? '') : caption), credit };
}

/** Text right around one picture that nothing calls a caption: short, after the picture, and no paragraph of a story. */
function unnamedCaption(image: Element, { node, figure }: PictureBlock): Said | null {
  if (node === image) return null;
  const isPictures = figure !== null || namesPicture(image, node);
  const parts = plainBlocks(
    node,
    (each) => isLabel(each) || each === image || (!isPictures && each.name === 'p'),
  );
  const texts = parts.map(({ text }) => text).filter((text) => /\p{L}/u.test(text) && !FURNITURE.test(text));
  const [first = '', second] = texts;
  if (
    first === '' ||
    texts.length > 3 ||
    first.length > LONGEST_UNNAMED ||
    isBeforePicture(node, image, first)
  )
    return null;
  const written = texts;
  const split = splitCredit(first);
  if (second === undefined || split.credit !== null)
    return { caption: cleaned(split.caption ?? ''), credit: split.credit, written };
  return { caption: cleaned(first), credit: second.length <= 100 ? tidyCredit(second) : null, written };
}

const FURNITURE =
  /^(?:\d+\s*(?:\/|of|von|de)\s*\d+.*|advertisement|anzeige|share|enlarge|zoom|vergrößern|view \d+ images?|open image.*|photos?|images?|video|play|\W*)$/i;

/** Whether an element between the image and its block is named after pictures. */
function namesPicture(image: Element, node: Element): boolean {
  for (let each: Element['parent'] = image.parent; each !== null && isTag(each); each = each.parent) {
    if (PICTURE_WORD.test(hintsOf(each))) return true;
    if (each === node) return false;
  }
  return false;
}

/** Text above a picture is a headline or a label. */
function isBeforePicture(node: Element, image: Element, text: string): boolean {
  const all = elementsBelow(node);
  const at = all.indexOf(image);
  return all.slice(0, at).some((each) => !isBelow(image, each) && visibleText(each).startsWith(text));
}

/** Credits named by class or tag, outermost only, and short. */
function creditElements(within: Element, but: Element): Element[] {
  const found: Element[] = [];
  for (const each of elementsBelow(within)) {
    if (each.name !== 'cite' && !CREDIT_WORD.test(hintsOf(each))) continue;
    if (each === but || found.some((known) => isBelow(each, known))) continue;
    const text = visibleText(each);
    if (text !== '' && text.length <= 160 && !CAPTION_WORD.test(hintsOf(each).replace(/ captions? /, ' ')))
      found.push(each);
  }
  return found.filter(
    (each) => visibleText(each).length < visibleText(within).length || within.name !== 'figcaption',
  );
}

function creditBeside(holder: Element, but: Element): string | null {
  const found = creditElements(holder, but).find((each) => !isBelow(but, each));
  return found === undefined ? null : tidyCredit(visibleText(found));
}

function saidInAttributes(image: Element, holder: Element): Split {
  let caption: string | null = null;
  let credit: string | null = null;
  for (let node: Element['parent'] | Element = image; node !== null && isTag(node); node = node.parent) {
    const { attribs } = node;
    caption ??= plainText(attribs['data-caption'] ?? attribs['data-sub-html'] ?? '') || null;
    credit ??= tidyCredit(plainText(attribs['data-credit'] ?? attribs['data-copyright'] ?? ''));
    if (node === holder) break;
  }
  const title = splitCredit(foldSpace(image.attribs['title'] ?? ''));
  if (title.caption === null) credit ??= title.credit;
  if (caption === null) return { caption, credit };
  const split = splitCredit(caption);
  return { caption: cleaned(split.caption ?? ''), credit: credit ?? split.credit };
}

/** What is drawn over or beside a picture for its controls and for screen readers only. */
function isLabel(element: Element): boolean {
  return (
    /^(?:button|svg|noscript|script|style|video|audio|iframe|form|nav)$/.test(element.name) ||
    / (?:visually ?hidden|sr only|screen reader(?: text)?|off ?screen|slide count|counter|ad|ads|advert) /.test(
      hintsOf(element),
    )
  );
}

function textOf(element: Element, leave: (element: Element) => boolean): string {
  return foldSpace(
    plainBlocks(element.children, leave)
      .map(({ text }) => text)
      .join(' '),
  );
}

const LEAD =
  /^(?:image (?:source|caption)|photo caption|caption|bildunterschrift|legende|legend|图[:：]|图注[:：]|▲|△|■)\s*[:：,]?\s*/iu;

function cleaned(caption: string): string | null {
  const text = caption
    .replace(LEAD, '')
    .replace(/[\s|/–—-]+$/u, '')
    .trim();
  return text === '' || text.length > LONGEST || !/[\p{L}\p{N}]/u.test(text) ? null : text;
}
