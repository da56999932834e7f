import { instant, makeId } from '../domain/index.ts';
import type { Groupable } from './groupable.ts';

/** An invented item for tests: a title and what matters about it; everything else is unknown. */
export function sampleItem(
  title: string,
  over: Partial<Omit<Groupable, 'at'>> & { readonly at?: string; readonly body?: string } = {},
): Groupable {
  const { at = '2025-10-30T08:00:00Z', body = '', ...rest } = over;
  const sourceId = over.sourceId ?? ('lantern' as Groupable['sourceId']);
  return {
    id: makeId('item', sourceId, title, body, over.address ?? null),
    sourceId,
    kind: body === '' ? 'listing' : 'article',
    detail: body === '' ? 'title' : 'full',
    title,
    blocks: body === '' ? [] : body.split('\n').map((text) => ({ type: 'paragraph', text })),
    language: null,
    address: null,
    byline: { people: [], claimed: null },
    outlet: null,
    leaning: null,
    codes: [],
    sourceLink: null,
    pictures: [],
    ...rest,
    at: instant(at),
  };
}

/** A source by its invented name. */
export const from = (name: string): Pick<Groupable, 'sourceId'> => ({
  sourceId: name as Groupable['sourceId'],
});

/** The titles of each group of items, sorted, so that a test can be read. */
export function titlesOf(
  groups: readonly { readonly members: readonly { readonly itemId: string }[] }[],
  items: readonly Groupable[],
): string[][] {
  const titles = new Map<string, string>(items.map((item) => [item.id, item.title]));
  return groups.map((group) => group.members.map((member) => titles.get(member.itemId) ?? '?').sort()).sort();
}
