import type { LookLine } from '../../store/pages/index.ts';
import { href, type Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { lookReasonText } from '../words/words.ts';
import { html, type Html } from './html.ts';
import { named } from './quote.ts';
import { timeTag } from './time.ts';

/** Looks one by one: when, at what, what they came to, and the capture they left. */
export function lookTable(room: Room, reader: Reader, looks: readonly LookLine[], labelledBy: string): Html {
  const { words } = reader;
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="${labelledBy}">
    <table>
      <thead>
        <tr>
          <th scope="col">${words.sources.when}</th>
          <th scope="col">${words.sources.source}</th>
          <th scope="col">${words.sources.what}</th>
          <th scope="col">${words.sources.outcome}</th>
          <th scope="col" class="n">${words.sources.items}</th>
          <th scope="col">${words.sources.captures}</th>
        </tr>
      </thead>
      <tbody>
        ${looks.map((look) => row(room, reader, look))}
      </tbody>
    </table>
  </div>`;
}

function row(room: Room, reader: Reader, look: LookLine): Html {
  const { words } = reader;
  const zone = room.atlas.zoneOfSource(look.sourceId);
  const until = look.to === look.from ? '' : html` – ${timeTag(reader, look.to, { zone })}`;
  return html`<tr>
    <td>${timeTag(reader, look.from, { zone, form: 'full' })}${until}</td>
    <td>
      <a href="${href(reader, `/sources/${look.sourceId}`)}"
        >${named(reader, room.atlas.sourceName(look.sourceId))}</a
      >
    </td>
    <td>${words.lookKind[look.kind]} <small class="mono">${look.subject}</small></td>
    <td>${words.outcome[look.outcome]}${whyOf(reader, look)}</td>
    <td class="n">${words.number(look.sightings)}</td>
    <td>
      ${
        look.captureId === null
          ? '–'
          : html`<a class="mono" href="${href(reader, `/captures/${look.captureId}`)}"
              >${look.captureId.slice(0, 12)}</a
            >`
      }
    </td>
  </tr>`;
}

/** Its reason in the reader's language; the detail is in the language of whoever wrote it, often ours. */
function whyOf({ words }: Reader, { reason, detail }: LookLine): Html | string {
  if (reason === '' && detail === '') return '';
  const why = reason === '' ? '' : html`<span title="${reason}">${lookReasonText(words, reason)}</span>`;
  const more = detail === '' ? '' : html`<span lang="en">${detail}</span>`;
  return html` <small>${why}${reason !== '' && detail !== '' ? words.colon : ''}${more}</small>`;
}

/** How a file names what it holds of looks. */
export const LOOK_COLUMNS = [
  'id',
  'source',
  'kind',
  'subject',
  'from',
  'to',
  'outcome',
  'reason',
  'detail',
  'capture',
  'items',
] as const;

/** Looks as rows of a file. */
export function lookRows(looks: readonly LookLine[]) {
  return looks.map(({ sourceId, captureId, sightings, ...look }) => ({
    ...look,
    source: sourceId,
    capture: captureId,
    items: sightings,
  }));
}
