import type { Vantage } from '../../domain/index.ts';
import { href, type Reader } from '../reader.ts';
import { cellAt, type Released, type ReleaseData } from '../release-data.ts';
import type { Room } from '../room.ts';
import { glyph } from './glyph.ts';
import { html, type Html } from './html.ts';
import { dotted } from './item-line.ts';
import { named } from './quote.ts';
import { captionOf, cellPath, numberLink } from './release-matrix.ts';
import { cellReason, notesOf, SHAPE } from './release-state.ts';
import { thumb } from './release-thumb.ts';

/**
 * A row a picture: as released, then what each audience was shown of it. Of several audiences those with nothing to set
 * beside are named above, once, with the reason.
 */
export function contactSheet(room: Room, reader: Reader, data: ReleaseData, asked: readonly Vantage[]): Html {
  const isLeftOut = ({ id }: Vantage) =>
    asked.length > 1 && cellsAt(data, id).every(({ state }) => state === 'unseen');
  const vantages = asked.filter((one) => !isLeftOut(one));
  return html`${leftOut(reader, data, asked.filter(isLeftOut))}
    <ol class="contact by-${Math.min(Math.max(1, vantages.length), 7)}">
      ${data.pictures.map(
        (picture) =>
          html`<li id="${picture.id}">
            <figure class="original">
              ${thumb(reader, data.veils, { id: picture.pictureId, alt: picture.page?.alt ?? '' })}
              <figcaption>${numberLink(reader, picture)} ${captionOf(reader, picture)}</figcaption>
            </figure>
            ${vantages.map((vantage) => shown(room, reader, data, { picture, vantage }))}
          </li>`,
      )}
    </ol>`;
}

const cellsAt = ({ matrix }: ReleaseData, vantage: string) =>
  (matrix?.cells ?? []).filter((one) => one.vantageId === vantage && one.sourceId === null);

function leftOut(reader: Reader, data: ReleaseData, vantages: readonly Vantage[]): Html {
  const { words } = reader;
  const whyOf = (id: string) => [
    ...new Set(cellsAt(data, id).map(({ reason }) => cellReason(words, reason))),
  ];
  return html`${vantages.map(
    ({ id, name }) =>
      html`<p class="soft">
        ${glyph('unseen')} ${named(reader, name)} ·
        ${words.releases.sheet.leftOut(whyOf(id).join(words.join) || words.reason['no-sources'])}
      </p>`,
  )}`;
}

type Place = { readonly picture: Released; readonly vantage: Vantage };

function shown(room: Room, reader: Reader, data: ReleaseData, { picture, vantage }: Place): Html {
  const { words } = reader;
  const cell = cellAt(data.matrix, picture.id, vantage.id);
  const state = cell?.state ?? 'unseen';
  const copy = cell?.best?.copyId ?? null;
  const notes = cell ? dotted(notesOf(room, reader, cell, data)) : words.reason['no-sources'];
  const says = html`${glyph(SHAPE[state])}<span class="s-${SHAPE[state]}"
      ><b>${words.releases.state[state]}</b><small>${notes}</small></span
    >`;
  return html`<figure>
    ${
      copy === null
        ? html`<div class="ph none">${glyph(SHAPE[state])}</div>`
        : thumb(reader, data.veils, { id: copy, alt: '' })
    }
    <figcaption>
      <small>${named(reader, vantage.name)}</small>
      ${
        cell
          ? html`<a class="cell" href="${href(reader, cellPath(picture, vantage.id))}">${says}</a>`
          : html`<span class="cell">${says}</span>`
      }
    </figcaption>
  </figure>`;
}
