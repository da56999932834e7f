import type { ItemId } from '../../domain/index.ts';
import type { CorrectionLine } from '../../store/pages/index.ts';
import { href, type Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { html, type Html } from './html.ts';
import { dotted } from './item-line.ts';
import { section } from './layout.ts';
import { saidLink } from './quote.ts';
import { timeText } from './time.ts';

/** What people corrected about an item, and the commands that move it. */
export function itemMoves(
  room: Room,
  reader: Reader,
  { item, corrections }: { readonly item: ItemId; readonly corrections: readonly CorrectionLine[] },
): Html {
  const { moves } = reader.words;
  return movesSection(room, reader, {
    corrections,
    how: html`<details>
      <summary>${moves.how}</summary>
      <p class="soft">${moves.howNote}</p>
      ${moveCommands(room, reader, item)}
    </details>`,
  });
}

/** What people corrected about a story, and where the commands are that move its items. */
export function storyMoves(
  room: Room,
  reader: Reader,
  { items, corrections }: { readonly items: string; readonly corrections: readonly CorrectionLine[] },
): Html {
  const { moves } = reader.words;
  return movesSection(room, reader, {
    corrections,
    how: html`<p class="m"><a href="${items}">${moves.howAny}</a></p>`,
  });
}

function movesSection(
  room: Room,
  reader: Reader,
  { corrections, how }: { readonly corrections: readonly CorrectionLine[]; readonly how: Html },
): Html {
  const { moves } = reader.words;
  return section({
    id: 'moves',
    title: moves.title,
    note: moves.note,
    body: html`${
      corrections.length === 0
        ? ''
        : html`<div class="listing">${corrections.map((one) => correctionLine(room, reader, one))}</div>`
    }
    ${how}`,
  });
}

function correctionLine(room: Room, reader: Reader, line: CorrectionLine): Html {
  const { words } = reader;
  const [before, between, after] = words.moves[line.otherId === null ? 'alone' : line.kind];
  const other = line.otherId === null ? '' : itemLink(reader, line.otherId, line.other);
  return html`<div class="item">
    <p>${before}${itemLink(reader, line.itemId, line.item)}${between}${other}${after}</p>
    <p class="m">
      ${dotted([
        words.moves.byHand(timeText(reader, line.at, { form: 'day' }), line.by),
        words.quote(line.because),
        words.moves.state[line.state],
      ])}
    </p>
    <details>
      <summary>${words.moves.undo}</summary>
      <code>${commandOf(room)} --undo ${line.id}</code>
    </details>
  </div>`;
}

/** An item by its title; by its id where it has none, or is not held. */
function itemLink(reader: Reader, id: ItemId, item: CorrectionLine['item']): Html {
  if (item === null) return html`<span class="mono">${id}</span>`;
  return saidLink(href(reader, `/items/${id}`), item.title === '' ? id : item.title, item.language);
}

/** The commands that move an item, to copy. */
export function moveCommands(room: Room, reader: Reader, item: ItemId): Html {
  const { moves } = reader.words;
  const because = `--because "${moves.reason}"`;
  return html`<p>${moves.into}<br /><code>${commandOf(room)} ${item} --with ITEM ${because}</code></p>
    <p>${moves.outOfAll}<br /><code>${commandOf(room)} ${item} --apart ${because}</code></p>`;
}

const commandOf = ({ commands }: Room): string => commands?.move ?? 'lacuna move DIR';
