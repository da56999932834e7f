import { nameIn, type Element, type ElementKind } from '../../domain/index.ts';
import { href, type Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { coverageAt, type StoryFrame } from '../story-data.ts';
import { glyph, shadeOf } from './glyph.ts';
import { html, type Html } from './html.ts';
import { named } from './quote.ts';
import { cellNote } from './state.ts';
import { timeText, zoneName } from './time.ts';

/** Elements × vantages; every cell leads to what it rests on. */
export function matrix(room: Room, reader: Reader, frame: StoryFrame): Html {
  const { words } = reader;
  const { vantages } = room.atlas;
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="elements">
    <table class="matrix cards" role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">${words.story.elementHead}</th>
          ${vantages.map(
            ({ id, name }) =>
              html`<th scope="col" role="columnheader">
                ${named(reader, name)}<br /><small
                  >${zoneName(reader, room.atlas.zoneOfVantage(id), frame.span.from)}</small
                >
              </th>`,
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${frame.elements.map((element) => row(room, reader, frame, element))}
      </tbody>
    </table>
  </div>`;
}

function row(room: Room, reader: Reader, frame: StoryFrame, element: Element): Html {
  const { words } = reader;
  const notes = [
    words.element[element.kind],
    element.released === null
      ? null
      : `${words.story.releasedAt} ${timeText(reader, element.released, { form: 'full' })}`,
  ].filter((note) => note !== null);
  return html`<tr role="row">
    <th scope="row" role="rowheader" id="element-${element.id}">
      <span class="said">${named(reader, element.name)}</span><br /><small>${notes.join(' · ')}</small>
    </th>
    ${room.atlas.vantages.map(({ id }) => cell(room, reader, frame, { element, vantage: id }))}
  </tr>`;
}

function cell(
  room: Room,
  reader: Reader,
  frame: StoryFrame,
  { element, vantage }: { readonly element: Element; readonly vantage: string },
): Html {
  const { words } = reader;
  const coverage = coverageAt(frame, element.id, vantage);
  const zone = zoneName(reader, room.atlas.zoneOfVantage(vantage), frame.span.from);
  const label = `${nameIn(room.atlas.vantageName(vantage), reader.tongue)} · ${zone}`;
  if (!coverage)
    return html`<td role="cell" data-label="${label}">
      <span class="cell s-unseen"
        >${glyph('unseen')}<span><b>${words.state.unseen}</b></span></span
      >
    </td>`;
  const shade = shadeOf(coverage);
  const to = href(reader, `/stories/${frame.head.id}/elements/${element.id}/${vantage}`);
  return html`<td role="cell" data-label="${label}">
    <a class="cell" href="${to}"
      >${glyph(shade)}<span class="s-${shade}"
        ><b>${stateWord(reader, element.kind, shade)}</b
        ><small>${cellNote(reader, coverage, room.atlas.zoneOfVantage(vantage))}</small></span
      ></a
    >
  </td>`;
}

/** A state as a cell says it: what was said or shown. */
function stateWord(reader: Reader, kind: ElementKind, shade: ReturnType<typeof shadeOf>): string {
  const { words } = reader;
  return shade === 'covered' ? words.covers[kind] : words.state[shade];
}
