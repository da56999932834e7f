import type { Element } from '../../domain/index.ts';
import type { CoverageLine, TopItem } from '../../store/pages/index.ts';
import { href, type Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { coverageAt, type StoryData } from '../story-data.ts';
import { reasonText } from '../words/words.ts';
import { shadeOf } from './glyph.ts';
import { html, type Html } from './html.ts';
import { itemLine } from './item-line.ts';
import { pictureView } from './picture-view.ts';
import { named } from './quote.ts';
import { lookSum, outcomeText, silentSources, stateLine } from './state.ts';
import { lengthText } from './time.ts';

/** What each audience could see, side by side. */
export function columns(room: Room, reader: Reader, data: StoryData): Html {
  return html`${voiceNote(reader, data)}
    <div class="cols by-${columnsFor(room.atlas.vantages.length)}">
      ${room.atlas.vantages.map((vantage) => column(room, reader, data, vantage.id))}
    </div>`;
}

/** A voice in two audiences counts in each of them: without a word the columns would not add up to the story. */
function voiceNote({ words }: Reader, { head, coverages }: StoryData): Html | string {
  const own = coverages.filter(({ subject }) => subject.kind === 'story');
  const sum = own.reduce((total, { voices }) => total + voices, 0);
  return sum <= head.voices ? '' : html`<p class="soft">${words.story.voicesShared(head.voices, sum)}</p>`;
}

/** Columns in a row, so that no row is left with a lone one where it can be helped. */
function columnsFor(vantages: number): number {
  if (vantages <= 4) return Math.max(1, vantages);
  return vantages % 4 === 0 || vantages % 4 === 3 ? 4 : 3;
}

function column(room: Room, reader: Reader, data: StoryData, vantage: string): Html {
  const coverage = coverageAt(data, data.head.id, vantage);
  const shade = coverage ? shadeOf(coverage) : 'unseen';
  const top = data.top.filter((item) => item.vantageId === vantage);
  const cover = top.find((item) => item.picture !== null);
  const lacks = lackingAt(data, vantage);
  const to = `/stories/${data.head.id}/at/${vantage}`;
  return html`<article class="col is-${lacks.silent.length > 0 ? 'silent' : shade}" id="at-${vantage}">
    <h3><a href="${href(reader, to)}">${named(reader, room.atlas.vantageName(vantage))}</a></h3>
    ${stateLine(reader, coverage, room.atlas.zoneOfVantage(vantage))}
    ${cover?.picture ? pictureView(reader, data.veils, cover.picture) : ''}
    ${coverage && coverage.state !== 'covered' ? noteOf(reader, coverage) : ''}
    ${top.map((item) => itemLine(room, reader, item, notesOf(reader, item)))}
    ${moreOf(reader, coverage?.items ?? 0, top.length, href(reader, `/stories/${data.head.id}/items`, { vantage }))}
    ${lacks.silent.map((one) => silentNote(reader, data, one))} ${unseenNote(reader, data, lacks.unseen)}
  </article>`;
}

/** Reasons that lie in what a source is: the table says them, a column need not. */
const COULD_NOT_SHOW: ReadonlySet<string> = new Set(['text-only', 'pictures-only']);

type Lacking = { readonly element: Element; readonly coverage: CoverageLine };

/** The elements a vantage is silent on, and those that could not be looked for well enough. */
function lackingAt(data: StoryData, vantage: string) {
  const answers = data.elements.flatMap((element): Lacking[] => {
    const coverage = coverageAt(data, element.id, vantage);
    return coverage ? [{ element, coverage }] : [];
  });
  const unseen = answers.filter(
    ({ coverage }) => coverage.state === 'unseen' && !COULD_NOT_SHOW.has(coverage.reason),
  );
  return { silent: answers.filter(({ coverage }) => coverage.state === 'silent'), unseen };
}

function silentNote(reader: Reader, data: StoryData, { element, coverage }: Lacking): Html {
  const { look } = reader.words;
  const to = `/stories/${data.head.id}/elements/${element.id}/${coverage.vantageId}`;
  return html`<p class="note">
    <a class="big" href="${href(reader, to)}">${look.zeroOf(lookSum(coverage.behind).read)}</a>${look.carried}
    ${named(reader, element.name)}
    <small>${silentSources(reader.words, coverage).join('; ')}</small>
  </p>`;
}

/** One note for all of them: reasons repeat, and the table has each. */
function unseenNote(reader: Reader, data: StoryData, unseen: readonly Lacking[]): Html | string {
  const { words } = reader;
  const [first] = unseen;
  if (first === undefined) return '';
  const { coverage } = first;
  const to = `/stories/${data.head.id}/elements/${first.element.id}/${coverage.vantageId}`;
  return html`<p class="note doubt">
    <a class="big" href="${href(reader, to)}">${reasonText(words, coverage.reason)}</a
    >${words.look.ofElements(unseen.length, data.elements.length)} ${outcomeText(words, coverage.looks)}.
    ${words.look.noneConcluded}
  </p>`;
}

function moreOf(reader: Reader, items: number, shown: number, to: string): Html | string {
  if (items <= shown) return '';
  return html`<p class="m"><a href="${to}">${reader.words.story.allItems(items)}</a></p>`;
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

function noteOf(reader: Reader, coverage: CoverageLine): Html {
  const { look } = reader.words;
  const { read, all } = lookSum(coverage.behind);
  if (coverage.state === 'silent') {
    return html`<p class="note">
      <span class="big">${look.zeroOf(read)}</span>${look.zeroOfNote(look.itStory)}
      <small>${[...silentSources(reader.words, coverage), look.readOf(read, all)].join('; ')}</small>
    </p>`;
  }
  return html`<p class="note">
    <span class="big">${reasonText(reader.words, coverage.reason)}</span>${
      all > 0 ? html`${outcomeText(reader.words, coverage.looks)}. ` : ''
    }${look.noneConcluded}
  </p>`;
}
