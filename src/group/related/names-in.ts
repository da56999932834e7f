import type { RelationKind } from '../../domain/index.ts';
import { nameOf, type NameKind } from '../../text/names.ts';
import type { TextTerms } from '../../text/meaning/terms.ts';

/** What each kind of name speaks for. An outlet is who tells, not what is told. */
const SPEAKS_FOR: Readonly<Record<NameKind, RelationKind | null>> = {
  person: 'people',
  organisation: 'organisation',
  thing: 'thing',
  place: 'place',
  country: 'country',
  outlet: null,
};

/** What sharing a name would be called; null for what is no name or no subject. */
export function kindOfName(key: string): RelationKind | null {
  const named = nameOf(key);
  return named === undefined ? null : SPEAKS_FOR[named.kind];
}

/** Whether a key names somebody or something that is firmer ground than a country. */
export function isFirm(key: string): boolean {
  const kind = kindOfName(key);
  return kind !== null && kind !== 'country';
}

/** Names of a text by key, with the form it uses. A country that only a person of its own brings along is left out. */
export function namesIn({ terms }: TextTerms): ReadonlyMap<string, string> {
  const names = [...terms.values()].filter(({ key, kind }) => kind === 'name' && kindOfName(key) !== null);
  const people = new Set(names.flatMap(({ key, form }) => (key.startsWith('person:') ? [form] : [])));
  // `termsOf` adds the country of a person in the person's own form.
  const own = names.filter(({ key, form }) => !key.startsWith('country:') || !people.has(form));
  return new Map(own.map(({ key, form }) => [key, form]));
}
