import type { Vantage } from '../../domain/index.ts';
import { href, type Reader } from '../reader.ts';
import { cellAt, type Released, type ReleaseData } from '../release-data.ts';
import type { Room } from '../room.ts';
import { glyph } from './glyph.ts';
import { html, type Html } from './html.ts';
import { dotted } from './item-line.ts';
import { named } from './quote.ts';
import { captionOf, cellPath } from './release-matrix.ts';
import { notesOf, SHAPE } from './release-state.ts';
import { thumb } from './release-thumb.ts';

/** A row a picture: as released, then what each audience was shown of it. */
export function contactSheet(
  room: Room,
  reader: Reader,
  data: ReleaseData,
  vantages: readonly Vantage[],
): Html {
  return html`<ol class="contact by-${Math.min(vantages.length, 7)}">
    ${data.pictures.map(
      (picture) =>
        html`<li id="${picture.id}">
          <figure class="original">
            ${thumb(reader, data.veils, { id: picture.pictureId, alt: picture.page?.alt ?? '' })}
            <figcaption>
              <b>${reader.words.releases.number(picture.position)}</b> ${captionOf(reader, picture)}
            </figcaption>
          </figure>
          ${vantages.map((vantage) => shown(room, reader, data, { picture, vantage }))}
        </li>`,
    )}
  </ol>`;
}

type Place = { readonly picture: Released; readonly vantage: Vantage };

function shown(room: Room, reader: Reader, data: ReleaseData, { picture, vantage }: Place): Html {
  const { words } = reader;
  const cell = cellAt(data.matrix, picture.id, vantage.id);
  const state = cell?.state ?? 'unseen';
  const copy = cell?.best?.copyId ?? null;
  const notes = cell ? dotted(notesOf(room, reader, cell, data.items)) : words.reason['no-sources'];
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
