import type { NameInCaptions } from '../../domain/index.ts';
import { namedIn, nameLabel, type CaptionData, type CaptionLine } from '../caption-data.ts';
import { href, type Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { spokenGlyph, type Shape } from './glyph.ts';
import { html, type Html } from './html.ts';
import { dotted, outletOf } from './item-line.ts';
import { guessScript, langOf, named } from './quote.ts';
import { firstSeenOf } from './picture-sightings.ts';

/** More names than these make no table that fits a page. */
export const NAMES_SHOWN = 12;

/** Every caption as it was written, the release first, with who is named, who is left out, and what became of the credit. */
export function captionList(room: Room, reader: Reader, data: CaptionData): Html {
  return html`<ol class="captions">
    ${data.lines.map((line, place) => captionItem(room, reader, data, { line, place }))}
  </ol>`;
}

type Placed = { readonly line: CaptionLine; readonly place: number };

function captionItem(room: Room, reader: Reader, data: CaptionData, { line, place }: Placed): Html {
  const { words } = reader;
  const { named: here, leftOut, open } = namedIn(data.names, line.id);
  const { compared } = line;
  return html`<li id="caption-${place}">
    <p class="m">${whoOf(room, reader, data, line)}</p>
    ${
      line.caption === null
        ? html`<p class="absent">${words.picture.noCaption}</p>`
        : html`<p class="said" lang="${languageOf(line)}">${markNames(line.caption, here)}</p>`
    }
    <p class="m">
      ${dotted([
        line.credit === null
          ? null
          : html`${words.item.credit}${words.colon}<span lang="${guessScript(line.credit) ?? 'und'}"
                >${line.credit}</span
              >`,
        compared && line.caption !== null ? words.captions.change[compared.change] : null,
        compared ? html`<b>${words.captions.credit[compared.credit.fate]}</b>` : null,
      ])}
    </p>
    ${line.caption === null ? '' : namesLine(reader, { here, leftOut, open })}
  </li>`;
}

type Naming = { readonly [Kind in 'here' | 'leftOut' | 'open']: readonly NameInCaptions[] };

/** That nobody is named is said only where we would have known every name of the others. */
function namesLine(reader: Reader, { here, leftOut, open }: Naming): Html {
  const { words } = reader;
  const list = (names: readonly NameInCaptions[], isCounted: boolean) =>
    names.map(
      (name, place) =>
        html`${place === 0 ? '' : words.join}${nameTag(name)}${isCounted ? ` (${words.captions.namedIn(name.namedIn, name.of)})` : ''}`,
    );
  const rows = [
    here.length > 0 ? html`${words.captions.named}${words.colon}${list(here, false)}` : null,
    here.length + open.length === 0 ? html`${words.captions.nobody}` : null,
    leftOut.length > 0 ? html`${words.captions.leftOut}${words.colon}${list(leftOut, true)}` : null,
    open.length > 0 ? html`${words.captions.naming['cannot-tell']}${words.colon}${list(open, false)}` : null,
  ].filter((row) => row !== null);
  return html`<p class="m">${rows.map((row, place) => html`${place === 0 ? '' : html`<br />`}${row}`)}</p>`;
}

const nameTag = (name: NameInCaptions): Html =>
  html`<span lang="${guessScript(nameLabel(name)) ?? 'und'}">${nameLabel(name)}</span>`;

function whoOf(room: Room, reader: Reader, data: CaptionData, { sighting }: CaptionLine): readonly Html[] {
  const { atlas } = room;
  if (sighting === null)
    return dotted([
      html`<b>${reader.words.captions.ofRelease}</b>`,
      named(reader, atlas.sourceName(data.released.sourceId)),
    ]);
  return dotted([
    html`<a href="${href(reader, `/items/${sighting.itemId}`)}"
      ><b>${outletOf(room, reader, sighting)}</b></a
    >`,
    named(reader, atlas.vantageName(sighting.vantageId)),
    firstSeenOf(room, reader, sighting),
  ]);
}

const languageOf = ({ sighting, caption }: CaptionLine): string =>
  sighting === null ? (guessScript(caption ?? '') ?? 'und') : langOf(sighting.language);

/** The caption with the names in it set off, each where it first stands. */
export function markNames(caption: string, names: readonly NameInCaptions[]): readonly Html[] {
  const found = names
    .flatMap(({ forms }) => forms)
    .flatMap((form) => {
      const from = form === '' ? -1 : caption.toLowerCase().indexOf(form.toLowerCase());
      return from < 0 ? [] : [{ from, to: from + form.length }];
    })
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const parts: Html[] = [];
  let at = 0;
  for (const { from, to } of found) {
    if (from < at) continue;
    parts.push(html`${caption.slice(at, from)}<b class="name">${caption.slice(from, to)}</b>`);
    at = to;
  }
  return [...parts, html`${caption.slice(at)}`];
}

const SHAPES: { readonly [Naming in NameInCaptions['captions'][number]['naming']]: Shape } = {
  named: 'covered',
  'not-named': 'none',
  'cannot-tell': 'unseen',
};

/** Who is named where: a row a caption, a column a name, the most often named first. */
export function captionMatrix(room: Room, reader: Reader, data: CaptionData): Html {
  const { words } = reader;
  const names = data.names.slice(0, NAMES_SHOWN);
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="matrix">
    <table class="cards naming" role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">${words.captions.outlet}</th>
          ${names.map(
            (name) =>
              html`<th scope="col" role="columnheader">
                ${nameTag(name)}<br /><small>${words.captions.namedIn(name.namedIn, name.of)}</small>
              </th>`,
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${data.lines.map((line, place) => matrixRow(room, reader, { line, place }, names))}
      </tbody>
    </table>
  </div>`;
}

function matrixRow(
  room: Room,
  reader: Reader,
  { line, place }: Placed,
  names: readonly NameInCaptions[],
): Html {
  const { words } = reader;
  const outlet = line.sighting ? outletOf(room, reader, line.sighting) : html`${words.captions.ofRelease}`;
  return html`<tr role="row">
    <th scope="row" role="rowheader"><a href="#caption-${place}">${outlet}</a></th>
    ${names.map((name) => {
      const naming = name.captions.find(({ id }) => id === line.id)?.naming;
      return html`<td role="cell" data-label="${nameLabel(name)}">
        ${naming === undefined ? html`<small>${words.captions.noneThere}</small>` : spokenGlyph(SHAPES[naming], words.captions.naming[naming])}
      </td>`;
    })}
  </tr>`;
}
