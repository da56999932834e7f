import { nameIn, type Element } from '../../domain/index.ts';
import type { StripCell } from '../../store/pages/index.ts';
import type { Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { glyph, shadeOf, spokenGlyph, type Shade } from './glyph.ts';
import { html, type Html } from './html.ts';
import { named } from './quote.ts';

/** The state at each vantage, in the order of the file; a vantage without an answer could not be looked at. */
export function shadesOf(
  room: Room,
  cells: readonly Pick<StripCell, 'vantageId' | 'state' | 'inPart'>[],
): readonly { readonly id: string; readonly shade: Shade }[] {
  return room.atlas.vantages.map(({ id }) => {
    const cell = cells.find((one) => one.vantageId === id);
    return { id, shade: cell ? shadeOf(cell) : 'unseen' };
  });
}

/** One glyph a vantage, each read out with its name. */
export function strip(room: Room, reader: Reader, cells: readonly StripCell[]): Html {
  return html`<span class="strip">
    ${shadesOf(room, cells).map(({ id, shade }) => {
      const name = nameIn(room.atlas.vantageName(id), reader.tongue);
      return spokenGlyph(shade, `${name}${reader.words.colon}${reader.words.state[shade]}`);
    })}
  </span>`;
}

/** One cell a vantage under its name in {@link stripHead}; on a narrow screen each brings its name along. */
export function stripRow(room: Room, reader: Reader, cells: readonly StripCell[]): Html {
  return html`<ul class="strip">
    ${shadesOf(room, cells).map(
      ({ id, shade }) =>
        html`<li>
          ${glyph(shade)}<span class="lbl"
            >${named(reader, room.atlas.vantageName(id))}<span class="sr"
              >${reader.words.colon}${reader.words.state[shade]}</span
            ></span
          >
        </li>`,
    )}
  </ul>`;
}

/** The names above the columns of {@link stripRow}. */
export function stripHead(room: Room, reader: Reader): Html {
  return html`<div class="heads" role="none">
    ${room.atlas.vantages.map((vantage) => html`<span>${named(reader, vantage.name)}</span>`)}
  </div>`;
}

/** Glyph, name and state of each vantage, as links into the story. */
export function stripList(
  room: Room,
  reader: Reader,
  cells: readonly StripCell[],
  to: (vantage: string) => string,
): Html {
  const { words } = reader;
  return html`<ul class="named" aria-label="${words.stories.strip}">
    ${shadesOf(room, cells).map(
      ({ id, shade }) =>
        html`<li class="s-${shade}">
          <a href="${to(id)}"
            >${glyph(shade)}<span
              >${named(reader, room.atlas.vantageName(id))}<small>${words.state[shade]}</small></span
            ></a
          >
        </li>`,
    )}
  </ul>`;
}

/** The elements of an event, a row of glyphs each: small enough to stand beside its lead. */
export function elementStrips(
  room: Room,
  reader: Reader,
  elements: readonly Element[],
  cellsOf: (element: string) => readonly StripCell[],
): Html {
  return html`<ul class="elements">
    ${elements.map(
      (element) =>
        html`<li>${strip(room, reader, cellsOf(element.id))}<span>${named(reader, element.name)}</span></li>`,
    )}
  </ul>`;
}
