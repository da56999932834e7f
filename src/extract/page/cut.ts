import { isTag, type Element, type ParentNode } from 'domhandler';
import type { Block, PageFacts } from '../../domain/index.ts';
import { shortText } from '../markup/nodes.ts';
import type { ArticleData } from './json-ld.ts';

/** That a text is not whole, and what says so. */
export type Cut = { readonly kind: NonNullable<PageFacts['cut']>; readonly fault: string };

type CutPage = {
  readonly data: ArticleData;
  readonly blocks: readonly Block[];
  readonly elements: readonly Element[];
};

/** Whether a page gives less than its whole text: it says so, a paywall stands in it, or it ends in mid-sentence. */
export function readCut({ data, blocks, elements }: CutPage): Cut | null {
  if (data.free === false)
    return { kind: 'paywall', fault: 'cut-off: the page says that its text is not free to read' };
  if (isShort(blocks) && holdsPaywall(elements))
    return { kind: 'paywall', fault: 'cut-off: a paywall stands in the text' };
  const last = blocks.at(-1)?.text.slice(-40) ?? '';
  const isCut =
    SAYS_CUT.test(last) || (TRAILS_OFF.test(last) && (blocks.length <= 3 || elements.some(leadsToRest)));
  return isCut ? { kind: 'cut-off', fault: 'cut-off: the text ends in the middle of a sentence' } : null;
}

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
const WIDE = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

function isShort(blocks: readonly Block[]): boolean {
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
  if (length >= WHOLE) return false;
  const wide = blocks.reduce((sum, { text }) => sum + (text.match(WIDE)?.length ?? 0), 0);
  return length + wide < WHOLE;
}

/** Sentences that stand where a text is closed to who has not paid or signed in. */
const PROMPT =
  /(?:subscribe|sign (?:in|up)|log in|register|become a (?:member|subscriber)|join)[^.]{0,60} to (?:continue|keep|read|unlock|finish)|(?:to (?:continue|keep) reading|to read (?:the (?:full|rest|whole|entire)|this (?:full )?(?:article|story)|more))[^.]{0,40}(?:subscri|sign|log|register|member|account)|(?:article|story|content|post) is (?:\w+ ){0,3}(?:subscribers|members)(?:[ -]only)?|(?:exclusive (?:to|for)|only (?:for|available to)|reserved for) (?:our |paying |registered )?(?:subscribers|members)|付费(?:内容|阅读|文章|后)|订阅(?:后|以|即可)?.{0,8}(?:阅读|全文)|登录后.{0,6}(?:阅读|查看)|(?:訂閱|付費|會員|会员)(?:後|专享|專享|限定|专属|專屬|才能|文章|内容|可读)|有料(?:会員|記事|版|プラン)|会員限定|残り\s?[\d,]+\s?文字|(?:유료|구독|회원)\s?(?:회원|기사|전용|후|하면|하시면)|только для подписчиков|по подписке|оформите подписку|(?:réservée?s?|exclusi(?:f|ve)s?) (?:à nos|aux) abonnés|abonnez-vous pour (?:lire|continuer)|il vous reste [\d.,]+\s?% de cet article|(?:nur|exklusiv) für (?:unsere )?abonnent|(?:jetzt abonnieren|abo abschließen|anmelden),? (?:um|und) .{0,30}(?:lesen|weiterlesen)|weiterlesen mit|(?:exclusivo|exclusiva|reservado) (?:para|a) (?:nuestros )?(?:suscriptores|assinantes)|(?:suscríbe(?:te|se)|assine|abbonati) (?:para|per) (?:seguir|continuar|leer|ler|continuare|leggere)|riservat[oa] agli abbonati|続きを読むには|この記事は有料|(?:剩余|余下|剩餘).{0,8}(?:付费|订阅|訂閱|购买|購買|解锁)|购买后.{0,6}阅读/i;
const PROMPT_LENGTH = 600;

function holdsPaywall(elements: readonly Element[]): boolean {
  return elements.some(
    (element) =>
      PLACES.has(element.name) &&
      hasOwnWords(element) &&
      PROMPT.test(shortText(element, PROMPT_LENGTH) ?? '') &&
      !isHiddenOrAside(element),
  );
}

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
    if (ASIDE.test(node.name) || node.attribs['hidden'] !== undefined) return true;
    if (/display:\s*none/i.test(node.attribs['style'] ?? '')) return true;
  }
  return false;
}
