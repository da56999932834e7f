import type { FullItem, VersionLine } from '../../store/pages/index.ts';
import { href, type Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import type { EditedVersion } from '../version-edits.ts';
import { editList } from './edits.ts';
import { html, type Html } from './html.ts';
import { dotted } from './item-line.ts';
import { section } from './layout.ts';
import { langOf } from './quote.ts';
import { timeTag } from './time.ts';

/** The wordings an item was seen in, where there were several: when, and what each changed of the one before. */
export function versionSection(
  room: Room,
  reader: Reader,
  item: FullItem,
  versions: readonly EditedVersion[],
): Html | string {
  if (versions.length < 2) return '';
  const { words } = reader;
  return section({
    id: 'versions',
    title: words.item.versions,
    note: words.edit.note,
    body: versions.map(
      (one) =>
        html`<div class="item">
          ${versionLine(room, reader, item, one.version)} ${editList(reader, one, langOf(item.language))}
        </div>`,
    ),
  });
}

function versionLine(room: Room, reader: Reader, item: FullItem, version: VersionLine): Html {
  const { words } = reader;
  const zone = room.atlas.zoneOfSource(item.source_id);
  const time = (at: VersionLine['first']) => timeTag(reader, at, { zone, form: 'zoned' });
  return html`<p class="said" lang="${langOf(item.language)}">${version.title}</p>
    <p class="m">
      ${dotted([
        words.item.detail[version.detail],
        html`${words.item.versionSeen} ${time(version.first)} – ${time(version.last)}`,
        version.captureId === null
          ? null
          : html`<a class="mono" href="${href(reader, `/captures/${version.captureId}`)}"
              >${version.captureId}</a
            >`,
      ])}
    </p>`;
}
