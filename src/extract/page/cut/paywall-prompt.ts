/** Where a sentence begins that asks its reader for something; sentences that tell of others' duties have their verb later. */
const ASKED = '(?:^|[.!?:;|–—•]\\s*|\\b(?:please|now|you (?:must|can|(?:will )?(?:need|have) to))\\s+)';
const ENTER = '(?:subscribe|sign (?:in|up)|log in|register|become a (?:member|subscriber)|join)';
const READ_ON =
  '(?:to (?:continue|keep) reading|to read (?:the (?:full|rest|whole|entire)|this (?:full )?(?:article|story)|more))';

/** What stands where a text is closed to who has not paid or signed in. */
const PROMPTS: readonly RegExp[] = [
  // English
  new RegExp(`${ASKED}${ENTER}[^.]{0,60} to (?:continue|keep|read|unlock|finish)\\b`, 'i'),
  new RegExp(
    `(?:^|[.!?:;|–—•]\\s*|\\b(?:want|like|wish|need|please)\\s)${READ_ON}[^.]{0,40}(?:subscri|sign|log|register|member|account)`,
    'i',
  ),
  /(?:^|\b(?:this|full|premium|rest of (?:the|this))\s)(?:article|story|content|post) is (?:\w+ ){0,3}(?:subscribers|members)(?:[ -]only)?\b(?! of\b)/i,
  /(?:exclusive (?:to|for)|only (?:for|available to)|reserved for) (?:our |paying |registered )?(?:subscribers|members)(?=\s*(?:[.!,;:]|only\b|$))/i,
  // Chinese
  /付费(?:内容|阅读|文章|后)|订阅(?:后|以|即可)?.{0,8}(?:阅读|全文)|登录后.{0,6}(?:阅读|查看)/,
  /(?:訂閱|付費|會員|会员)(?:後|专享|專享|限定|专属|專屬|才能|文章|内容|可读)/,
  /(?:剩余|余下|剩餘).{0,8}(?:付费|订阅|訂閱|购买|購買|解锁)|购买后.{0,6}阅读/,
  // Japanese
  /有料(?:会員|記事|版|プラン)|会員限定|残り\s?[\d,]+\s?文字|続きを読むには|この記事は有料/,
  // Korean
  /(?:유료|구독|회원)\s?(?:회원|기사|전용|후|하면|하시면)/,
  // Russian
  /только для подписчиков|по подписке|оформите подписку/i,
  // French
  /(?:réservée?s?|exclusi(?:f|ve)s?) (?:à nos|aux) abonnés|abonnez-vous pour (?:lire|continuer)|il vous reste [\d.,]+\s?% de cet article/i,
  // German
  /(?:nur|exklusiv) für (?:unsere )?abonnent|(?:jetzt abonnieren|abo abschließen|anmelden),? (?:um|und) .{0,30}(?:lesen|weiterlesen)|weiterlesen mit/i,
  // Spanish, Portuguese, Italian
  /(?:exclusivo|exclusiva|reservado) (?:para|a) (?:nuestros )?(?:suscriptores|assinantes)|(?:suscríbe(?:te|se)|assine|abbonati) (?:para|per) (?:seguir|continuar|leer|ler|continuare|leggere)|riservat[oa] agli abbonati/i,
];

/** Whether a line asks its reader to pay or to sign in before it goes on. */
export function isPrompt(line: string): boolean {
  return PROMPTS.some((pattern) => pattern.test(line));
}
