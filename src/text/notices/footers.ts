/**
 * Formulas that stand at the foot of pages whatever the page says, and would be taken for notices of rights, rules and
 * complaints. Words as they come: simplified, in one width, spaces folded.
 */

/** What lines for complaints are called: "违法和不良信息举报电话". */
const OF_REPORTS =
  /(?:(?:网上|互联网|网络|违法|违规|和|与|及|、|不良|有害|不实|虚假|谣言|涉|未成年人?|企|侵权|低俗|色情|信息|内容|类|投诉|12377)\s?)*举报(?:投诉)?(?:电话|专区|中心|邮箱|热线|入口|平台|指引|网站|客服|窗口)/gu;

/** Links for complaints without a further word; after these words before it, a complaint was made. */
const LINKS =
  /(?<!收到|接到?|相关|[被因经于遭到])(?:侵权|违规|违法|不良信息|有害信息|涉未成年人?|投诉)(?:举报|投诉|申诉)(?!经|后|，?(?:该|此|本))|举报投诉|report (?:a |an |this )?(?:violation|abuse|infringement|content|post|page|video)s?\b/giu;

/** Who owns the page; "a copyright claim" and "due to copyright" speak of something else. */
const OF_RIGHTS =
  /版权(?:所有|声明)|all rights reserved|(?<!\b(?:due to|because of|for|of|by|on|infring\w{0,6}|violat\w{0,6}) (?:a |the |our |its )?)copyright(?! (?:claim|complain|infring|owner|holder|law|issue|reason|violation|notice|strike|ground|takedown|removal|dispute|restriction|content|material))|©/giu;

/** Numbers by which a site is registered. */
const OF_REGISTERS =
  /[\p{Script=Han}]?icp(?:备案?|证)[^\s。]{0,20}|[\p{Script=Han}]?公网安备[^\s。]{0,20}|营业执照|[\p{Script=Han}]{2,12}(?:经营|许可)许?可?证/giu;

const FORMULAS = [OF_REPORTS, LINKS, OF_RIGHTS, OF_REGISTERS];

/** A text without the formulas of footers. */
export const withoutFooter = (text: string): string =>
  FORMULAS.reduce((left, formula) => left.replace(formula, ' '), text)
    .replace(/\s+/gu, ' ')
    .trim();

/**
 * Where a sentence ends: its mark stays with it. Dots, bars and bullets part the entries of a menu, and a new line in
 * another writing is another sentence.
 */
const ENDS =
  /(?<=[。！？!?；;])\s*|(?<=\.)\s+|\s*[·|•]\s*|(?<=[a-z])\s*\n\s*(?=\p{Script=Han})|(?<=\p{Script=Han})\s*\n\s*(?=[a-z])/iu;

/** The sentences of a text, verbatim. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(ENDS)
    .map((one) => one.trim())
    .filter((one) => one !== '');
