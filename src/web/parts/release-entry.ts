import type { JudgedRelease, Veils } from '../../store/pages/index.ts';
import { href, type Reader } from '../reader.ts';
import { picturesOf } from '../release-data.ts';
import type { Room } from '../room.ts';
import { html, type Html } from './html.ts';
import { dotted } from './item-line.ts';
import { guessScript, named } from './quote.ts';
import { sentenceList } from './release-summary.ts';
import { thumb } from './release-thumb.ts';
import { timeTag, timeText } from './time.ts';

const THUMBS = 12;

type Entry = {
  readonly release: JudgedRelease;
  readonly sentences: readonly string[];
  readonly veils: Veils;
};

/** One release in the list of all: what it is, its pictures small, and a sentence an audience. */
export function releaseEntry(room: Room, reader: Reader, entry: Entry): Html {
  const { release, sentences } = entry;
  const { releases } = reader.words;
  const to = `/releases/${release.id}`;
  return html`<section class="sec release">
    <h2>
      <a class="said" href="${href(reader, to)}" lang="${guessScript(release.title) ?? 'und'}"
        >${release.title}</a
      >
    </h2>
    <p class="soft">${dotted([...factsOf(room, reader, release)])}</p>
    ${thumbs(reader, entry)}
    ${sentences.length === 0 ? html`<p class="soft">${releases.notJudged}</p>` : sentenceList(sentences)}
    <p class="how">
      <a href="${href(reader, to)}">${releases.toMatrix}</a>
      <a href="${href(reader, `${to}/sheet`)}">${releases.toSheet}</a>
    </p>
  </section>`;
}

/** Source, number of pictures and time. */
function factsOf(room: Room, reader: Reader, release: JudgedRelease): readonly Html[] {
  const { words } = reader;
  const shown = picturesOf(release, null).length;
  return [
    named(reader, room.atlas.sourceName(release.sourceId)),
    html`${words.releases.pictures(shown)}`,
    releasedText(room, reader, release),
  ];
}

/** When it was released, or that no page says so. */
export function releasedText(
  room: Room,
  reader: Reader,
  release: Pick<JudgedRelease, 'sourceId' | 'releasedFrom' | 'releasedBy' | 'publishedAt'>,
): Html {
  const { story, releases } = reader.words;
  const zone = room.atlas.zoneOfSource(release.sourceId);
  const stated = release.releasedBy === 'first-look' ? null : (release.releasedFrom ?? release.publishedAt);
  if (stated !== null) return html`${releases.released} ${timeTag(reader, stated, { zone, form: 'full' })}`;
  if (release.releasedFrom === null) return html`${story.releaseNoTime}`;
  return html`${releases.firstLook(timeText(reader, release.releasedFrom, { zone, form: 'full' }))}`;
}

function thumbs(reader: Reader, { release, veils }: Entry): Html {
  const { releases } = reader.words;
  const pictures = picturesOf(release, null);
  if (pictures.length === 0) return html`<p class="soft">${releases.noPictures}</p>`;
  const to = `/releases/${release.id}`;
  const rest = pictures.length - THUMBS;
  return html`<ol class="filmstrip">
    ${pictures
      .slice(0, THUMBS)
      .map(
        (one) =>
          html`<li>
            ${thumb(reader, veils, { id: one.pictureId, alt: '' })}<a
              href="${href(reader, to)}#${one.id}"
              aria-label="${releases.number(one.position)}"
              >${one.position}</a
            >
          </li>`,
      )}
    ${rest > 0 ? html`<li class="soft">${releases.more(rest)}</li>` : ''}
  </ol>`;
}
