import { termsOf } from '../text/meaning/terms.ts';
import type { KnownItem } from './known-item.ts';

/** What a title is about, in terms that meet across languages, with their weights. */
export function titleTerms({
  title,
  language,
  isLabel,
}: Pick<KnownItem, 'title' | 'language' | 'isLabel'>): [string, number][] {
  if (title === '' || isLabel) return [];
  return Array.from(termsOf(title, language).terms.values(), ({ key, weight }) => [key, weight]);
}
