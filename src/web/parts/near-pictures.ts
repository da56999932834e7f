import type { Vantage } from '../../domain/index.ts';
import type { LeftOutThere, OtherPicture } from '../../store/pages/index.ts';
import { href, type Reader } from '../reader.ts';
import type { ReleaseData } from '../release-data.ts';
import type { Room } from '../room.ts';
import { html, type Html } from './html.ts';
import { section } from './layout.ts';
import { leftOutThere } from './left-out.ts';
import { named } from './quote.ts';
import { thumb } from './release-thumb.ts';

type Near = {
  readonly data: Pick<ReleaseData, 'veils'>;
  readonly vantages: readonly Vantage[];
  readonly near: readonly OtherPicture[];
  readonly leftOut: readonly LeftOutThere[];
};

/** What each audience was shown beside a release: pictures of the same stories that are none of its own. */
export function nearSection(room: Room, reader: Reader, { data, vantages, near, leftOut }: Near): Html {
  const { words } = reader;
  const { sheet } = words.releases;
  return section({
    id: 'near',
    title: sheet.near,
    note: sheet.nearNote,
    body: html`${vantages.map(({ id, name }) => {
      const own = near.filter(({ vantageId }) => vantageId === id);
      return html`<h3>${named(reader, name)}</h3>
        ${
          own.length === 0
            ? html`<p class="soft">${sheet.nearNone}</p>`
            : html`<ul class="filmstrip">
                ${own.map(
                  (one) =>
                    html`<li>
                      ${thumb(reader, data.veils, { id: one.pictureId, alt: '' })}<a
                        href="${href(reader, `/items/${one.itemId}`)}"
                        >${one.outlet ?? named(reader, room.atlas.sourceName(one.sourceId))}</a
                      >
                    </li>`,
                )}
              </ul>`
        }
        ${leftOutThere(room, reader, { veils: data.veils, own: leftOut.filter(({ vantageId }) => vantageId === id) })}`;
    })}`,
  });
}
