import type { ItemDraft } from '../../../domain/index.ts';
import { NO_BYLINE, readByline } from './byline.ts';
import { bracketedPeople, eastAsianPeople } from './east-asian-byline.ts';

/** Only this much of a line is read for a signature, in characters. */
const LONGEST = 150;
/** A line with a reporter's name and office says little else. */
const LONGEST_CREDIT = 60;

/** "By" by language; elsewhere the same words are names ("Von", "Di") or mean something else. */
const BY: Readonly<Record<string, string>> = {
  de: 'von',
  fr: 'par',
  es: 'por',
  pt: 'por',
  it: 'di',
  nl: 'door',
  sv: 'av',
  no: 'av',
  nb: 'av',
  da: 'af',
  id: 'oleh',
};

/** "By …" beside the headline, a Korean reporter's signature, a Chinese paper's credit. */
export function signedBy(
  lines: readonly string[],
  language: string | null,
  outlets: readonly string[],
): ItemDraft['byline'] {
  const own = BY[language?.slice(0, 2).toLowerCase() ?? ''];
  const by = new RegExp(`^(?:${own === undefined ? 'by' : `by|${own}`})\\s*:?\\s+(?=\\p{L})`, 'iu');
  for (const line of lines) {
    const sign = signatureIn(line.slice(0, LONGEST), by);
    const byline = sign === null ? NO_BYLINE : readByline(sign, outlets);
    if (byline.people.length > 0) return byline;
    const people = language?.startsWith('ja') === true ? bracketedPeople(line) : [];
    if (people.length > 0) return { people, claimed: people.join('、') };
  }
  return NO_BYLINE;
}

/** A label with a colon says so in any language. */
const SAYS_AUTHOR =
  /^(?:authors?|autor(?:es|en|a)?|auteurs?|autore|автор(?:и|ы)?|текст|haber|yazan|penulis|skribent|كتبت?|بقلم|الكاتبة?|نویسنده)\s*:\s*(?=\p{L})/iu;

function signatureIn(line: string, by: RegExp): string | null {
  if ((by.test(line) || SAYS_AUTHOR.test(line)) && line.length <= 120) return line;
  const inside = /\b(?:story|text|words|report(?:ing)?|written) by \p{Lu}.{3,80}/iu.exec(line)?.[0];
  if (inside !== undefined) return inside;
  return creditIn(line);
}

/** A whole short line, the brackets at either end of a paragraph, or its last words. */
function creditIn(line: string): string | null {
  const parts = [
    line.length <= LONGEST_CREDIT ? line : '',
    /^[（(【[][^）)】\]]{2,40}[）)】\]]/u.exec(line)?.[0] ?? '',
    /[（(【[][^）)】\]]{2,40}[）)】\]]$/u.exec(line)?.[0] ?? '',
    /^[^（(。]{0,24}[（(][^）)]{2,40}[）)]/u.exec(line)?.[0] ?? '',
    /\S{2,8}\s?(?:기자|특파원)(?:\s\S{5,40}@\S{3,40})?$/u.exec(line)?.[0] ?? '',
  ];
  return parts.find((part) => part !== '' && eastAsianPeople(part).length > 0) ?? null;
}
