import { nameIn, type VantageId } from '../../domain/index.ts';
import { href, type Reader } from '../reader.ts';
import { cellAt, type Released, type ReleaseData } from '../release-data.ts';
import type { Room } from '../room.ts';
import { glyph } from './glyph.ts';
import { html, type Html } from './html.ts';
import { dotted } from './item-line.ts';
import { guessScript, named } from './quote.ts';
import { cellReason, notesOf, SHAPE } from './release-state.ts';
import { thumb } from './release-thumb.ts';
import { zoneName } from './time.ts';

/** With more pictures than these the table scrolls by itself, so that its heads stay in sight. */
const TALL = 15;

/** Pictures × vantages; every cell leads to what it rests on. */
export function releaseMatrix(room: Room, reader: Reader, data: ReleaseData): Html {
  const { releases } = reader.words;
  return html`${unseenOnce(room, reader, data)}
    <div
      class="scroll ${data.pictures.length > TALL ? 'tall' : ''}"
      tabindex="0"
      role="region"
      aria-labelledby="matrix"
    >
      <table class="matrix released cards" role="table">
        <caption class="sr">
          ${releases.caption(data.release.title)}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">${releases.picture}</th>
            ${room.atlas.vantages.map(
              ({ id, name }) =>
                html`<th scope="col" role="columnheader">
                  ${named(reader, name)}<br /><small>${zoneAt(room, reader, data, id)}</small
                  >${unseenHead(reader, data, id)}
                </th>`,
            )}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${data.pictures.map((picture) => row(room, reader, data, picture))}
        </tbody>
      </table>
    </div>`;
}

const zoneAt = (room: Room, reader: Reader, { matrix }: ReleaseData, vantage: VantageId): string =>
  matrix === null
    ? room.atlas.zoneOfVantage(vantage)
    : zoneName(reader, room.atlas.zoneOfVantage(vantage), matrix.judged.from);

/** Why nothing is concluded of an audience, where it is one reason for every picture; undefined otherwise. */
function soleReason({ pictures, matrix }: ReleaseData, vantage: VantageId): string | undefined {
  const reasons = pictures.map(({ id }) => {
    const found = cellAt(matrix, id, vantage);
    if (found === undefined) return 'no-sources';
    return found.state === 'unseen' ? found.reason : undefined;
  });
  return new Set(reasons).size === 1 ? reasons[0] : undefined;
}

/** On a phone a table has no heads: what holds for a whole column is said once before it, and its cells are left out. */
function unseenOnce(room: Room, reader: Reader, data: ReleaseData): Html | string {
  const { words } = reader;
  const lines = room.atlas.vantages.flatMap(({ id, name }) => {
    const reason = soleReason(data, id);
    if (reason === undefined) return [];
    return [
      html`<li>
        ${glyph('unseen')} ${named(reader, name)} ·
        ${words.releases.state.unseen}${words.colon}${cellReason(words, reason)}
      </li>`,
    ];
  });
  return lines.length === 0
    ? ''
    : html`<ul class="rows unseen-once">
        ${lines}
      </ul>`;
}

function unseenHead({ words }: Reader, data: ReleaseData, vantage: VantageId): Html | string {
  const reason = soleReason(data, vantage);
  if (reason === undefined) return '';
  return html`<br /><small>${words.releases.state.unseen}${words.colon}${cellReason(words, reason)}</small>`;
}

function row(room: Room, reader: Reader, data: ReleaseData, picture: Released): Html {
  return html`<tr role="row" id="${picture.id}">
    <th scope="row" role="rowheader">
      <div class="shot">
        ${thumb(reader, data.veils, { id: picture.pictureId, alt: '' })}
        <div>${numberLink(reader, picture)}${captionOf(reader, picture)}</div>
      </div>
    </th>
    ${room.atlas.vantages.map(({ id }) => cell(room, reader, data, { picture, vantage: id }))}
  </tr>`;
}

/** A picture's number, leading to its own page where it is held. */
export function numberLink(
  reader: Reader,
  { position, pictureId }: Pick<Released, 'position' | 'pictureId'>,
): Html {
  const number = reader.words.releases.number(position);
  if (pictureId === null) return html`<b>${number}</b>`;
  return html`<b><a href="${href(reader, `/pictures/${pictureId}`)}">${number}</a></b>`;
}

/** What the page of the release says under a picture, or else of it. */
export function captionOf({ words }: Reader, { page }: Pick<Released, 'page'>): Html {
  const said = page?.caption ?? page?.alt ?? '';
  if (said === '') return html`<small>${words.releases.noCaption}</small>`;
  return html`<span class="said" lang="${guessScript(said) ?? 'und'}">${said}</span>`;
}

/** Where one cell of the table is opened. */
export const cellPath = (picture: Pick<Released, 'id' | 'releaseId'>, vantage: string): string =>
  `/releases/${picture.releaseId}/pictures/${picture.id}/${vantage}`;

type Asked = { readonly picture: Released; readonly vantage: VantageId };

function cell(room: Room, reader: Reader, data: ReleaseData, { picture, vantage }: Asked): Html {
  const { words } = reader;
  const label = `${nameIn(room.atlas.vantageName(vantage), reader.tongue)} · ${zoneAt(room, reader, data, vantage)}`;
  const found = cellAt(data.matrix, picture.id, vantage);
  const state = found?.state ?? 'unseen';
  const notes = found ? dotted(notesOf(room, reader, found, data)) : words.reason['no-sources'];
  const isSaidAbove = soleReason(data, vantage) !== undefined;
  const says = html`${glyph(SHAPE[state])}<span class="s-${SHAPE[state]}"
      ><b>${words.releases.state[state]}</b
      ><small class="${isSaidAbove ? 'said-above' : ''}">${notes}</small></span
    >`;
  return html`<td role="cell" data-label="${label}" class="${isSaidAbove ? 'unseen-column' : ''}">
    ${
      found
        ? html`<a class="cell" href="${href(reader, cellPath(picture, vantage))}">${says}</a>`
        : html`<span class="cell">${says}</span>`
    }
  </td>`;
}
