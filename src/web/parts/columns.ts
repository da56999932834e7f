import type { TopItem } from '../../store/pages/index.ts';
import { href, type Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { coverageAt, type StoryData } from '../story-data.ts';
import { reasonText } from '../words/words.ts';
import { shadeOf } from './glyph.ts';
import { html, type Html } from './html.ts';
import { itemLine } from './item-line.ts';
import { named } from './quote.ts';
import { lookSum, outcomeText, stateLine } from './state.ts';
import { lengthText } from './time.ts';

/** What each audience could see, side by side. */
export function columns(room: Room, reader: Reader, data: StoryData): Html {
  return html`<div class="cols">
    ${room.atlas.vantages.map((vantage) => column(room, reader, data, vantage.id))}
  </div>`;
}

function column(room: Room, reader: Reader, data: StoryData, vantage: string): Html {
  const coverage = coverageAt(data, data.head.id, vantage);
  const shade = coverage ? shadeOf(coverage) : 'unseen';
  const top = data.top.filter((item) => item.vantageId === vantage);
  const cover = top.find((item) => item.picture !== null);
  const to = `/stories/${data.head.id}/at/${vantage}`;
  return html`<article class="col is-${shade}" id="at-${vantage}">
    <h3><a href="${href(reader, to)}">${named(reader, room.atlas.vantageName(vantage))}</a></h3>
    ${stateLine(reader, coverage, room.atlas.zoneOfVantage(vantage))}
    ${cover?.picture ? picture(cover.picture) : ''}
    ${coverage && coverage.state !== 'covered' ? noteOf(reader, coverage) : ''}
    ${top.map((item) => itemLine(room, reader, item, notesOf(reader, item)))}
    ${moreOf(reader, coverage?.items ?? 0, top.length, href(reader, `/stories/${data.head.id}/items`, { vantage }))}
  </article>`;
}

function moreOf(reader: Reader, items: number, shown: number, to: string): Html | string {
  if (items <= shown) return '';
  return html`<p class="m"><a href="${to}">${reader.words.story.allItems(items)}</a></p>`;
}

/** A held picture, small; without a text of its own it stands for nothing that is not said beside it. */
export function picture(shown: { readonly id: string; readonly alt: string | null }): Html {
  return html`<img
    class="ph"
    src="/pictures/${shown.id}"
    alt="${shown.alt ?? ''}"
    loading="lazy"
    width="480"
    height="320"
  />`;
}

function notesOf(reader: Reader, item: TopItem): readonly (string | null)[] {
  const { story } = reader.words;
  const seconds = item.videos.find((video) => video.seconds !== null)?.seconds;
  return [
    item.pictures > 0 ? story.pictures(item.pictures) : null,
    seconds === undefined || seconds === null ? null : story.video(lengthText(seconds)),
    item.copies > 0 ? story.copies(item.copies) : null,
  ];
}

function noteOf(reader: Reader, coverage: NonNullable<ReturnType<typeof coverageAt>>): Html {
  const { look, story: _ } = reader.words;
  const { read, all } = lookSum(coverage.looks);
  if (coverage.state === 'silent') {
    return html`<p class="note">
      <span class="big">${look.zeroOf(read)}</span>${look.zeroOfNote(look.itStory)}
      <small>${look.readOf(read, all)}</small>
    </p>`;
  }
  return html`<p class="note">
    <span class="big">${reasonText(reader.words, coverage.reason)}</span>${
      all > 0 ? html`${outcomeText(reader.words, coverage.looks)}. ` : ''
    }${look.noneConcluded}
  </p>`;
}
