import anyAscii from 'any-ascii';
import type { Leaning } from '../../../domain/index.ts';
import { siteNameOf } from '../../../text/address.ts';
import { AGENCIES, AGENCY_BYLINE, CLOSE, OPEN } from './agencies.ts';
import { isCopiedFrom } from './other-outlet.ts';

const { latin, han, hangul, japanese, cyrillic } = AGENCIES;

/** Each with the agency as its first group. */
const CREDITS: readonly RegExp[] = [
  // (AP) —, (dpa/lno) -, (EFE).-
  new RegExp(`\\((${latin})(?:/\\w+)?\\)\\s?\\.?\\s*[-–—]`, 'u'),
  // Cairo (Reuters) The …, and no abbreviation in a sentence: "Advanced Placement (AP) classes"
  new RegExp(`^[\\p{L} ,.]{2,40}\\s\\((${latin})\\)(?=\\s*(?:$|[.:"“«'‘]|\\p{Lu}))`, 'u'),
  // 新华社釜山11月1日电, （中央社記者林遠航基隆9日電）
  new RegExp(`(?:^|${OPEN})\\s?[据據]?(${han})[^。]{0,24}(?:电|電|讯|訊|=|${CLOSE})`, 'u'),
  // [연합뉴스], (부산=연합뉴스)
  new RegExp(`(?:\\[|=\\s?)(${hangul})`, 'u'),
  // 【釜山＝共同】, 【ワシントン時事】
  new RegExp(`^[【［[][^】］\\]]{1,14}?\\s?[＝=]?\\s?(${japanese})[】］\\]]`, 'u'),
  // МОСКВА, 9 мая. /ТАСС/., МОСКВА, 9 мая — РИА Новости.
  new RegExp(
    `^\\p{Lu}[\\p{L}\\- ]{1,40}?[,.] \\d{1,2} \\p{L}{3,9}\\.?,? (?:[—–-] )?/?(${cyrillic})(?!\\p{L})`,
    'u',
  ),
];
/** Agencies credit themselves in the first line. */
const LEAD = 160;

/** What a page says of leaning on another text: a source link, a canonical address elsewhere, an agency's credit. */
export function readLeaning(page: {
  readonly text: string;
  readonly sourceLink: string | null;
  readonly canonical: string;
  readonly address: string;
  readonly byline: string | null;
  readonly outlet: string | null;
}): Leaning | null {
  if (page.sourceLink !== null) return { dependency: 'copy', of: page.sourceLink };
  if (isCopiedFrom(page.canonical, page.address)) return { dependency: 'copy', of: page.canonical };
  const agency = agencyIn(page.text) ?? AGENCY_BYLINE.exec(page.byline ?? '')?.[1] ?? null;
  return agency === null || isOwn(agency, page) ? null : { dependency: 'wire', of: agency };
}

/** An agency's own text leans on nobody. */
function isOwn(
  agency: string,
  { outlet, address }: { readonly outlet: string | null; readonly address: string },
): boolean {
  const lettersOf = (text: string) =>
    anyAscii(text)
      .toLowerCase()
      .match(/[a-z]+/g) ?? [];
  const name = lettersOf(agency).join('');
  const words: readonly string[] = lettersOf(outlet ?? '');
  const site = siteNameOf(address) ?? '';
  return words.includes(name) || words.join('') === name || site === name || site === `${name}news`;
}

/** The agency that the first line of a text credits. */
export function agencyIn(text: string): string | null {
  const lead = text.slice(0, LEAD).trimStart();
  for (const credit of CREDITS) {
    const agency = credit.exec(lead)?.[1];
    if (agency !== undefined) return agency;
  }
  return null;
}
