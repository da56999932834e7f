import { isTag, type Element, type ParentNode } from 'domhandler';
import type { Block } from '../../../domain/index.ts';
import { shortText } from '../../markup/nodes.ts';
import { weightOf } from '../../../text/wide.ts';
import type { ArticleData } from '../claims/json-ld.ts';
import { CUTS, type Cut } from './faults.ts';
import { isHidden } from '../hidden.ts';
import { isPrompt } from './paywall-prompt.ts';

type CutPage = {
  readonly data: ArticleData;
  readonly blocks: readonly Block[];
  readonly elements: readonly Element[];
};

/** Whether a page gives less than its whole text: it says so, a paywall stands in it, or it ends with dots. */
export function readCut({ data, blocks, elements }: CutPage): Cut | null {
  if (isShort(blocks) && data.free === false) return CUTS.priced;
  if (isShort(blocks) && holdsPaywall(elements, blocks)) return CUTS.walled;
  const last = blocks.at(-1)?.text.slice(-40) ?? '';
  if (SAYS_CUT.test(last)) return CUTS.announced;
  if (!TRAILS_OFF.test(last)) return null;
  if (elements.some(leadsToRest)) return CUTS.led;
  return blocks.length <= FEW_BLOCKS ? CUTS.dotted : null;
}

const FEW_BLOCKS = 3;

const REST =
  'read (?:the )?(?:full|whole|entire|rest)\\b.{0,30}|read more(?: (?:at|on|here)\\b.{0,30})?|continue reading.{0,30}|(?:点击)?(?:阅读|查看|展开|閱讀)(?:全文|原文|更多)|전문 ?보기|더 ?보기|続きを読む|全文を読む|читать (?:далее|полностью)|weiterlesen|lire la suite|leer más|leia mais|continua a leggere';
/** Dots in square brackets are a machine's. */
const SAYS_CUT = new RegExp(
  `(?:\\[\\s?(?:…|\\.{3})\\s?\\]|\\[\\+\\d+ chars\\]|(?:…|\\.{3})\\s*[[(（]?(?:${REST})[\\s.…»→>\\])）]*)$`,
  'i',
);
/** Writers end with dots too, though not a text of a few lines, nor one that a link goes on with. */
const TRAILS_OFF = /(?:\.{3}|…)$/;
const LEADS_TO_REST = new RegExp(`^[[(（]?(?:${REST})[\\s.…»→>\\])）]*$`, 'i');

function leadsToRest(element: Element): boolean {
  return element.name === 'a' && LEADS_TO_REST.test(shortText(element, 60) ?? '');
}

/** In characters, wide ones twice: a page that gives more beside its paywall's markup was opened for the reader. */
const WHOLE = 2_000;

function isShort(blocks: readonly Block[]): boolean {
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
  if (length >= WHOLE) return false;
  return blocks.reduce((sum, { text }) => sum + weightOf(text), 0) < WHOLE;
}

const PROMPT_LENGTH = 600;

function holdsPaywall(elements: readonly Element[], blocks: readonly Block[]): boolean {
  const last = blocks.findLastIndex(({ text }) => text.length >= PROSE);
  // A wall stands behind the text: what the text goes on after is said in it.
  const said = new Set(blocks.slice(0, Math.max(0, last)).map(({ text }) => text));
  return elements.some((element) => {
    if (!PLACES.has(element.name) || !hasOwnWords(element)) return false;
    const text = shortText(element, PROMPT_LENGTH) ?? '';
    return isPrompt(text) && !said.has(text) && !isHiddenOrAside(element);
  });
}

/** In characters. */
const PROSE = 60;

const PLACES = new Set('p div section span h1 h2 h3 h4 h5 h6 strong b li td'.split(' '));

/** Prompts stand in small boxes; what only wraps others is asked through them. */
function hasOwnWords({ children }: Element): boolean {
  return children.length <= 8 && children.some((child) => 'data' in child && child.data.trim().length >= 4);
}

/** The paper's own bars and menus ask for subscriptions on every page. */
const ASIDE = /^(?:nav|header|footer|aside|form|dialog)$/;

function isHiddenOrAside(element: Element): boolean {
  for (let node: ParentNode | null = element; node !== null; node = node.parent) {
    if (!isTag(node)) continue;
    if (ASIDE.test(node.name) || isHidden(node)) return true;
  }
  return false;
}
