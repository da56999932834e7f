import type { ClockClaim, MetadataText, PictureFile, PictureMetadata } from '../../domain/index.ts';
import type { Reader } from '../reader.ts';
import { html, type Html } from './html.ts';
import { facts, section } from './layout.ts';
import { credentialRows } from './picture-credentials.ts';
import { guessScript, langOf } from './quote.ts';

type Row = readonly [name: string, value: Html | string];

/** What the file says of itself, as claimed, and what its content credentials come to. Having none is an unknown, and said. */
export function fileSection(reader: Reader, file: PictureFile | null): Html {
  const { words } = reader;
  return section({
    id: 'file',
    title: words.picture.file,
    note: words.picture.fileNote,
    body:
      file === null
        ? html`<p class="soft">${words.picture.fileUnread}</p>`
        : html`<div class="two">
            <div>${saidBy(reader, file.metadata)}</div>
            <div>
              <h3>${words.picture.credentials}</h3>
              ${facts(credentialRows(reader, file.provenance))}
            </div>
          </div>`,
  });
}

function saidBy(reader: Reader, metadata: PictureMetadata): Html {
  const { words } = reader;
  const rows = [
    ...metadata.clocks.map((clock) => clockRow(reader, clock)),
    ...metadata.texts.map((text) => textRow(reader, text)),
    ...editRows(reader, metadata),
    ...conflictRows(reader, metadata),
    ...stateRows(reader, metadata),
  ];
  return rows.length === 0 ? html`<p>${words.picture.fileSilent}</p>` : facts(rows);
}

/** The block that says so stands behind it: EXIF, IPTC or XMP. */
const from = (block: string): Html => html`<small>${block.toUpperCase()}</small>`;

function clockRow({ words }: Reader, { clock, block, text, zone }: ClockClaim): Row {
  const doubt = zone === 'none' ? html` <small>${words.picture.noZone}</small>` : '';
  return [
    `${words.picture.clock[clock]}${words.join}${words.picture.clockNote}`,
    html`<q lang="und">${text}</q> ${from(block)}${doubt}`,
  ];
}

function textRow({ words }: Reader, { field, block, text, language, isCut }: MetadataText): Row {
  const tag = language === null || language === 'x-default' ? guessScript(text) : language;
  return [
    words.picture.field[field],
    html`<span lang="${langOf(tag)}">${text}</span> ${isCut ? words.picture.isCut : ''} ${from(block)}`,
  ];
}

function editRows({ words }: Reader, { edits }: PictureMetadata): readonly Row[] {
  if (edits === null) return [];
  const software = html`<span lang="und">${edits.software.join(words.join)}</span>`;
  return [[words.picture.editSteps(edits.steps), software]];
}

function conflictRows({ words }: Reader, { conflicts }: PictureMetadata): readonly Row[] {
  const name = (field: (typeof conflicts)[number]['field']): string => {
    const { clock, field: fields } = words.picture;
    return field in clock ? clock[field as keyof typeof clock] : fields[field as keyof typeof fields];
  };
  return conflicts.map(({ field, said }) => [
    `${words.picture.conflict}${words.colon}${name(field)}`,
    html`${said.map(({ block, text }) => html`<q lang="${guessScript(text) ?? 'und'}">${text}</q> ${from(block)} `)}`,
  ]);
}

/** Blocks that are there and could not be read whole, and what is there and not kept. */
function stateRows({ words }: Reader, { blocks, withheld }: PictureMetadata): readonly Row[] {
  const states = words.picture.blockState;
  const troubled = Object.entries(blocks).flatMap(([block, state]): Row[] =>
    state in states ? [[block.toUpperCase(), states[state as keyof typeof states]]] : [],
  );
  if (withheld.length === 0) return troubled;
  const names = withheld.map((one) => words.picture.withheld[one]).join(words.join);
  return [...troubled, [words.picture.withheldNote, names]];
}
