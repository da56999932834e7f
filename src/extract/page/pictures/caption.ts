import { isTag, type Element } from 'domhandler';
import { keptOn } from '../../markup/kept.ts';
import { childElements, elementsBelow, foldSpace, shortText, visibleText } from '../../markup/nodes.ts';
import { plainText } from '../../markup/plain.ts';
import { cleaned, isLabel, LONGEST, textOf, type Said } from './caption-text.ts';
import { creditBeside, creditElements } from './credit-element.ts';
import { isCreditAlone, splitCredit, tidyCredit } from './credit.ts';
import { namedCaption } from './named-caption.ts';
import { isBelow, type PictureBlock } from './picture-block.ts';
import { unnamedCaption } from './unnamed-caption.ts';

/** Whether the page itself calls the text a caption. */
export type Caption = Said & { readonly isNamed: boolean };

type Split = Omit<Said, 'written'>;

/** The caption of an image and who is credited, from what stands right around it. */
export function captionOf(image: Element, block: PictureBlock): Caption {
  const { node, figure } = block;
  const holder = figure !== null && isBelow(node, figure) ? null : node;
  const named = namedCaption(image, block);
  const found =
    named !== null
      ? fromElement(named, node)
      : holder === null && figure !== null
        ? captionOfFigure(figure)
        : unnamedCaption(image, block);
  const attributes = saidInAttributes(image, node);
  return {
    caption: found?.caption ?? attributes.caption,
    credit:
      found?.credit ??
      (node === image ? null : creditBeside(node, image)) ??
      attributes.credit ??
      (named !== null ? (nameRightAfter(image, named) ?? nameRightAfter(named, image)) : null),
    written: found === null ? [] : [...found.written, ...wholeOf(node, found)],
    isNamed: (named !== null || holder === null) && found !== null && found.caption !== null,
  };
}

/** All that stands around the picture, where that is no more than caption and credit. */
function wholeOf(node: Element, { caption }: Said): string[] {
  const whole = caption === null ? null : shortText(node, caption.length + LONGEST_NAME);
  return whole === null ? [] : [whole];
}

/** Who took a captioned picture may stand over it, without a label. */
function nameRightAfter(element: Element, other: Element): string | null {
  const next = element.next !== null && isTag(element.next) ? element.next : null;
  if (next === null || next === other || isLabel(next) || /^(?:p|h[1-6]|time)$/.test(next.name)) return null;
  const text = shortText(next, LONGEST_NAME);
  return text !== null && isCreditAlone(text) ? tidyCredit(text) : null;
}

const LONGEST_NAME = 60;

/** What a figure of several pictures says of all of them; found once. */
const captionOfFigure = keptOn((figure: Element): Said | null => {
  const element = elementsBelow(figure).find(({ name }) => name === 'figcaption');
  return element === undefined ? null : fromElement(element, element);
});

function fromElement(element: Element, holder: Element): Said | null {
  const credits = creditElements(element, element, true);
  if (shortText(element, LONGEST) === null) return null;
  const caption = textOf(element, (each) => isLabel(each) || credits.includes(each));
  const written = [textOf(element, isLabel), visibleText(element)];
  const given = credits.map((each) => visibleText(each)).join(', ');
  if (given !== '') return { caption: cleaned(caption), credit: tidyCredit(given), written };
  const beside = holder === element ? null : creditBeside(holder, element);
  if (beside !== null) return { ...without(caption, beside), written };
  return { ...lastPartAsCredit(element, caption), written };
}

/** Where caption and credit have an element each, the short one at the end needs no label to be a credit. */
function lastPartAsCredit(element: Element, caption: string): Split {
  const parts = childElements(element).filter((each) => !isLabel(each) && shortText(each, LONGEST) !== null);
  if (parts.length === 1 && parts[0] !== undefined && visibleText(parts[0]) === caption)
    return lastPartAsCredit(parts[0], caption);
  const last = parts.length < 2 ? '' : visibleText(parts.at(-1) ?? element);
  const isBare = element.children.every(
    (child) => isTag(child) || !('data' in child) || child.data.trim() === '',
  );
  const isShort = last !== '' && last.length <= 100 && last.length < caption.length * 0.6;
  if (isBare && isShort && caption.endsWith(last) && isCreditAlone(last))
    return { caption: cleaned(caption.slice(0, -last.length)), credit: tidyCredit(last) };
  const split = splitCredit(caption);
  return { caption: cleaned(split.caption ?? ''), credit: split.credit };
}

function without(caption: string, credit: string): Split {
  const split = splitCredit(caption);
  const rest = split.credit !== null && (credit.includes(split.credit) || split.credit.includes(credit));
  return { caption: cleaned(rest ? (split.caption ?? '') : caption), credit };
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
  credit ??= title.credit;
  if (caption === null) return { caption, credit };
  const split = splitCredit(caption);
  return { caption: cleaned(split.caption ?? ''), credit: credit ?? split.credit };
}
