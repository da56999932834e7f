import { href, type Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import type { Answer } from '../story-data.ts';
import { reasonText } from '../words/words.ts';
import { glyph, shadeOf } from './glyph.ts';
import { html, type Html } from './html.ts';
import { named } from './quote.ts';
import { firstText, lookSum } from './state.ts';

/** The answers of an audience's sources, one a row. */
export function sourceTable(room: Room, reader: Reader, sources: readonly Answer[]): Html {
  const { words } = reader;
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="sources">
    <table>
      <thead>
        <tr>
          <th scope="col">${words.cell.source}</th>
          <th scope="col">${words.cell.state}</th>
          <th scope="col">${words.cell.looks}</th>
          <th scope="col" class="n">${words.cell.readShare}</th>
          <th scope="col">${words.cell.firstSeen}</th>
          <th scope="col" class="n">${words.cell.bestRank}</th>
          <th scope="col">${words.cell.why}</th>
        </tr>
      </thead>
      <tbody>
        ${sources.map((one) => sourceRow(room, reader, one))}
      </tbody>
    </table>
  </div>`;
}

function sourceRow(room: Room, reader: Reader, one: Answer): Html {
  const { words } = reader;
  const shade = shadeOf(one);
  const { read, all } = lookSum(one.looks);
  const source = one.sourceId ?? '';
  const zone = room.atlas.zoneOfSource(source);
  return html`<tr>
    <th scope="row">
      <a href="${href(reader, `/sources/${source}`)}">${named(reader, room.atlas.sourceName(source))}</a>
    </th>
    <td>
      <span class="cell s-${shade}">${glyph(shade)}<b>${words.state[shade]}</b></span>
    </td>
    <td>${words.look.readOf(read, all)}</td>
    <td class="n">${words.percent(one.readShare)}</td>
    <td>${firstText(reader, one, zone)}</td>
    <td class="n">${one.bestRank ?? '–'}</td>
    <td>${reasonText(words, one.reason)}</td>
  </tr>`;
}

/** The answers for the audience and for its sources, as rows of a file. */
export function answerRows(answers: readonly Answer[]) {
  const columns = [
    'vantage',
    'source',
    'state',
    'reason',
    'rule',
    'looks',
    'looks_read',
    'read_share',
    'first_seen_at',
    'first_seen_before_release',
    'best_rank',
    'voices',
    'items',
  ];
  const rows = answers.map((one) => ({
    ...{ vantage: one.vantageId, source: one.sourceId, state: one.state, reason: one.reason },
    ...{
      rule: `${one.rule.id}@${one.rule.version}`,
      looks: lookSum(one.looks).all,
      looks_read: one.looks.seen,
    },
    ...{ read_share: one.readShare, first_seen_at: one.firstSeen?.at ?? null },
    ...{ first_seen_before_release: one.firstSeenBeforeRelease, best_rank: one.bestRank },
    ...{ voices: one.voices, items: one.items },
  }));
  return { columns, rows };
}
