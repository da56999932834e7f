import type { FullItem, VersionLine } from '../../store/pages/index.ts';
import { href, type Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { html, type Html } from './html.ts';
import { dotted } from './item-line.ts';
import { section } from './layout.ts';
import { langOf } from './quote.ts';
import { timeTag } from './time.ts';

/** The wordings an item was seen in, where there were several: when, and what each says that the text above does not. */
export function versionSection(
  room: Room,
  reader: Reader,
  item: FullItem,
  versions: readonly VersionLine[],
): Html | string {
  if (versions.length < 2) return '';
  const { words } = reader;
  return section({
    id: 'versions',
    title: words.item.versions,
    note: words.item.versionsNote,
    body: html`<div class="listing">
      ${versions.map((version) => versionLine(room, reader, item, version))}
    </div>`,
  });
}

function versionLine(room: Room, reader: Reader, item: FullItem, version: VersionLine): Html {
  const { words } = reader;
  const zone = room.atlas.zoneOfSource(item.source_id);
  const time = (at: VersionLine['first']) => timeTag(reader, at, { zone, form: 'zoned' });
  const here = new Set(item.blocks.map((block) => block.text));
  const others = version.blocks.filter((block) => !here.has(block.text));
  return html`<div class="item">
    <p class="said" lang="${langOf(item.language)}">${version.title}</p>
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
    </p>
    ${others.length === 0 ? '' : passages(reader, item, others)}
  </div>`;
}

function passages(reader: Reader, item: FullItem, blocks: VersionLine['blocks']): Html {
  return html`<details>
    <summary>${reader.words.item.versionOnly(blocks.length)}</summary>
    <div class="read" lang="${langOf(item.language)}">
      ${blocks.map((block) => html`<p>${block.text}</p>`)}
    </div>
  </details>`;
}
