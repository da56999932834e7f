import type { ReleaseCell } from '../../domain/index.ts';
import { href, type Reader } from '../reader.ts';
import type { ReleaseCellData } from '../release-data.ts';
import type { Room } from '../room.ts';
import { cardTable } from './card-table.ts';
import { html, type Html } from './html.ts';
import { named } from './quote.ts';
import { ruleLink } from './release-method.ts';
import { cellReason, firstInterval, stateMark } from './release-state.ts';
import { readText, shareText } from './state.ts';

/** The sources of an audience, each with its own state, rule and reason. */
export function cellSources(room: Room, reader: Reader, { sources, matrix }: ReleaseCellData): Html {
  const { words } = reader;
  const heads = [
    words.cell.source,
    words.cell.state,
    words.cell.why,
    words.cell.looks,
    words.cell.readShare,
    words.cell.firstSeen,
    words.cell.rule,
  ];
  const rows = sources.map((one) => row(room, reader, one, matrix));
  return cardTable({ labelledBy: 'sources' }, { heads, rows });
}

function row(room: Room, reader: Reader, one: ReleaseCell, made: ReleaseCellData['matrix']): Html {
  const { words } = reader;
  const source = one.sourceId ?? '';
  const zone = room.atlas.zoneOfSource(source);
  const first =
    one.firstSeen === null ? '–' : firstInterval(reader, one.firstSeen, { zone, form: 'zoned', made });
  return html`<tr role="row">
    <th scope="row" role="rowheader">
      <a href="${href(reader, `/sources/${source}`)}">${named(reader, room.atlas.sourceName(source))}</a>
      ${one.counted ? '' : html`<br /><small>${words.releases.cell.notCounted}</small>`}
    </th>
    <td role="cell" data-label="${words.cell.state}">${stateMark(words, one.state)}</td>
    <td role="cell" data-label="${words.cell.why}">${cellReason(words, one.reason)}</td>
    <td role="cell" data-label="${words.cell.looks}">${readText(words, one.coverage.looks)}</td>
    <td role="cell" data-label="${words.cell.readShare}">${shareText(words, one.coverage)}</td>
    <td role="cell" data-label="${words.cell.firstSeen}">${first}</td>
    <td role="cell" data-label="${words.cell.rule}">
      <span class="stacked">${ruleLink(reader, one.rule)}${ruleLink(reader, one.coverage.rule)}</span>
    </td>
  </tr>`;
}
