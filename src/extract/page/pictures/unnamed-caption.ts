import { isTag, type Element } from 'domhandler';
import { plainBlocks } from '../../markup/blocks.ts';
import { elementsBelow, visibleText } from '../../markup/nodes.ts';
import { cleaned, isLabel, type Said } from './caption-text.ts';
import { PICTURE_WORD } from './caption-words.ts';
import { isCreditAlone, splitCredit, tidyCredit } from './credit.ts';
import { hintsOf } from '../hints.ts';
import { isBelow, type PictureBlock } from './picture-block.ts';

/** A text that nothing calls a caption is believed to be one up to this length. */
const LONGEST_UNNAMED = 300;

/** Text right around one picture that nothing calls a caption: short, after the picture, and no paragraph of a story. */
export function unnamedCaption(image: Element, { node, figure }: PictureBlock): Said | null {
  if (node === image) return null;
  const isPictures = figure !== null || namesPicture(image, node);
  const parts = plainBlocks(
    node.name === 'p' ? node.children : node,
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
  return {
    caption: cleaned(first),
    credit: isCreditAlone(second) || INITIALS.test(second) ? tidyCredit(second) : null,
    written,
  };
}

/** Papers sign their own pictures with theirs. */
const INITIALS = /^\p{Lu}{2,6}$/u;

const FURNITURE =
  /^(?:\d+\s*(?:\/|of|von|de)\s*\d+.*|advertisement|anzeige|share|enlarge|zoom|vergrößern|view \d+ images?|open image.*|photos?|images?|video|play|[^\p{L}\p{N}]*)$|^(?:(?:19|20)\d\d[-/.年]\s?\d|\d{1,2}:\d\d)|[【\[]字体/iu;

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
