import { toMs } from '../../domain/index.ts';
import { href, type Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { coverageAt, releaseOf, type StoryData } from '../story-data.ts';
import { html, type Html } from './html.ts';
import { lookSum } from './state.ts';

type Number = { readonly value: string; readonly says: string; readonly to: string };

/** The story in a few numbers, each leading to the rows it is made of. */
export function numbers(room: Room, reader: Reader, data: StoryData): Html {
  const { words } = reader;
  const shown = [
    voices(reader, data),
    items(reader, data),
    silent(reader, data),
    unseen(room, reader, data),
    first(reader, data),
    read(reader, data),
  ];
  return html`<aside class="nums" aria-label="${words.story.numbers}">
    <dl>
      ${shown
        .filter((one) => one !== null)
        .map(
          ({ value, says, to }) =>
            html`<div>
              <dt>${says}</dt>
              <dd><a href="${to}">${value}</a></dd>
            </div>`,
        )}
    </dl>
  </aside>`;
}

const listOf = (reader: Reader, data: StoryData) => href(reader, `/stories/${data.head.id}/items`);

function voices(reader: Reader, data: StoryData): Number {
  const { words } = reader;
  return { value: words.number(data.head.voices), says: words.story.numVoices, to: listOf(reader, data) };
}

function items(reader: Reader, data: StoryData): Number {
  const { words } = reader;
  return { value: words.number(data.head.items), says: words.story.numItems, to: listOf(reader, data) };
}

function silent(reader: Reader, data: StoryData): Number | null {
  const vantages = new Set(
    data.coverages.filter((one) => one.state === 'silent').map((one) => one.vantageId),
  );
  if (data.elements.length === 0) return null;
  return { value: reader.words.number(vantages.size), says: reader.words.story.numSilent, to: '#elements' };
}

function unseen(room: Room, reader: Reader, data: StoryData): Number {
  const subjects = [data.head.id, ...data.elements.map((element) => element.id)];
  const count = room.atlas.vantages.filter((vantage) =>
    subjects.some((subject) => (coverageAt(data, subject, vantage.id)?.state ?? 'unseen') === 'unseen'),
  ).length;
  return { value: reader.words.number(count), says: reader.words.story.numUnseen, to: '#side' };
}

/** From release to the first sighting anywhere: only where a look before it shows that it was not there yet. */
function first(reader: Reader, data: StoryData): Number | null {
  const released = releaseOf(data);
  const times = data.coverages
    .filter((one) => one.subject.kind === 'story')
    .flatMap((one) => one.firstSeen ?? [])
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  const [earliest] = times;
  // The earliest of all decides: when its beginning is open, no later one may stand in for it.
  if (released === null || earliest === undefined || earliest.after === null || earliest.at < released)
    return null;
  const minutes = (toMs(earliest.at) - toMs(released)) / 60_000;
  return { value: reader.words.cell.duration(minutes), says: reader.words.story.numFirst, to: '#when' };
}

function read(reader: Reader, data: StoryData): Number | null {
  const sums = data.coverages.filter((one) => one.subject.kind === 'story').map((one) => lookSum(one.looks));
  const all = sums.reduce((sum, one) => sum + one.all, 0);
  const seen = sums.reduce((sum, one) => sum + one.read, 0);
  if (all === 0) return null;
  return { value: reader.words.percent(seen / all), says: reader.words.story.numRead, to: '#unread' };
}
