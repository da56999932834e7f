import { canonicalAddress } from '../../../text/address.ts';
import { firstOf, type Metadata } from './metadata.ts';
import { titleKey } from '../titles/title-key.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A shorter headline may stand in any title. */
const LEAST_LETTERS = 6;

/**
 * Of the articles that a page describes the one that it is about: one that bears its address, else one that bears its
 * title, else any; of several the one that says most. Empty where the page describes none.
 */
export function mainArticle(articles: readonly Fields[], metadata: Metadata): Fields {
  const named = articles.filter((article) => bearsAddress(article, metadata));
  const titled = named.length > 0 ? named : articles.filter((article) => bearsTitle(article, metadata));
  const rated = titled.length > 0 ? titled : articles;
  return rated.reduce<Fields>((a, b) => (Object.keys(b).length > Object.keys(a).length ? b : a), {});
}

function bearsAddress(article: Fields, { address, base }: Metadata): boolean {
  const { url, mainEntityOfPage, '@id': id } = article;
  const entity = isFields(mainEntityOfPage)
    ? (mainEntityOfPage['@id'] ?? mainEntityOfPage['url'])
    : mainEntityOfPage;
  return [url, entity, id].some(
    (claim) => typeof claim === 'string' && canonicalAddress(claim, base) === address,
  );
}

function bearsTitle({ headline, name }: Fields, { meta, title }: Metadata): boolean {
  const said = headline ?? name;
  const key = typeof said === 'string' ? titleKey(said) : '';
  if (key.length < LEAST_LETTERS) return false;
  return [firstOf(meta, 'og:title') ?? '', title].some((claim) => titleKey(claim).includes(key));
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
