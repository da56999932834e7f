import { href, type Reader } from '../reader.ts';
import type { ReleaseCellData } from '../release-data.ts';
import { html, type Html } from './html.ts';
import { boxesOver, type Sides } from './picture-boxes.ts';
import { originalBoxes } from './picture-pairs.ts';
import { pictureView } from './picture-view.ts';
import { captionOf } from './release-matrix.ts';
import { captionThere } from './release-sightings.ts';
import { thumb } from './release-thumb.ts';

/** The picture as released, with what was cut off and where it differs, beside what gives the state here. */
export function releasedPair(reader: Reader, data: ReleaseCellData, original: Sides | undefined): Html {
  const { picture, cell, veils, sightings } = data;
  const { releases } = reader.words;
  const { best } = cell;
  const shown = sightings.find(({ itemId, copyId }) => itemId === best?.itemId && copyId === best.copyId);
  return html`<div class="pair">
    <figure>
      ${asReleased(reader, data, { original, shown })}
      <figcaption><b>${releases.cell.original}</b> ${captionOf(reader, picture)}</figcaption>
    </figure>
    ${
      best === null
        ? ''
        : html`<figure>
            ${thumb(reader, veils, { id: best.copyId, alt: '' })}
            <figcaption>
              <b>${releases.cell.here}</b> ${shown ? captionThere(reader, shown) : ''}
              ${overlayLink(reader, data)}
            </figcaption>
          </figure>`
    }
  </div>`;
}

type Original = {
  readonly original: Sides | undefined;
  readonly shown: ReleaseCellData['sightings'][number] | undefined;
};

function asReleased(
  reader: Reader,
  { picture: { pictureId: id, page }, veils }: ReleaseCellData,
  { original, shown }: Original,
): Html {
  const alt = page?.alt ?? '';
  const boxes = shown ? originalBoxes(shown.relation) : [];
  if (id === null || original === undefined || boxes.length === 0) return thumb(reader, veils, { id, alt });
  const over = boxesOver(original, boxes, reader.words.picture.boxesAlt);
  return pictureView(reader, veils, { id, alt, shape: 'own', sides: original, over });
}

/** The picture's own page, with this copy laid over it; nothing where the copy is the picture itself. */
function overlayLink(
  reader: Reader,
  { picture: { pictureId }, cell: { best } }: ReleaseCellData,
): Html | string {
  if (pictureId === null || best === null || best.copyId === pictureId) return '';
  const to = href(reader, `/pictures/${pictureId}`, { over: best.copyId });
  return html`<p class="m"><a href="${to}#pairs">${reader.words.picture.layOver}</a></p>`;
}
