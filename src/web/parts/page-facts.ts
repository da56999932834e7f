import { entriesOf, type LiveEntry, type PageFacts } from '../../domain/index.ts';
import type { FullItem } from '../../store/pages/index.ts';
import type { Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { blocksOf } from './article.ts';
import { claimOf } from './claim.ts';
import { html, outwardLink, safeAddress, type Html } from './html.ts';
import { section } from './layout.ts';
import { langOf } from './quote.ts';

type Row = readonly [name: string, value: Html | string];

/** Place, other views and the next part, as rows of facts. */
export function pageRows({ words }: Reader, { page, language }: FullItem): readonly Row[] {
  if (page === null) return [];
  const { place, print, amp, next } = page;
  const link = (address: string | null): Html | null =>
    address === null ? null : outwardLink(address, address);
  const rows: readonly (readonly [string, Html | null])[] = [
    [words.pageFacts.place, place === null ? null : html`<span lang="${langOf(language)}">${place}</span>`],
    [words.pageFacts.next, link(next)],
    [words.pageFacts.print, link(print)],
    [words.pageFacts.amp, link(amp)],
  ];
  return rows.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
}

/** The entries of a live blog with their times. */
export function liveSection(room: Room, reader: Reader, item: FullItem): Html | string {
  const entries = entriesOf(item);
  if (entries.length === 0) return '';
  const { words } = reader;
  return section({
    id: 'live',
    title: words.pageFacts.live,
    note: words.pageFacts.liveNote,
    body: entries.map((entry) => liveEntry(room, reader, item, entry)),
  });
}

function liveEntry(room: Room, reader: Reader, item: FullItem, { title, time, blocks }: LiveEntry): Html {
  const { words } = reader;
  const zone = room.atlas.zoneOfSource(item.source_id);
  const language = langOf(item.language);
  const when = time ? claimOf(reader, time, { zone, language: item.language }) : words.pageFacts.noTime;
  return html`<div class="item">
    <p class="m">${when}</p>
    ${title === null ? '' : html`<h3 lang="${language}">${title}</h3>`}
    <div class="read" lang="${language}">${blocksOf(blocks)}</div>
  </div>`;
}

/** What the page offers to read next: text of strangers, apart from the article. */
export function offeredSection({ words }: Reader, { page, language }: FullItem): Html | string {
  if (page === null || page.related.length === 0) return '';
  return section({
    id: 'offered',
    title: words.pageFacts.offered,
    note: words.pageFacts.offeredNote,
    body: html`<ul class="marked" lang="${langOf(language)}">
      ${page.related.map((one) => html`<li>${offeredLink(one)}</li>`)}
    </ul>`,
  });
}

function offeredLink({ address, title }: PageFacts['related'][number]): Html {
  const safe = safeAddress(address);
  if (safe === null) return html`${title}`;
  return html`<a href="${safe}" rel="noopener noreferrer nofollow">${title}</a>`;
}
