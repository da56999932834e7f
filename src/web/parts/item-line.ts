import { nameIn } from '../../domain/index.ts';
import type { ItemLine } from '../../store/pages/index.ts';
import { href, type Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { html, type Html } from './html.ts';
import { langOf, named } from './quote.ts';
import { timeTag, type TimeForm } from './time.ts';

/** When an item is dated: as claimed and believed, else when it was captured. */
export function timeOf(item: Pick<ItemLine, 'publishedAt' | 'seenAt'>): ItemLine['seenAt'] {
  return item.publishedAt ?? item.seenAt;
}

/** The same as a tag, no more precise than the page was that dated it. */
export function itemTime(
  reader: Reader,
  item: Pick<ItemLine, 'publishedAt' | 'publishedPrecision' | 'seenAt'>,
  { zone, form }: { readonly zone: string; readonly form: TimeForm },
): Html {
  const { publishedAt, publishedPrecision: precision } = item;
  const coarse = precision === 'day' || precision === 'month' || precision === 'year' ? precision : null;
  return timeTag(reader, timeOf(item), { zone, form: publishedAt === null ? form : (coarse ?? form) });
}

/** Whether an item's title names its outlet: a coder of pages who wrote no title leaves the outlet to stand for one. */
function namesOutlet({ title, outlet }: Pick<ItemLine, 'title' | 'outlet'>): boolean {
  return outlet !== null && (title === outlet || title.startsWith(`${outlet} — `));
}

/** An item's title, with the outlet once where it is all there is. */
export function saidOf({ title, outlet }: Pick<ItemLine, 'title' | 'outlet'>): string {
  return outlet !== null && title === `${outlet} — ${outlet}` ? outlet : title;
}

/** Who published it and, where the title is no more than that, its kind and the source that has it. */
export function byOf(room: Room, reader: Reader, item: ItemLine): Html {
  if (!namesOutlet(item)) return outletOf(room, reader, item);
  return html`${reader.words.itemKind[item.kind]} · ${named(reader, room.atlas.sourceName(item.sourceId))}`;
}

/** An item in a list: its title, who published it and when; further notes follow. */
export function itemLine(
  room: Room,
  reader: Reader,
  item: ItemLine,
  notes: readonly (Html | string | null)[] = [],
): Html {
  const zone = room.atlas.zoneOfSource(item.sourceId);
  const facts: readonly (Html | string | null)[] = [
    byOf(room, reader, item),
    itemTime(reader, item, { zone, form: 'zoned' }),
    item.bestRank === null ? null : reader.words.story.rank(item.bestRank),
    item.leaning === null ? null : reader.words.leaning[item.leaning],
    item.label === null ? null : reader.words.related.label[item.label],
    ...notes,
  ];
  return html`<div class="item">
    <a class="said" href="${href(reader, `/items/${item.id}`)}" lang="${langOf(item.language)}"
      >${saidOf(item)}</a
    >
    <p class="m">${dotted(facts)}</p>
  </div>`;
}

/** Who published it: the outlet it names, else the source. */
export function outletOf(
  room: Room,
  reader: Reader,
  item: Pick<ItemLine, 'outlet' | 'sourceId' | 'language'>,
): Html {
  const source = room.atlas.sourceName(item.sourceId);
  if (item.outlet === null || item.outlet === nameIn(source, reader.tongue)) return named(reader, source);
  return html`<span lang="${langOf(item.language)}">${item.outlet}</span>`;
}

/** Facts in a row with a middle dot between them. */
export function dotted(facts: readonly (Html | string | null)[]): readonly Html[] {
  return facts
    .filter((fact) => fact !== null && fact !== '')
    .map((fact, place) => (place === 0 ? html`${fact}` : html` · ${fact}`));
}
