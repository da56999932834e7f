import type { ItemData } from '../item-data.ts';
import type { Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { html, type Html } from './html.ts';
import { itemLine } from './item-line.ts';
import { section } from './layout.ts';

/** The other members of its voice. */
export function copySection(
  room: Room,
  reader: Reader,
  { copies: all, copiesTotal }: Pick<ItemData, 'copies' | 'copiesTotal'>,
): Html | string {
  const { words } = reader;
  if (all.length === 0) return '';
  return section({
    id: 'copies',
    title: words.item.copies,
    note: words.item.copiesNote(all.length, copiesTotal),
    body: html`<div class="listing">
      ${all.map((one) => itemLine(room, reader, one, [one.isOrigin ? words.item.origin : null, reasonOf(one.reason)]))}
    </div>`,
  });
}

/** Reasons are written by the grouping, in English. */
const reasonOf = (reason: string): Html => html`<span lang="en">${reason}</span>`;
