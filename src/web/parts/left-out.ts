import type { JudgedRole, PagePicture } from '../../domain/index.ts';
import { leftOutReason, leftOutWord } from '../../report/index.ts';
import type { LeftOutThere, Veils } from '../../store/pages/index.ts';
import { href, type Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { html, type Html } from './html.ts';
import { section } from './layout.ts';
import { named } from './quote.ts';
import { thumb } from './release-thumb.ts';

/** A picture on the page of a release that stands in no row, and what is known of it where it is held. */
export type LeftOutPicture = { readonly picture: PagePicture; readonly judged: JudgedRole | null };

/** The pictures on the page of a release that are not compared, for whoever doubts that they need not be. */
export function leftOutSection(
  reader: Reader,
  veils: Veils,
  leftOut: readonly LeftOutPicture[],
): Html | string {
  const { words } = reader;
  if (leftOut.length === 0) return '';
  return section({
    id: 'left-out',
    title: words.leftOut.title,
    note: words.leftOut.note,
    body: html`<ul class="filmstrip wide">
      ${leftOut.map(({ picture, judged }) => {
        const reason = leftOutReason(picture);
        const how = reason === 'nothing-in-it' ? words.leftOut.how.nothing : words.leftOut.how.page;
        return html`<li>
          ${thumb(reader, veils, { id: picture.pictureId, alt: '' })}
          <b>${leftOutWord(reason, reader.tongue)}</b><br /><small
            >${how}${judged === null ? '' : html`. ${bytesSay(reader, judged)}`}</small
          >
        </li>`;
      })}
    </ul>`,
  });
}

/** How we know, by the rule that joined what pages and bytes say. */
const HOW = {
  'nothing-in-it': 'nothing',
  'on-many-articles': 'many',
  'both-agree': 'both',
  'page-names-furniture': 'page',
  'page-names-a-portrait-or-an-offer': 'page',
  'page-names-its-kind': 'page',
  'page-alone': 'page',
  'bytes-against-a-name': 'bytes',
  'bytes-are-sure': 'bytes',
  'bytes-alone': 'bytes',
} as const;

function howKnown({ words }: Reader, { rule }: JudgedRole): string {
  return Object.hasOwn(HOW, rule) ? words.leftOut.how[HOW[rule as keyof typeof HOW]] : rule;
}

function bytesSay({ words }: Reader, { byBytes }: JudgedRole): string {
  if (byBytes.role === 'unknown') return words.leftOut.bytesOpen;
  return words.leftOut.bytesSay(words.role[byBytes.role], words.percent(byBytes.confidence));
}

/** Pictures that one audience was shown of the same stories and that no comparison sees, each with how that is known. */
export function leftOutThere(
  room: Room,
  reader: Reader,
  { veils, own }: { readonly veils: Veils; readonly own: readonly LeftOutThere[] },
): Html | string {
  const { words } = reader;
  if (own.length === 0) return '';
  return html`<details>
    <summary>${words.leftOut.there(own.length)}</summary>
    <p class="soft">${words.leftOut.thereNote}</p>
    <ul class="filmstrip wide">
      ${own.map(
        ({ pictureId, itemId, sourceId, outlet, judged }) =>
          html`<li>
            ${thumb(reader, veils, { id: pictureId, alt: '' })}
            <b>${words.role[judged.role]}</b><br /><small
              >${howKnown(reader, judged)}. ${bytesSay(reader, judged)}</small
            ><br /><a href="${href(reader, `/items/${itemId}`)}"
              >${outlet ?? named(reader, room.atlas.sourceName(sourceId))}</a
            >
          </li>`,
      )}
    </ul>
  </details>`;
}
