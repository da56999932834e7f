import type { NameInCaptions } from '../../domain/index.ts';
import { namedIn, type CaptionData, type CaptionLine } from '../caption-data.ts';
import { groupNames, nameLabel, type GroupedNames, type NameGroup } from '../caption-names.ts';
import { href, type Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { html, type Html } from './html.ts';
import { dotted, outletOf } from './item-line.ts';
import { guessScript, langOf, named } from './quote.ts';
import { firstSeenOf } from './picture-sightings.ts';

/** Every caption as it was written, the release first, with who is named, who is left out, and what became of the credit. */
export function captionList(room: Room, reader: Reader, data: CaptionData): Html {
  return html`<ol class="captions">
    ${data.lines.map((line, place) => captionItem(room, reader, data, { line, place }))}
  </ol>`;
}

type Placed = { readonly line: CaptionLine; readonly place: number };

function captionItem(room: Room, reader: Reader, data: CaptionData, { line, place }: Placed): Html {
  const { words } = reader;
  const { named: here } = namedIn(data.names, line.id);
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
    ${line.caption === null ? '' : namesLine(room, reader, groupNames(data.names), line.id)}
  </li>`;
}

/** A line a group of those who are named, a line of who is not, a line of who could not be known here. */
function namesLine(room: Room, reader: Reader, groups: readonly GroupedNames[], id: string): Html {
  const { captions, colon, join } = reader.words;
  const said = groups.map(({ group, names }) => ({ group, ...namedIn(names, id) }));
  const list = (names: readonly NameInCaptions[], isCounted: boolean) =>
    names.map(
      (name, place) =>
        html`${place === 0 ? '' : join}${nameTag(room, reader, name)}${isCounted ? ` (${captions.namedIn(name.namedIn, name.of)})` : ''}`,
    );
  const line = (title: string, names: readonly NameInCaptions[], isCounted = false) =>
    names.length === 0 ? null : html`${title}${colon}${list(names, isCounted)}`;
  const rows = [
    ...said.map(({ group, named }) => line(captions.group[group].title, named)),
    isNobodyNamed(said) ? html`${captions.nobody}` : null,
    line(
      captions.leftOut,
      said.flatMap(({ leftOut }) => leftOut),
      true,
    ),
    line(
      captions.naming['cannot-tell'],
      said.flatMap(({ open }) => open),
    ),
  ].filter((row) => row !== null);
  return html`<p class="m">${rows.map((row, place) => html`${place === 0 ? '' : html`<br />`}${row}`)}</p>`;
}

/** Said only where we would have known every person of the others, and no name stands here that may be somebody's. */
function isNobodyNamed(
  said: readonly ({ readonly group: NameGroup } & ReturnType<typeof namedIn>)[],
): boolean {
  const people = said.filter(({ group }) => group === 'people' || group === 'unlisted');
  return people.every(({ named, open }) => named.length + open.length === 0);
}

/** A name in the reader's language, as far as it is known. */
export function nameTag({ observatory }: Room, reader: Reader, name: NameInCaptions): Html {
  const label = nameLabel(observatory, reader, name);
  return html`<span lang="${guessScript(label) ?? 'und'}">${label}</span>`;
}

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
    firstSeenOf(room, reader, sighting, data.released),
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
