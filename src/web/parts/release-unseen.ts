import type { ReleaseMatrix, VantageId } from '../../domain/index.ts';
import type { Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { glyph } from './glyph.ts';
import { html, type Html } from './html.ts';
import { named } from './quote.ts';
import { cellReason } from './release-state.ts';
import { countsOf } from './release-summary.ts';

/** Of how many pictures nothing is concluded at each audience, and why; then single sources of those that were judged. */
export function unseenList(room: Room, reader: Reader, matrix: ReleaseMatrix): Html {
  const { releases } = reader.words;
  const unseen = countsOf(matrix).filter(({ state }) => state === 'unseen');
  const rows = room.atlas.vantages.flatMap(({ id, name }) => [
    ...unseen
      .filter(({ vantageId }) => vantageId === id)
      .map((one) => line(reader, matrix, { name: named(reader, name), ...one })),
    ...sourcesOf(matrix, id).map((one) =>
      line(reader, matrix, { name: named(reader, room.atlas.sourceName(one.source)), ...one }),
    ),
  ]);
  const { failed } = matrix.pairs;
  return html`<ul class="rows">
    ${rows.length === 0 ? html`<li>${releases.allSeen}</li>` : rows}
    ${failed === 0 ? '' : html`<li>${releases.failed(failed)}</li>`}
  </ul>`;
}

type Line = { readonly name: Html; readonly reason: string; readonly pictures: number };

function line({ words }: Reader, matrix: ReleaseMatrix, { name, reason, pictures }: Line): Html {
  return html`<li>
    ${glyph('unseen')} ${name} ·
    ${words.releases.unseenOf(pictures, matrix.pictures.length)}${words.colon}${cellReason(words, reason)}
  </li>`;
}

/** Sources that could not be judged, of an audience of which something was. */
function sourcesOf({ cells }: ReleaseMatrix, vantage: VantageId) {
  const here = cells.filter(({ vantageId }) => vantageId === vantage);
  if (here.every(({ sourceId, state }) => sourceId !== null || state === 'unseen')) return [];
  const unseen = here.filter(({ sourceId, state }) => sourceId !== null && state === 'unseen');
  const alike = Map.groupBy(unseen, ({ sourceId, reason }) => `${sourceId ?? ''} ${reason}`);
  return [...alike.values()].flatMap((all) =>
    all.slice(0, 1).map(({ sourceId, reason }) => ({ source: sourceId ?? '', reason, pictures: all.length })),
  );
}
