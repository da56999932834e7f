import { areaOf, type Picture, type PictureRelation } from '../../domain/index.ts';
import type { Veils } from '../../store/pages/index.ts';
import { copiesIn, type Copy, type PictureData } from '../picture-data.ts';
import { href, type Reader } from '../reader.ts';
import type { Room } from '../room.ts';
import { html, raw, type Html } from './html.ts';
import { outletOf } from './item-line.ts';
import { section } from './layout.ts';
import { boxesOver, type DrawnBox } from './picture-boxes.ts';
import { pictureOverlay } from './picture-overlay.ts';
import { decidedBy, groundsOf, showsMark, sightingText } from './picture-relation.ts';
import { pictureView } from './picture-view.ts';

/** More copies than these are in the table alone. */
const COPIES_SHOWN = 24;

type Held = Pick<Picture, 'id' | 'width' | 'height'>;

export type Pairs = {
  readonly data: PictureData;
  readonly veils: Veils;
  /** The copy that is laid over the original, its bytes held. */
  readonly chosen: { readonly copy: Copy; readonly held: Held } | null;
};

/** The picture beside each different copy, one of them laid over it. */
export function pairSection(room: Room, reader: Reader, pairs: Pairs): Html | string {
  const { picture } = reader.words;
  const copies = copiesIn(pairs.data.sightings).filter(({ id }) => id !== pairs.data.picture.id);
  if (copies.length === 0) return '';
  return section({
    id: 'pairs',
    title: picture.pairs,
    note: picture.pairsNote,
    body: html`${chosenPair(room, reader, pairs)}
      <ul class="sheet copies" aria-label="${picture.otherCopies}">
        ${copies.slice(0, COPIES_SHOWN).map((copy) => copyTile(room, reader, pairs, copy))}
      </ul>
      ${copies.length > COPIES_SHOWN ? html`<p class="soft">${picture.moreCopies(copies.length - COPIES_SHOWN)}</p>` : ''}`,
  });
}

function copyTile(
  room: Room,
  reader: Reader,
  { data, veils, chosen }: Pairs,
  { id, first, sightings }: Copy,
): Html {
  const { words } = reader;
  const isChosen = chosen?.copy.id === id;
  return html`<li>
    ${pictureView(reader, veils, { id, alt: first.caption })}
    <p>${showsMark(reader, first.shows)}</p>
    <p class="m">
      ${outletOf(room, reader, first)} · ${words.picture.places(sightings)} ·
      <a
        href="${href(reader, `/pictures/${data.picture.id}`, { over: id, ...shown(reader) })}#pairs"
        ${isChosen ? raw('aria-current="true"') : ''}
        >${words.picture.layOver}</a
      >
      · <a href="${href(reader, `/pictures/${id}`)}">${words.picture.itsPage}</a>
    </p>
  </li>`;
}

/** A blurred picture that is shown stays shown while a reader goes through its copies. */
const shown = ({ query }: Reader): { readonly show: string | null } => ({ show: query.get('show') });

function chosenPair(room: Room, reader: Reader, { data, veils, chosen }: Pairs): Html | string {
  if (chosen === null) return '';
  const { words } = reader;
  const { relation } = chosen.copy.first;
  const original = data.picture;
  const size = reader.query.get('size') === 'large' ? 'large' : 'small';
  return html`<div class="overlay">
    <figure>
      ${sideView(reader, veils, { held: original, boxes: originalBoxes(relation), label: words.picture.boxesAlt, size })}
      <figcaption>
        ${words.picture.layOriginal}${relation.kept === null ? '' : html` · ${words.picture.keptNote}`}
      </figcaption>
    </figure>
    <figure>
      ${sideView(reader, veils, { held: chosen.held, boxes: placeBoxes(relation), label: words.picture.placeAlt, size })}
      <figcaption>${words.picture.layCopy} · ${outletOf(room, reader, chosen.copy.first)}</figcaption>
    </figure>
    <div class="told">
      <p>${showsMark(reader, chosen.copy.first.shows)}</p>
      <p>${sightingText(words, chosen.copy.first)}</p>
      <ul class="marked">
        ${groundsOf(words, relation).map((ground) => html`<li>${ground}</li>`)}
      </ul>
      <p class="m">${decidedBy(words, relation).join(' ')}</p>
      <p class="m"><code>${chosen.copy.first.rule.id}@${chosen.copy.first.rule.version}</code></p>
      <p class="m">${sizeLink(reader, size, original.id)}</p>
    </div>
    ${
      relation.transform === null
        ? html`<p class="soft">${words.picture.noMap}</p>`
        : pictureOverlay(reader, veils, {
            original,
            copy: chosen.copy.id,
            transform: relation.transform,
            size,
          })
    }
  </div>`;
}

function sizeLink(reader: Reader, size: 'small' | 'large', id: string): Html {
  const { picture } = reader.words;
  const query = { over: reader.query.get('over'), ...shown(reader), size: size === 'small' ? 'large' : null };
  return html`<a href="${href(reader, `/pictures/${id}`, query)}#pairs"
    >${size === 'small' ? picture.larger : picture.smaller}</a
  >`;
}

/** What a copy keeps of the original, and where it differs. */
export const originalBoxes = ({ kept, changed }: PictureRelation): readonly DrawnBox[] => [
  ...(kept === null ? [] : [{ kind: 'kept' as const, box: kept }]),
  ...changed.map((box) => ({ kind: 'changed' as const, box })),
];

const placeBoxes = ({ place }: PictureRelation): readonly DrawnBox[] =>
  place === null || areaOf(place) > 0.99 ? [] : [{ kind: 'place', box: place }];

type Side = {
  readonly held: Held;
  readonly boxes: readonly DrawnBox[];
  readonly label: string;
  readonly size: 'small' | 'large';
};

function sideView(reader: Reader, veils: Veils, { held, boxes, label, size }: Side): Html {
  return pictureView(reader, veils, {
    ...{ id: held.id, alt: '', size, shape: 'own', sides: held },
    over: boxesOver(held, boxes, label),
  });
}
