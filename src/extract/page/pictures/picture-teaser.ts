import { isTag, type Element, type ParentNode } from 'domhandler';
import { shortText, visibleText } from '../../markup/nodes.ts';
import type { Container } from '../container/container.ts';
import { hintsOf } from '../hints.ts';
import type { Metadata } from '../claims/metadata.ts';
import type { PictureBlock } from './picture-block.ts';
import { captionsItself, holdsCaption, leadsElsewhere } from './picture-link.ts';
import type { StoryPlace } from './picture-place.ts';
import { remembered } from '../remembered.ts';

const ELSEWHERE_TAG = /^(?:nav|footer|form|dialog|menu|select|template|object)$/;
/** Words of what surrounds a story, and whose pictures are about something else. */
const ELSEWHERE_WORD = new RegExp(
  ` (?:related|recommend\\w*|recirc\\w*|newsletters?|outbrain|taboola|zergnet|adverts?|advertis\\w*|ads?|adsense|adslot|adbox|sponsored|promos?|promoted|promotions?|` +
    'comments?|disqus|sidebar|rail|trending|popular|mostread|morestories|readmore|alsoread|seealso|upnext|nextup|breadcrumbs?|footer|nav|navbar|navigation|' +
    'subscribe|subscription|signup|cookies?|consent|gdpr|popup|avatar|gravatar|authors?|bylines?|affiliate|authorbox|authorinfo|bio|biography|columnist|donate|donation|' +
    'guanggao|xiangguan|tuijian|pinglun|erweima|most (?:read|popular|viewed|shared)|read (?:more|next|also)|more (?:from|on|stories|news|like)|also (?:read|like)|see also|up next|' +
    'you may|you might|sign up|follow us|site header|page header|site footer|page footer|link list|latest (?:news|posts|stories)|top stories|other (?:news|stories)|' +
    'app download|qr code|social (?:links|icons|share|sharing)|share (?:bar|buttons|links|tools)) ',
);

const namesElsewhere = remembered((hints) => ELSEWHERE_WORD.test(hints));

function isNamedElsewhere(element: Element): boolean {
  const hints = hintsOf(element);
  return hints !== '' && namesElsewhere(hints);
}

/** Whether a picture stands in something that is about something else, or leads a reader to another page. */
export function isOfSomethingElse(
  image: Element,
  place: StoryPlace,
  page: Metadata,
  container: Container,
): boolean {
  let captioned = false;
  for (let node: ParentNode | null = image; node !== null && !place.holders.has(node); node = node.parent) {
    if (!isTag(node)) continue;
    if (container.cards.has(node) || ELSEWHERE_TAG.test(node.name)) return true;
    if (node !== image && !/^(?:html|body|main|article)$/.test(node.name) && isNamedElsewhere(node))
      return true;
    captioned ||= node.name === 'figure' && holdsCaption(node);
    if (node.name === 'aside' && !captioned && !/ (?:image|photo|picture|media|figure) /.test(hintsOf(node)))
      return true;
    if (node.name !== 'a') continue;
    const way = leadsElsewhere(node, image, page);
    if (way === 'person' || (way === 'page' && !captionsItself(node))) return true;
  }
  return false;
}

/** Whether the picture belongs to a card: a little text around it that is, for the most part, the link of a headline. */
export function isOnCard({ stop, figure }: PictureBlock, page: Metadata): boolean {
  if (stop === null || (figure !== null && holdsCaption(figure))) return false;
  const below = firstElements(stop, MOST_ON_CARD);
  if (below === null) return false;
  const text = shortText(stop, LONGEST_CARD);
  if (text === null) return false;
  return below.some((link) => {
    if (link.name !== 'a' || leadsElsewhere(link, link, page) === null) return false;
    const said = visibleText(link).length;
    return said >= 12 && (isHeadline(link) || said >= text.length / 2);
  });
}

/** Cards are small. */
const MOST_ON_CARD = 80;
const LONGEST_CARD = 700;

function isHeadline(link: Element): boolean {
  const { parent } = link;
  const isHeading = (node: ParentNode | null) => node !== null && isTag(node) && /^h[1-6]$/.test(node.name);
  return (
    isHeading(parent) ||
    link.children.some((child) => isTag(child) && isHeading(child)) ||
    isHeading(parent?.parent ?? null)
  );
}

/** The elements below a node; null where there are more. */
function firstElements(node: Element, most: number): Element[] | null {
  const found: Element[] = [];
  const waiting: Element[] = [node];
  for (let each = waiting.pop(); each !== undefined; each = waiting.pop())
    for (const child of each.children) {
      if (!isTag(child)) continue;
      if (found.push(child) > most) return null;
      waiting.push(child);
    }
  return found;
}
