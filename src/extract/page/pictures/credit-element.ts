import type { Element } from 'domhandler';
import { elementsBelow, shortText, visibleText } from '../../markup/nodes.ts';
import { CAPTION_WORD, CLOSE_CREDIT_WORD, CREDIT_WORD } from './caption-words.ts';
import { tidyCredit } from './credit.ts';
import { hintsOf } from '../hints.ts';
import { isBelow } from './picture-block.ts';

/** Credits named by class or tag: the outermost that hold nothing but a credit. */
export function creditElements(within: Element, but: Element, isCaption: boolean): Element[] {
  const found: Element[] = [];
  for (const each of elementsBelow(within)) {
    if (each.name !== 'cite' && !namesCredit(each, isCaption)) continue;
    if (each === but || isBelow(but, each) || found.some((known) => isBelow(each, known))) continue;
    const text = shortText(each, 160);
    if (text !== null && !elementsBelow(each).some(isCaptionOnly)) found.push(each);
  }
  return found;
}

function namesCredit(element: Element, isCaption: boolean): boolean {
  const hints = hintsOf(element);
  return CREDIT_WORD.test(hints) || (isCaption && CLOSE_CREDIT_WORD.test(hints));
}

function isCaptionOnly(element: Element): boolean {
  const hints = hintsOf(element);
  return (CAPTION_WORD.test(hints) && !namesCredit(element, true)) || element.name === 'figcaption';
}

/** The first credit that stands in an element beside another one, without its sign; null without one. */
export function creditBeside(holder: Element, but: Element): string | null {
  const found = creditElements(holder, but, holder.name === 'figure')[0];
  return found === undefined ? null : tidyCredit(visibleText(found));
}
