import type { ReleaseMatrix } from '../../domain/index.ts';
import { leftOutOf, leftOutSentence } from '../../report/index.ts';
import { href, type Reader } from '../reader.ts';
import type { ReleaseData } from '../release-data.ts';
import type { Room } from '../room.ts';
import { twinPath } from '../twin.ts';
import { html, outwardLink, type Html } from './html.ts';
import { dotted } from './item-line.ts';
import { guessScript, named } from './quote.ts';
import { releasedText } from './release-entry.ts';
import { sentenceList, sentencesOf } from './release-summary.ts';
import { section } from './layout.ts';
import { timeText } from './time.ts';

/** What the release is, and what each audience was shown of it, a line an audience. */
export function releaseLede(room: Room, reader: Reader, data: ReleaseData): Html {
  const { releases } = reader.words;
  const { release, matrix } = data;
  const sentences = sentencesOf(room, reader, release, matrix);
  const source = html`<a href="${href(reader, `/sources/${release.sourceId}`)}"
    >${named(reader, room.atlas.sourceName(release.sourceId))}</a
  >`;
  return html`<header class="lede alone">
    <div>
      <p class="kick"><a href="${href(reader, '/pictures')}">← ${releases.title}</a></p>
      <h1 lang="${guessScript(release.title) ?? 'und'}">${release.title}</h1>
      <p class="soft">
        ${dotted([source, releases.pictures(data.pictures.length), whenOf(room, reader, data), outwardLink(release.address, hostOf(release.address))])}
      </p>
      ${sentences === null ? '' : html`<div class="each">${sentenceList(sentences.vantages)}</div>`}
      <p class="how">
        <a href="${href(reader, `/releases/${release.id}/sheet`)}">${releases.toSheet}</a>
        ${matrix === null ? '' : html`<a href="#sentences">${releases.sentences}</a> <a href="#how">${releases.how}</a>`}
        <a href="${href(reader, `/captures/${release.captureId}`)}">${releases.cell.lookedAt}</a>
        <a href="${twinPath(reader.path, reader.query, 'json')}">release.json</a>
        <a href="${twinPath(reader.path, reader.query, 'csv')}">release.csv</a>
      </p>
    </div>
  </header>`;
}

/** The same in one sentence, with who released it and what was judged: ready to be copied. */
export function copySection(
  room: Room,
  reader: Reader,
  data: ReleaseData,
  matrix: ReleaseMatrix,
): Html | string {
  const { releases } = reader.words;
  const sentences = sentencesOf(room, reader, data.release, matrix);
  if (sentences === null) return '';
  const leftOut = leftOutSentence(leftOutOf(data.release, matrix), reader.tongue);
  const told = [sentences.released, sentences.summary, ...(leftOut === null ? [] : [leftOut])];
  return section({
    id: 'sentences',
    title: releases.sentences,
    note: releases.sentencesNote,
    body: sentenceList([...told, basisOf(room, reader, data, matrix)]),
  });
}

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : address);

function whenOf(room: Room, reader: Reader, { release, matrix }: ReleaseData): Html {
  const { sourceId, publishedAt } = release;
  const { released, releasedBy = null } = matrix ?? {};
  return releasedText(room, reader, {
    sourceId,
    publishedAt,
    releasedBy,
    releasedFrom: released?.from ?? null,
  });
}

function basisOf(room: Room, reader: Reader, { release }: ReleaseData, { judged }: ReleaseMatrix): string {
  const zone = room.atlas.zoneOfSource(release.sourceId);
  const text = (at: typeof judged.from) => timeText(reader, at, { zone, form: 'full' });
  return reader.words.releases.basis(text(judged.from), text(judged.to));
}
