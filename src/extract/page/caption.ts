import { isTag, type Element, type ParentNode } from 'domhandler';
import { childElements, elementsBelow, visibleText } from '../markup/nodes.ts';

type Caption = { readonly caption: string | null; readonly credit: string | null };

const CAPTION_CLASS =
  /(^|[^a-z])(caption|captions|legend|cutline|wp-caption-text|image-?desc\w*|photo-?desc\w*|pic-?desc\w*|img-?desc\w*|imgtitle|figure-?text)([^a-z]|$)/i;
const CREDIT_CLASS =
  /(^|[^a-z])(credit|credits|copyright|photographer|image-?source|photo-?source|attribution|rights)([^a-z]|$)/i;
/** Captions are sentences, not articles. */
const LONGEST = 700;

/** The caption of an image and who is credited, as written. A caption outside a figure counts only by its class. */
export function captionOf(image: Element): Caption {
  const holder = holderOf(image);
  if (holder === null) return { caption: null, credit: null };
  const creditElement = elementsBelow(holder).find((element) =>
    CREDIT_CLASS.test(element.attribs['class'] ?? ''),
  );
  const credit = creditElement === undefined ? null : visibleText(creditElement) || null;
  const captionElement = captionElementIn(holder);
  const text = captionElement === null ? '' : visibleText(captionElement);
  const inside =
    credit !== null && text !== credit && text.endsWith(credit) ? text.slice(0, -credit.length).trim() : text;
  const caption = inside === '' || inside === credit || inside.length > LONGEST ? null : inside;
  return { caption, credit: tidyCredit(credit ?? creditIn(caption ?? '')) };
}

/** The figure, or the nearest of four elements around the image that holds a caption and no other image. */
function holderOf(image: Element): Element | null {
  let node: ParentNode | null = image.parent;
  for (let steps = 0; node !== null && isTag(node) && steps < 5; node = node.parent, steps++) {
    if (node.name === 'figure') return node;
    if (/^(body|main|article)$/.test(node.name)) return null;
    if (
      captionElementIn(node) !== null &&
      elementsBelow(node).filter(({ name }) => name === 'img').length === 1
    )
      return node;
  }
  return null;
}

function captionElementIn(holder: Element): Element | null {
  const below = elementsBelow(holder);
  return (
    below.find((element) => element.name === 'figcaption') ??
    below.find((element) =>
      CAPTION_CLASS.test(`${element.attribs['class'] ?? ''} ${element.attribs['itemprop'] ?? ''}`),
    ) ??
    (holder.name === 'figure'
      ? (childElements(holder).find((element) => element.name === 'p') ?? null)
      : null)
  );
}

/** Credits as sentences carry them: `(Photo: …)`, `Photo by …`, `… / AP`, `사진=…`, `新华社记者…摄`. */
const CREDITS: readonly RegExp[] = [
  /(?:photo(?:graph)?s?|image|picture|credit|source)\s*(?:credit|courtesy)?\s*(?:by|of|:|：)\s*([^.;。)）\]]{2,60})/i,
  /(?:图片来源|图源|圖源|图\/|摄影|攝影)\s*[:：/]?\s*([^。；)）\]]{2,30})/,
  /(?:사진|자료)\s*[=:/]\s*([^.\])]{2,30})/,
  /((?:新华社|新華社|中新社|央视|本报|本報)?(?:记者|記者)?\s*\p{Script=Han}{2,4})\s*[摄攝]/u,
  /([^.。(（]{2,40}\/\s?(?:AP|AFP|Reuters|Getty Images|EPA|Bloomberg|연합뉴스|Shutterstock)[^.。)）]{0,30})/,
  /[[(（]((?:AP|AFP|Reuters|Getty Images|EPA|연합뉴스|新华社|路透社|法新社)[^\])）]{0,30})[\])）]/,
];

function creditIn(caption: string): string | null {
  for (const pattern of CREDITS) {
    const credit = pattern.exec(caption)?.[1]?.trim();
    if (credit !== undefined && credit !== '') return credit;
  }
  return null;
}

const CREDIT_LEAD =
  /^(?:(?:image|photo|picture|foto|bild)s?\s+)?(?:credit|source|courtesy(?: of)?|copyright|by)s?\s*[:：]?\s+|^(?:image|photo|picture|foto|bild|credit|source|사진|图|圖)s?\s*[:：=/]\s*/i;

function tidyCredit(credit: string | null): string | null {
  const text = (credit ?? '')
    .replace(/^[([（]|[)\]）]$/g, '')
    .replace(CREDIT_LEAD, '')
    .trim();
  return text === '' || text.length > 120 ? null : text;
}
