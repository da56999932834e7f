import type { Trouble } from '../../store/pages/index.ts';
import { href, type Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { lookReasonText } from '../words/words.ts';
import { html, type Html } from './html.ts';
import { named } from './quote.ts';
import { timeTag } from './time.ts';

const SHOWN = 40;

/** Looks that could not be read: where, how many, what they came to, and when. */
export function troubleList(room: Room, reader: Reader, troubles: readonly Trouble[]): Html {
  const { words } = reader;
  if (troubles.length === 0) return html`<p class="soft">${words.story.allRead}</p>`;
  return html`<ul class="rows">
    ${troubles.slice(0, SHOWN).map((trouble) => row(room, reader, trouble))}
  </ul>`;
}

function row(room: Room, reader: Reader, trouble: Trouble): Html {
  const { words } = reader;
  const zone = room.atlas.zoneOfSource(trouble.sourceId);
  const isOne = trouble.from === trouble.to;
  const from = timeTag(reader, trouble.from, { zone, form: isOne ? 'zoned' : 'minute' });
  const to = isOne ? '' : html` – ${timeTag(reader, trouble.to, { zone, form: 'zoned' })}`;
  return html`<li>
    <a href="${href(reader, `/sources/${trouble.sourceId}`)}"
      >${named(reader, room.atlas.sourceName(trouble.sourceId))}</a
    >
    · ${words.lookKind[trouble.kind]} · ${words.look.troubled(trouble.looks, words.outcome[trouble.outcome])}
    <small
      >${trouble.reason === '' ? '' : html`<span title="${trouble.reason}">${lookReasonText(words, trouble.reason)}</span> · `}${from}${to}</small
    >
  </li>`;
}

/** What no observatory of this kind can see, and what each audience's sources leave out. */
export function limitList(room: Room, reader: Reader): Html {
  const { words } = reader;
  const notes = room.atlas.vantages.filter((vantage) => vantage.note !== '');
  return html`<ul class="rows">
    ${notes.map(
      (vantage) =>
        html`<li>
          ${named(reader, vantage.name)}${words.colon}<span lang="${room.observatory.language}"
            >${vantage.note}</span
          >
        </li>`,
    )}
    ${words.story.limits.map((limit) => html`<li>${limit}</li>`)}
  </ul>`;
}
