import type { Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { coverageAt, type StoryData } from '../story-data.ts';
import { shadeOf } from './glyph.ts';
import { html, type Html } from './html.ts';
import { named } from './quote.ts';
import { firstText } from './state.ts';

/** What the timeline draws, in words and numbers and in its zone. */
export function timelineTable(room: Room, reader: Reader, data: StoryData, zone: string): Html {
  const { words } = reader;
  return html`<details>
    <summary>${words.story.whenTable}</summary>
    <div class="scroll" tabindex="0" role="region" aria-label="${words.story.whenTable}">
      <table>
        <thead>
          <tr>
            <th scope="col">${words.stories.vantage}</th>
            <th scope="col">${words.cell.state}</th>
            <th scope="col">${words.cell.firstSeen}</th>
            <th scope="col" class="n">${words.sources.looks}</th>
            <th scope="col" class="n">${words.sources.read}</th>
            <th scope="col" class="n">${words.cell.readShare}</th>
          </tr>
        </thead>
        <tbody>
          ${room.atlas.vantages.map((vantage) => timelineRow(reader, data, { vantage: vantage.id, name: named(reader, vantage.name), zone }))}
        </tbody>
      </table>
    </div>
  </details>`;
}

type RowOf = { readonly vantage: string; readonly name: Html; readonly zone: string };

function timelineRow(reader: Reader, data: StoryData, { vantage, name, zone }: RowOf): Html {
  const { words } = reader;
  const coverage = coverageAt(data, data.head.id, vantage);
  const looks = data.looks.filter((one) => one.vantageId === vantage);
  const read = looks.reduce((sum, one) => sum + one.read, 0);
  const unread = looks.reduce((sum, one) => sum + one.unread, 0);
  return html`<tr>
    <th scope="row">${name}</th>
    <td>${words.state[coverage ? shadeOf(coverage) : 'unseen']}</td>
    <td>${firstText(reader, coverage, zone)}</td>
    <td class="n">${words.number(read + unread)}</td>
    <td class="n">${words.number(read)}</td>
    <td class="n">${coverage ? words.percent(coverage.readShare) : '–'}</td>
  </tr>`;
}
