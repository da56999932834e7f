import type { NameInCaptions } from '../../domain/index.ts';
import type { CaptionData, CaptionLine } from '../caption-data.ts';
import { groupNames, nameLabel, type GroupedNames } from '../caption-names.ts';
import type { Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { nameTag } from './caption-map.ts';
import { spokenGlyph, type Shape } from './glyph.ts';
import { html, type Html } from './html.ts';
import { outletOf } from './item-line.ts';
import { guessScript } from './quote.ts';

/** More names than these make no table that fits a page. */
export const NAMES_SHOWN = 12;

/** Who is named where: a row a caption, a column a name, people first and places apart, the most often named first. */
export function captionMatrix(room: Room, reader: Reader, data: CaptionData): Html {
  const groups = firstNames(data.names);
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="matrix">
    <table class="cards naming" role="table">
      ${headOf(room, reader, groups)}
      <tbody role="rowgroup">
        ${data.lines.map((line, place) => matrixRow(room, reader, { line, place }, groups))}
      </tbody>
    </table>
  </div>`;
}

/** As many names as a table holds: of the later groups what the first ones leave room for. */
function firstNames(all: readonly NameInCaptions[]): readonly GroupedNames[] {
  const first = groupNames(all)
    .flatMap(({ names }) => names)
    .slice(0, NAMES_SHOWN);
  return groupNames(first);
}

function headOf(room: Room, reader: Reader, groups: readonly GroupedNames[]): Html {
  const { captions } = reader.words;
  return html`<thead role="rowgroup">
    <tr role="row">
      <th scope="col" role="columnheader" rowspan="2">${captions.outlet}</th>
      ${groups.map(
        ({ group, names }) =>
          html`<th scope="colgroup" role="columnheader" colspan="${names.length}">
            ${captions.group[group].title}
          </th>`,
      )}
    </tr>
    <tr role="row">
      ${groups.flatMap(({ names }) =>
        names.map(
          (name) =>
            html`<th scope="col" role="columnheader">
              ${nameTag(room, reader, name)}<br /><small>${captions.namedIn(name.namedIn, name.of)}</small>
            </th>`,
        ),
      )}
    </tr>
  </thead>`;
}

const SHAPES: { readonly [Naming in NameInCaptions['captions'][number]['naming']]: Shape } = {
  named: 'covered',
  'not-named': 'none',
  'cannot-tell': 'unseen',
};

type Placed = { readonly line: CaptionLine; readonly place: number };

function matrixRow(
  room: Room,
  reader: Reader,
  { line, place }: Placed,
  groups: readonly GroupedNames[],
): Html {
  const { words } = reader;
  const outlet = line.sighting ? outletOf(room, reader, line.sighting) : html`${words.captions.ofRelease}`;
  return html`<tr role="row">
    <th scope="row" role="rowheader"><a href="#caption-${place}">${outlet}</a></th>
    ${groups.flatMap(({ group, names }) =>
      names.map((name) => {
        const label = nameLabel(room.observatory, reader, name);
        const apart = group === 'people' ? '' : `${words.captions.group[group].title}${words.colon}`;
        return html`<td role="cell" data-label="${apart}${label}">
          ${namingMark(
            reader,
            name.captions.find(({ id }) => id === line.id),
          )}
        </td>`;
      }),
    )}
  </tr>`;
}

/** Whether a caption names it, and the form in which it does. */
function namingMark({ words }: Reader, said: NameInCaptions['captions'][number] | undefined): Html {
  if (said === undefined) return html`<small>${words.captions.noneThere}</small>`;
  const { naming, form } = said;
  const mark = spokenGlyph(SHAPES[naming], words.captions.naming[naming]);
  return form === null ? mark : html`${mark} <small lang="${guessScript(form) ?? 'und'}">${form}</small>`;
}
