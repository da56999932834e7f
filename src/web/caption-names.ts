import type { NamedKind, NameInCaptions, Observatory } from '../domain/index.ts';
import { usualForm } from '../text/names.ts';
import { writingOf } from '../text/script.ts';
import type { Reader } from './reader.ts';

/** What stands apart on the map of captions; a name on no list may be anybody's or anything's, and counts as no person. */
export const NAME_GROUPS = ['people', 'unlisted', 'places', 'others'] as const;
export type NameGroup = (typeof NAME_GROUPS)[number];

const GROUP: { readonly [Kind in NamedKind]: NameGroup } = {
  ...{ person: 'people', unknown: 'unlisted', country: 'places', place: 'places' },
  ...{ organisation: 'others', outlet: 'others', thing: 'others' },
};

/** Names of one group, the most often named first. */
export type GroupedNames = { readonly group: NameGroup; readonly names: readonly NameInCaptions[] };

/** The groups that have a name. */
export function groupNames(names: readonly NameInCaptions[]): readonly GroupedNames[] {
  return NAME_GROUPS.map((group) => ({
    group,
    names: names.filter(({ kind }) => GROUP[kind] === group),
  })).filter((one) => one.names.length > 0);
}

/** Under this key the captions of a picture name an office holder of observatory.yaml. */
export const holderKey = (id: string): string => `person:${id}`;

/**
 * What a name is called on a page: in the reader's language where a form in it is known, from observatory.yaml first, then
 * from our lists, then from a caption written in it; else as the captions write it first.
 */
export function nameLabel(
  { officeHolders }: Pick<Observatory, 'officeHolders'>,
  { tongue }: Pick<Reader, 'tongue'>,
  { key, forms }: Pick<NameInCaptions, 'key' | 'forms'>,
): string {
  const holder = officeHolders.find(({ id }) => holderKey(id) === key);
  const given = typeof holder?.name === 'object' ? holder.name[tongue] : undefined;
  return (
    given ?? usualForm(key, tongue) ?? forms.find((form) => writingOf(form) === tongue) ?? forms[0] ?? key
  );
}
