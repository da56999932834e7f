import type { ReleaseMatrix } from '../../domain/index.ts';
import type { Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { glyph } from './glyph.ts';
import { html, type Html } from './html.ts';
import { named } from './quote.ts';
import { cellReason } from './release-state.ts';
import { countsOf } from './release-summary.ts';

/** Of how many pictures nothing is concluded at each audience, and why. */
export function unseenList(room: Room, reader: Reader, matrix: ReleaseMatrix): Html {
  const { words } = reader;
  const { releases } = words;
  const unseen = countsOf(matrix).filter(({ state }) => state === 'unseen');
  const rows = room.atlas.vantages.flatMap(({ id, name }) =>
    unseen
      .filter(({ vantageId }) => vantageId === id)
      .map(
        ({ reason, pictures }) =>
          html`<li>
            ${glyph('unseen')} ${named(reader, name)} ·
            ${releases.unseenOf(pictures, matrix.pictures.length)}${words.colon}${cellReason(words, reason)}
          </li>`,
      ),
  );
  const { failed } = matrix.pairs;
  return html`<ul class="rows">
    ${rows.length === 0 ? html`<li>${releases.allSeen}</li>` : rows}
    ${failed === 0 ? '' : html`<li>${releases.failed(failed)}</li>`}
  </ul>`;
}
