import type { SourceCounts } from '../../store/pages/index.ts';
import { href, type Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import type { Answer } from '../story-data.ts';
import { reasonText } from '../words/words.ts';
import { glyph, shadeOf } from './glyph.ts';
import { html, type Html } from './html.ts';
import { named } from './quote.ts';
import { firstText, lookSum, readText, shareText } from './state.ts';

/** The answers of an audience's sources, one a row. */
export function sourceTable(room: Room, reader: Reader, sources: readonly Answer[]): Html {
  const { words } = reader;
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="sources">
    <table class="cards" role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">${words.cell.source}</th>
          <th scope="col" role="columnheader">${words.cell.state}</th>
          <th scope="col" role="columnheader">${words.cell.looks}</th>
          <th scope="col" role="columnheader" class="n">${words.cell.readShare}</th>
          <th scope="col" role="columnheader">${words.cell.firstSeen}</th>
          <th scope="col" role="columnheader" class="n">${words.cell.bestRank}</th>
          <th scope="col" role="columnheader">${words.cell.why}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${sources.map((one) => sourceRow(room, reader, one))}
      </tbody>
    </table>
  </div>`;
}

function sourceRow(room: Room, reader: Reader, one: Answer): Html {
  const { words } = reader;
  const shade = shadeOf(one);
  const source = one.sourceId ?? '';
  const zone = room.atlas.zoneOfSource(source);
  return html`<tr role="row">
    <th scope="row" role="rowheader">
      <a href="${href(reader, `/sources/${source}`)}">${named(reader, room.atlas.sourceName(source))}</a>
    </th>
    <td role="cell" data-label="${words.cell.state}">
      <span class="cell s-${shade}">${glyph(shade)}<b>${words.state[shade]}</b></span>
    </td>
    <td role="cell" data-label="${words.cell.looks}">${readText(words, one.looks)}</td>
    <td role="cell" data-label="${words.cell.readShare}" class="n">${shareText(words, one)}</td>
    <td role="cell" data-label="${words.cell.firstSeen}">${firstText(reader, one, zone)}</td>
    <td role="cell" data-label="${words.cell.bestRank}" class="n">${one.bestRank ?? '–'}</td>
    <td role="cell" data-label="${words.cell.why}">${reasonText(words, one.reason)}</td>
  </tr>`;
}

/** How a file names the answers of an audience's sources; empty where there are none of their own. */
export const SOURCE_COUNT_COLUMNS = [
  'sources',
  'sources_covered',
  'sources_silent',
  'sources_unseen',
] as const;

export function sourceCountCells(counts: SourceCounts | null) {
  return {
    ...{ sources: counts?.all ?? null, sources_covered: counts?.covered ?? null },
    ...{ sources_silent: counts?.silent ?? null, sources_unseen: counts?.unseen ?? null },
  };
}

/** Columns of a file that tell how an answer was reached. */
export const ANSWER_COLUMNS = [
  'reason',
  'rule',
  'looks',
  'looks_read',
  'read_share',
  'first_seen_after',
  'first_seen_at',
  'first_seen_before_release',
  'best_rank',
] as const;

/** The answers for the audience and for its sources, as rows of a file. */
export function answerRows(answers: readonly Answer[]) {
  const columns = [
    'vantage',
    'source',
    'state',
    ...SOURCE_COUNT_COLUMNS,
    ...ANSWER_COLUMNS,
    'voices',
    'items',
  ];
  const rows = answers.map((one) => ({
    ...{
      vantage: one.vantageId,
      source: one.sourceId,
      state: one.state,
      ...sourceCountCells(one.sourceCounts),
    },
    reason: one.reason,
    ...{
      rule: `${one.rule.id}@${one.rule.version}`,
      looks: lookSum(one.looks).all,
      looks_read: one.looks.seen,
    },
    ...{ read_share: one.readShare, first_seen_after: one.firstSeen?.after ?? null },
    first_seen_at: one.firstSeen?.at ?? null,
    ...{ first_seen_before_release: one.firstSeenBeforeRelease, best_rank: one.bestRank },
    ...{ voices: one.voices, items: one.items },
  }));
  return { columns, rows };
}
